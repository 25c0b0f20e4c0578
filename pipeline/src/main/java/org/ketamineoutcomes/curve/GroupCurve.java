package org.ketamineoutcomes.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.curve.CurveTables.Told;
import org.ketamineoutcomes.disclosure.CurveSpans;
import org.ketamineoutcomes.disclosure.Hidden;
import org.ketamineoutcomes.disclosure.QuantileRule;
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
 * The curve of one group, and the days of it that may be published.
 *
 * @param spans empty if none may
 */
record GroupCurve(
    Group group,
    EventTable followUp,
    SurvivalCurve estimate,
    Optional<CurveSpans> spans,
    Protocol protocol) {

  static GroupCurve of(
      Group group, EventTable followUp, Optional<CurveSpans> spans, Protocol protocol) {
    SurvivalCurve estimate = KaplanMeier.estimate(followUp, IntervalMethod.scale(protocol));
    return new GroupCurve(group, followUp, estimate, spans, protocol);
  }

  /** Returns the one row that sums the group's follow-up up. */
  TableRow summary(List<Landmark> landmarks, Told told) {
    TableRow row =
        GroupColumns.of(group)
            .set("n_patients", followUp.patients())
            .set("n_events", followUp.events())
            .set("estimator", "kaplan-meier")
            .set("interval_method", IntervalMethod.name(protocol));
    setQuantiles(row);
    for (Landmark landmark : landmarks) {
      if (isTold(landmark.day())) {
        setLandmark(row, landmark, told);
      } else if (protocol.minCell() > 0) {
        Hidden.FEW_PATIENTS.mark(row);
      }
    }
    return row;
  }

  /**
   * Returns the curve, a row for each day that may be published; of the rest one row that says so.
   */
  List<TableRow> days() {
    List<TableRow> rows = new ArrayList<>();
    List<EventTable.Row> leavers = followUp.rows();
    int next = 0;
    long atRisk = followUp.patients();
    int since = -1;
    for (int day : spans.map(CurveSpans::days).orElse(List.of())) {
      if (!isTold(day) || !isAsked(day)) {
        continue;
      }
      long events = 0;
      long censored = 0;
      for (; next < leavers.size() && leavers.get(next).day() <= day; next++) {
        events += leavers.get(next).events();
        censored += leavers.get(next).censored();
      }
      Step step = estimate.at(day);
      rows.add(
          GroupColumns.of(group)
              .set("since_day", since)
              .set("day", day)
              .set("at_risk", atRisk)
              .set("events", events)
              .set("censored", censored)
              .set("survival", step.survival())
              .set("std_error", step.stdError())
              .set("lower_95", step.lower95())
              .set("upper_95", step.upper95())
              .set("interval_method", IntervalMethod.name(protocol)));
      atRisk -= events + censored;
      since = day;
    }
    if (atRisk > 0) {
      TableRow rest = GroupColumns.of(group).set("since_day", since);
      rows.add(protocol.minCell() > 0 ? Hidden.FEW_PATIENTS.mark(rest) : rest);
    }
    return rows;
  }

  /** The last day of all is that of one patient: it is not told where people are few. */
  private boolean isTold(int day) {
    int lastDay = estimate.lastDay().orElse(-1);
    return protocol.minCell() == 0
        ? day <= lastDay
        : day < lastDay && spans.isPresent() && spans.get().isPublished(day);
  }

  private boolean isAsked(int day) {
    return protocol.curveDays().isEmpty() || protocol.curveDays().contains(day);
  }

  private void setQuantiles(TableRow row) {
    QuantileRule rule = new QuantileRule(followUp, protocol.minCell());
    setQuantile(row, "median", estimate.quantile(0.5), rule);
    setQuantile(row, "lower_quartile", estimate.quantile(0.25), rule);
    setQuantile(row, "upper_quartile", estimate.quantile(0.75), rule);
    SurvivalCurve reversed =
        KaplanMeier.estimate(followUp.reversed(), IntervalMethod.scale(protocol));
    rule.set(row, "median_follow_up_days", reversed.quantile(0.5).day());
  }

  private static void setQuantile(TableRow row, String name, Quantile quantile, QuantileRule rule) {
    rule.set(row, name + "_days", quantile.day());
    rule.set(row, name + "_lower_95", quantile.lower95());
    rule.set(row, name + "_upper_95", quantile.upper95());
  }

  private void setLandmark(TableRow row, Landmark landmark, Told told) {
    String column = landmark.column();
    Step step = estimate.at(landmark.day());
    if (protocol.minCell() == 0 || spans.get().isDayItselfPublished(landmark.day())) {
      row.set(column + "_at_risk", step.atRisk());
    } else {
      Hidden.FEW_PATIENTS.mark(row);
    }
    row.set(column + "_events", eventsThrough(landmark.day()));
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

  private long eventsThrough(int day) {
    return followUp.rows().stream()
        .filter(row -> row.day() <= day)
        .mapToLong(EventTable.Row::events)
        .sum();
  }
}
