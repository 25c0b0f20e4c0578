package org.ketamineoutcomes.curve;

import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.IncidenceCurve;
import org.ketamineoutcomes.survival.IncidenceCurve.Step;
import org.ketamineoutcomes.survival.TimeToEvent;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * The cumulative incidence of one group's event beside that of what competes with it, on days of
 * its survival curve.
 */
record GroupIncidence(
    GroupCurve curve,
    RunningTotals competing,
    RunningTotals censored,
    IncidenceCurve ofEvent,
    IncidenceCurve ofCompeting,
    EstimateBounds competingBounds) {

  /** The cause of those for whom nothing ended follow-up but the end of knowledge. */
  private static final int CENSORED = 0;

  static GroupIncidence of(GroupCurve curve, CauseTable causes) {
    return new GroupIncidence(
        curve,
        RunningTotals.of(causes.ending(TimeToEvent.COMPETING)),
        RunningTotals.of(causes.ending(CENSORED)),
        Estimates.aalenJohansen(causes, TimeToEvent.EVENT, curve.protocol()),
        Estimates.aalenJohansen(causes, TimeToEvent.COMPETING, curve.protocol()),
        EstimateBounds.of(causes, TimeToEvent.COMPETING, curve.protocol()));
  }

  /** Adds a row for each day that may be published; of the rest one row that says so. */
  void addDaysTo(Table table) {
    for (Span span : curve.publishedSpans()) {
      Step event = ofEvent.at(span.day());
      Step other = ofCompeting.at(span.day());
      ShareLimits limits = limits(event);
      ShareLimits otherLimits = limits(other);
      TableRow row =
          curve
              .addRowTo(table, span.since())
              .set("day", span.day())
              .set("at_risk", curve.presentAfter(span.since()))
              .set("events", span.events(curve.exits()))
              .set("competing", span.events(competing))
              .set("censored", span.events(censored))
              .set("incidence", event.incidence())
              .set("std_error", event.stdError())
              .set("lower_95", limits.lower95())
              .set("upper_95", limits.upper95())
              .set("competing_incidence", other.incidence())
              .set("competing_std_error", other.stdError())
              .set("competing_lower_95", otherLimits.lower95())
              .set("competing_upper_95", otherLimits.upper95())
              .set("one_minus_km", 1 - curve.estimate().at(span.day()).survival())
              .set("interval_method", IntervalMethod.name(curve.protocol()));
      curve.bounds().setIncidence(row, "incidence", span.day());
      curve.bounds().setHad(row, "one_minus_km", span.day());
      competingBounds.setIncidence(row, "competing_incidence", span.day());
      curve.setEntered(row, span);
    }
    curve.addRestTo(table);
  }

  private ShareLimits limits(Step step) {
    return step.incidence() == 0
        ? ShareLimits.ofNone(curve.presentFromStartAfter(step.day()))
        : ShareLimits.of(step);
  }
}
