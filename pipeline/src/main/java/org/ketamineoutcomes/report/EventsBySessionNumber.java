package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ketamineoutcomes.figure.DotPlot;
import org.ketamineoutcomes.figure.PointPlot;
import org.ketamineoutcomes.figure.UprightAxis;
import org.ketamineoutcomes.result.ResultRow;

/** At how many sessions an adverse event was seen, by the number of the session. */
final class EventsBySessionNumber {

  private final Scope scope;
  private final Ascertainment ways;

  EventsBySessionNumber(Scope scope) {
    this.scope = scope;
    this.ways = new Ascertainment(scope);
  }

  List<Block> blocks() {
    List<ResultRow> any = new ArrayList<>();
    Set<String> bands = new LinkedHashSet<>();
    List<List<Prose>> rows = new ArrayList<>();
    double most = 0;
    for (ResultRow row : scope.everyone("adverse_events_by_session_number")) {
      if (!Ascertainment.isOfAny(row) || !row.is("by", "session_number")) {
        continue;
      }
      bands.add(row.text("band"));
      if (!SpecialInterest.isUnasked(row)) {
        any.add(row);
        most = Math.max(most, row.number("upper_95").orElse(row.number("proportion").orElse(0)));
        rows.add(
            List.of(
                ways.of(row),
                Prose.of(row.text("band")),
                Shown.count(row, "n_assessed"),
                Shown.count(row, "n_with"),
                Shown.estimate(row, "proportion", "", Numbers::percent)));
      }
    }
    if (most == 0) {
      return List.of();
    }
    return List.of(
        new Block.Figure(
            scope.named("events-by-session"),
            "Sessions with an adverse event, by number of the session",
            ways.shows(any, "proportion", Numbers::percent, row -> "at session " + row.text("band"))
                .words(
                    "Of the sessions at which one could have been found. Bars: 95% limits that allow for events of one patient. Patients who had bad events may have stopped coming."),
            new PointPlot(
                    "Number of the session",
                    "Sessions with an event",
                    UprightAxis.even(Math.min(1, DotPlot.endOf(most)), DotPlot.Unit.PERCENT),
                    new ArrayList<>(bands),
                    ways.series(any, "band", "proportion", ""),
                    List.of())
                .draw(),
            new Block.Grid(
                "Sessions with an adverse event of any kind, by number of the session",
                List.of(
                    "How it came to be known",
                    "Sessions",
                    "At which it could be found",
                    "With it",
                    "Share (95% CI)"),
                rows)));
  }
}
