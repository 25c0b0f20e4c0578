package org.ketamineoutcomes.survival;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The events each group of patients had, those it would be expected to have if all groups shared
 * one survival curve, and the covariance of the difference, each day being given a weight.
 */
final class ExpectedEvents {

  private final double[] observed;
  private final double[] expected;
  private final double[][] covariance;

  private ExpectedEvents(int groups) {
    observed = new double[groups];
    expected = new double[groups];
    covariance = new double[groups][groups];
  }

  static ExpectedEvents of(List<EventTable> groups, LogRank.Weight weight) {
    ExpectedEvents sums = new ExpectedEvents(groups.size());
    double[] atRisk = groups.stream().mapToDouble(EventTable::patients).toArray();
    for (Day day : days(groups).values()) {
      sums.add(day.events, atRisk, weight);
      for (int group = 0; group < atRisk.length; group++) {
        atRisk[group] -= day.leaving[group];
      }
    }
    return sums;
  }

  double expected(int group) {
    return expected[group];
  }

  double excess(int group) {
    return observed[group] - expected[group];
  }

  double covariance(int group, int other) {
    return covariance[group][other];
  }

  double deviation(int group) {
    return Math.sqrt(covariance[group][group]);
  }

  private void add(double[] events, double[] atRisk, LogRank.Weight weight) {
    double allEvents = sum(events);
    double allAtRisk = sum(atRisk);
    if (allEvents == 0) {
      return;
    }
    double factor = weight.of(allAtRisk);
    double drawnWithoutReplacement =
        allAtRisk == 1 ? 0 : allEvents * (allAtRisk - allEvents) / (allAtRisk - 1);
    for (int i = 0; i < events.length; i++) {
      double share = atRisk[i] / allAtRisk;
      observed[i] += factor * events[i];
      expected[i] += factor * allEvents * share;
      for (int j = 0; j < events.length; j++) {
        double otherShare = atRisk[j] / allAtRisk;
        covariance[i][j] +=
            factor * factor * drawnWithoutReplacement * share * ((i == j ? 1 : 0) - otherShare);
      }
    }
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** How many of each group had the event on one day, and for how many follow-up ended on it. */
  private static final class Day {

    private final double[] events;
    private final double[] leaving;

    Day(int groups) {
      events = new double[groups];
      leaving = new double[groups];
    }
  }

  private static NavigableMap<Integer, Day> days(List<EventTable> groups) {
    NavigableMap<Integer, Day> days = new TreeMap<>();
    for (int group = 0; group < groups.size(); group++) {
      for (EventTable.Row row : groups.get(group).rows()) {
        Day day = days.computeIfAbsent(row.day(), absent -> new Day(groups.size()));
        day.events[group] = row.events();
        day.leaving[group] = row.leaving();
      }
    }
    return days;
  }
}
