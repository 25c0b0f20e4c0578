package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ketamineoutcomes.figure.Curve;
import org.ketamineoutcomes.figure.Limits;
import org.ketamineoutcomes.figure.RiskTable;
import org.ketamineoutcomes.figure.StepPlot;
import org.ketamineoutcomes.result.ResultRow;

/**
 * What the days between visits hide: a change lies somewhere between the score that did not show it
 * and the one that did. Turnbull's curve stands beside that of Kaplan and Meier.
 */
final class BetweenVisits {

  private final Scope scope;

  BetweenVisits(Scope scope) {
    this.scope = scope;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading("What the days between visits hide"));
    boolean isDrawn = add(blocks, CurveSource.DURABILITY, "durability", "Loss of response");
    isDrawn |= add(blocks, CurveSource.ONSET, "onset", "Response");
    if (!isDrawn && !scope.scored("interval_censored").isEmpty()) {
      blocks.add(
          Block.paragraph(
              "The steps of Turnbull's curve are of single patients, so that they are only in the"
                  + " closed room; medians stand here."));
    }
    blocks.add(medians());
    return blocks;
  }

  private boolean add(List<Block> blocks, CurveSource source, String outcome, String what) {
    Curve turnbull = turnbull(source, outcome);
    CurveReading visits = CurveReading.of(source, scope, "all", "all");
    Curve atVisits = visits.curve("Dated at the visit that found it (Kaplan–Meier)");
    if (turnbull.steps().isEmpty() || !atVisits.isPublished()) {
      return false;
    }
    blocks.add(
        new Block.Figure(
            scope.named(outcome + "-between-visits"),
            what + ", dated at visits and between them",
            Prose.of(
                "The distance between the curves is what the days between scores leave open. In a"
                    + " shaded box Turnbull's curve runs somewhere."),
            new StepPlot(
                    source.words().across(),
                    source.words().up(),
                    visits.lastDay(),
                    source.ticks(visits.lastDay()),
                    List.of(atVisits.withoutLimits(), turnbull),
                    RiskTable.NONE)
                .draw(),
            medians()));
    return true;
  }

  /** Between two intervals the curve is level; it falls somewhere in each. */
  private Curve turnbull(CurveSource source, String outcome) {
    List<Curve.Step> steps = new ArrayList<>();
    double left = 1;
    double day = 0;
    for (ResultRow row : scope.scored("interval_censored")) {
      double mass = row.number("mass").orElse(0);
      if (!row.is("outcome", outcome) || mass <= 0 || !row.has("interval_by_day")) {
        continue;
      }
      double after = row.number("interval_after_day").orElse(0);
      double by = row.number("interval_by_day").orElseThrow();
      if (after > day) {
        steps.add(step(source, day, after, left, Curve.Way.STEP));
      }
      left -= mass;
      steps.add(
          step(source, after, by, left, by - after <= 1 ? Curve.Way.STEP : Curve.Way.SOMEWHERE));
      day = by;
    }
    return new Curve(
        "Between visits, where it fits best (Turnbull)",
        source.isRising() ? 0 : 1,
        steps,
        List.of());
  }

  private static Curve.Step step(
      CurveSource source, double since, double day, double free, Curve.Way way) {
    double kept = Math.max(0, Math.min(1, free));
    return new Curve.Step(
        since,
        day,
        OptionalDouble.of(source.isRising() ? 1 - kept : kept),
        Limits.NONE,
        Limits.NONE,
        way);
  }

  private Block.Grid medians() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.scored("interval_censored")) {
      if (row.whole("interval_number").orElse(-1) == 0) {
        rows.add(
            List.of(
                Prose.of(scope.names().of("outcome", row.text("outcome"))),
                Shown.count(row, "n_patients"),
                Shown.days(row, "detection_median_days"),
                Shown.days(row, "midpoint_median_days"),
                between(row),
                Shown.days(row, "median_gap_days")));
      }
    }
    return new Block.Grid(
        "Medians when a change is dated at the visit that found it, in the middle between visits, or"
            + " wherever it fits best (Turnbull), by "
            + scope.instrument(),
        List.of(
            "",
            "Patients",
            "At the visit that found it",
            "In the middle",
            "Turnbull: after day … by day …",
            "Median days between scores"),
        rows);
  }

  private static Prose between(ResultRow row) {
    return row.has("turnbull_median_by_day")
        ? Shown.count(row, "turnbull_median_after_day")
            .words(" … ")
            .add(Shown.count(row, "turnbull_median_by_day"))
        : Shown.count(row, "turnbull_median_by_day");
  }
}
