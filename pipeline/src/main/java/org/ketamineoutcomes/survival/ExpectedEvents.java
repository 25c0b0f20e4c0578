package org.ketamineoutcomes.survival;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

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

  /**
   * @param counting who counts as at risk on a day on which anyone of a group entered or left
   */
  static ExpectedEvents of(
      List<? extends RiskTable> groups, LogRank.Weight weight, UnaryOperator<RiskSet> counting) {
    ExpectedEvents sums = new ExpectedEvents(groups.size());
    days(groups, counting).forEach(day -> sums.add(day.events, day.atRisk, weight));
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

  /** How many of each group are at risk on one day, and how many of them had the event. */
  private static final class Day {

    private final double[] events;
    private final double[] atRisk;

    Day(int groups) {
      events = new double[groups];
      atRisk = new double[groups];
    }
  }

  /** The days on which anyone had the event. */
  private static Collection<Day> days(
      List<? extends RiskTable> groups, UnaryOperator<RiskSet> counting) {
    NavigableMap<Integer, Day> days = new TreeMap<>();
    for (RiskTable group : groups) {
      for (RiskSet riskSet : group.riskSets()) {
        if (riskSet.events() > 0) {
          days.computeIfAbsent(riskSet.day(), absent -> new Day(groups.size()));
        }
      }
    }
    for (int group = 0; group < groups.size(); group++) {
      fill(group, groups.get(group).riskSets(), counting, days);
    }
    return days.values();
  }

  /** Between the days of its risk sets nobody enters a group or leaves it. */
  private static void fill(
      int group,
      List<RiskSet> riskSets,
      UnaryOperator<RiskSet> counting,
      NavigableMap<Integer, Day> days) {
    int next = 0;
    for (Map.Entry<Integer, Day> day : days.entrySet()) {
      while (next < riskSets.size() && riskSets.get(next).day() < day.getKey()) {
        next++;
      }
      if (next == riskSets.size()) {
        return;
      }
      RiskSet riskSet = riskSets.get(next);
      boolean isOfDay = riskSet.day() == day.getKey();
      day.getValue().atRisk[group] = isOfDay ? counting.apply(riskSet).atRisk() : riskSet.atRisk();
      day.getValue().events[group] = isOfDay ? riskSet.events() : 0;
    }
  }
}
