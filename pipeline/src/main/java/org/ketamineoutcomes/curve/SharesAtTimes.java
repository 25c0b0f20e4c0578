package org.ketamineoutcomes.curve;

import org.ketamineoutcomes.disclosure.Hidden;
import org.ketamineoutcomes.survival.SurvivalCurve.Step;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/** The shares that a curve gives at the set times of its outcome. */
record SharesAtTimes(GroupCurve curve) {

  /** Adds a row for each of the set times; one whose share may not be published says so. */
  void addTo(Table table) {
    SetTimes times = curve.outcome().times();
    for (int time : times.times()) {
      TableRow row =
          curve
              .group()
              .addRowTo(table)
              .set(times.column(), time)
              .set("n_patients", curve.publishedPatients())
              .set("n_events", curve.publishedEvents())
              .set("interval_method", IntervalMethod.name(curve.protocol()));
      int day = times.day(time);
      if (curve.isDrawn() && curve.isPublished(day) && isFollowed(day)) {
        setShare(row, day);
      } else if (curve.protocol().minCell() > 0 || !curve.isDrawn() || !isFollowed(day)) {
        Hidden.FEW_PATIENTS.mark(row, "events", "at_risk_after", times.share());
      }
    }
  }

  /** Bands leave a share open where hardly anyone is followed past the day, or perhaps nobody. */
  private boolean isFollowed(int day) {
    return curve
        .protocol()
        .disclosure()
        .bands()
        .map(
            bands ->
                curve.presentAfter(day) > bands.width() && curve.bounds().isAnyoneFollowedPast(day))
        .orElse(true);
  }

  private void setShare(TableRow row, int day) {
    Step step = curve.estimate().at(day);
    row.set("at_risk_after", curve.presentAfter(day))
        .set("events", curve.exits().eventsThrough(day));
    String share = curve.outcome().times().share();
    switch (curve.outcome().times().side()) {
      case HAD_EVENT -> {
        curve.limits(step).ofOthers().setIn(row.set(share, 1 - step.survival()));
        curve.bounds().setHad(row, share, day);
      }
      case FREE_OF_EVENT -> {
        curve.limits(step).setIn(row.set(share, step.survival()));
        curve.bounds().setFree(row, share, day);
      }
    }
  }
}
