package org.ketamineoutcomes.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.ketamineoutcomes.disclosure.CurveSpans;
import org.ketamineoutcomes.disclosure.CurveSpans.OtherDays;
import org.ketamineoutcomes.measure.Group;
import org.ketamineoutcomes.measure.GroupColumns;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.survival.KaplanMeier;
import org.ketamineoutcomes.survival.SurvivalCurve;
import org.ketamineoutcomes.survival.SurvivalCurve.Quantile;
import org.ketamineoutcomes.survival.SurvivalCurve.Step;
import org.ketamineoutcomes.table.TableRow;

/**
 * Turns the follow-up of one group into the rows of its tables.
 *
 * @param landmarks the days on which the summary gives the estimate
 * @param told whether landmarks tell who had the event by then, or who did not
 */
public record CurveTables(List<Landmark> landmarks, Told told) {

  /** Which of the two sides of a curve landmarks tell. */
  public enum Told {
    HAD_EVENT,
    FREE_OF_EVENT
  }

  public CurveTables {
    landmarks = List.copyOf(landmarks);
  }

  /** Returns the one row that sums the group's follow-up up. */
  public TableRow summary(Group group, EventTable followUp, Protocol protocol) {
    SurvivalCurve curve = estimate(followUp, protocol);
    CurveSpans spans = spans(followUp, protocol);
    TableRow row =
        GroupColumns.of(group)
            .set("n_patients", followUp.patients())
            .set("n_events", followUp.events());
    setQuantile(row, "median", curve.quantile(0.5));
    setQuantile(row, "lower_quartile", curve.quantile(0.25));
    setQuantile(row, "upper_quartile", curve.quantile(0.75));
    row.set(
        "median_follow_up_days",
        KaplanMeier.estimate(followUp.reversed(), IntervalMethod.scale(protocol))
            .quantile(0.5)
            .day());
    for (Landmark landmark : landmarks) {
      if (landmark.day() <= spans.lastDay() && spans.isPublished(landmark.day())) {
        setLandmark(row, landmark, curve.at(landmark.day()), followUp);
      }
    }
    return row.set("estimator", "kaplan-meier")
        .set("interval_method", IntervalMethod.name(protocol));
  }

  /**
   * Returns the curve, a row for each day that may be published; of the rest one row that says so.
   */
  public List<TableRow> curve(Group group, EventTable followUp, Protocol protocol) {
    SurvivalCurve curve = estimate(followUp, protocol);
    List<TableRow> rows = new ArrayList<>();
    long remaining = followUp.patients();
    int since = -1;
    for (int day : spans(followUp, protocol).days()) {
      Step step = curve.at(day);
      long events = eventsBetween(followUp, since, day);
      long censored = censoredBetween(followUp, since, day);
      rows.add(
          GroupColumns.of(group)
              .set("since_day", since)
              .set("day", day)
              .set("at_risk", remaining)
              .set("events", events)
              .set("censored", censored)
              .set("survival", step.survival())
              .set("std_error", step.stdError())
              .set("lower_95", step.lower95())
              .set("upper_95", step.upper95())
              .set("interval_method", IntervalMethod.name(protocol)));
      remaining -= events + censored;
      since = day;
    }
    if (remaining > 0) {
      rows.add(tail(group, since, protocol));
    }
    return rows;
  }

  private static TableRow tail(Group group, int since, Protocol protocol) {
    TableRow row = GroupColumns.of(group).set("since_day", since);
    return protocol.curveDays().isEmpty()
        ? row.set("suppressed", true).set("suppression_reason", "FEW_PATIENTS")
        : row;
  }

  private static SurvivalCurve estimate(EventTable followUp, Protocol protocol) {
    return KaplanMeier.estimate(followUp, IntervalMethod.scale(protocol));
  }

  private CurveSpans spans(EventTable followUp, Protocol protocol) {
    Set<Integer> wanted = new TreeSet<>();
    if (!protocol.curveDays().isEmpty()) {
      return CurveSpans.of(followUp, protocol.curveDays(), OtherDays.LEFT_OUT, protocol.minCell());
    }
    if (protocol.minCell() > 0) {
      landmarks.forEach(landmark -> wanted.add(landmark.day()));
    }
    return CurveSpans.of(followUp, wanted, OtherDays.PUBLISHED, protocol.minCell());
  }

  private void setLandmark(TableRow row, Landmark landmark, Step step, EventTable followUp) {
    String column = landmark.column();
    row.set(column + "_at_risk", followUp.patients() - leftThrough(followUp, landmark.day() - 1));
    row.set(column + "_events", eventsBetween(followUp, -1, landmark.day()));
    if (told == Told.HAD_EVENT) {
      row.set(column, 1 - step.survival())
          .set(column + "_lower_95", 1 - step.upper95())
          .set(column + "_upper_95", 1 - step.lower95());
    } else {
      row.set(column, step.survival())
          .set(column + "_lower_95", step.lower95())
          .set(column + "_upper_95", step.upper95());
    }
  }

  private static void setQuantile(TableRow row, String name, Quantile quantile) {
    OptionalDouble day = quantile.day();
    row.set(name + "_days", day)
        .set(name + "_lower_95", quantile.lower95())
        .set(name + "_upper_95", quantile.upper95());
  }

  private static long leftThrough(EventTable followUp, int day) {
    return eventsBetween(followUp, -1, day) + censoredBetween(followUp, -1, day);
  }

  private static long eventsBetween(EventTable followUp, int afterDay, int throughDay) {
    return followUp.rows().stream()
        .filter(row -> row.day() > afterDay && row.day() <= throughDay)
        .mapToLong(EventTable.Row::events)
        .sum();
  }

  private static long censoredBetween(EventTable followUp, int afterDay, int throughDay) {
    return followUp.rows().stream()
        .filter(row -> row.day() > afterDay && row.day() <= throughDay)
        .mapToLong(EventTable.Row::censored)
        .sum();
  }
}
