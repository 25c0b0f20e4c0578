package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketamineoutcomes.figure.PointPlot;
import org.ketamineoutcomes.figure.UprightAxis;
import org.ketamineoutcomes.result.ResultRow;

/** How often patients had their first adverse event, by time since the first session. */
final class EventsByPeriod {

  private static final String RATE = "eair_per_100_py";

  private final Scope scope;
  private final Asking asking;
  private final Ascertainment ways;

  EventsByPeriod(Scope scope) {
    this.scope = scope;
    this.asking = new Asking(scope);
    this.ways = new Ascertainment(scope);
  }

  List<Block> blocks() {
    List<ResultRow> any = new ArrayList<>();
    Set<String> periods = new LinkedHashSet<>();
    List<List<Prose>> rows = new ArrayList<>();
    double most = 0;
    double least = 100;
    for (ResultRow row : scope.everyone("adverse_event_rates_by_period")) {
      if (Ascertainment.isOfAny(row)) {
        periods.add(row.text("period"));
        if (!asking.isUnasked(row)) {
          any.add(row);
          double low = row.number(RATE + "_lower_95").orElse(0);
          least = low > 0 ? Math.min(least, low) : least;
          most = Math.max(most, row.number(RATE + "_upper_95").orElse(row.number(RATE).orElse(0)));
        }
        rows.add(
            List.of(
                ways.of(row),
                Prose.of(row.text("period")),
                Shown.count(row, "n_at_risk"),
                asking.unlessUnasked(row, Shown.count(row, "n_first")),
                asking.unlessUnasked(row, Shown.estimate(row, RATE, RATE + "_", Numbers::rate))));
      }
    }
    if (most == 0) {
      return List.of();
    }
    Map<String, String> risk = new LinkedHashMap<>();
    for (ResultRow row : any) {
      if (row.is("ascertainment", any.get(0).text("ascertainment"))) {
        risk.put(row.text("period"), Shown.count(row, "n_at_risk").plain());
      }
    }
    return List.of(
        new Block.Figure(
            scope.named("events-by-period"),
            "First adverse events of any kind per 100 patient-years, by time since the first session",
            ways.shows(any, RATE, Numbers::rate, row -> "(" + row.text("period") + ")")
                .words(
                    "On a scale of powers of ten; an open mark at its foot is none. Bars: exact 95% limits. Acute events come in the first week, so that one rate over all time would only show how long patients were followed; who stays is selected, so that a falling rate is no proof of safety."),
            new PointPlot(
                    "Time since the first session",
                    "First events per 100 years",
                    UprightAxis.byPowers(least, most),
                    List.copyOf(periods),
                    ways.series(any, "period", RATE, RATE + "_"),
                    List.of(new PointPlot.Under("At risk", risk)))
                .draw(),
            new Block.Grid(
                "First adverse events of any kind, by time since the first session",
                List.of(
                    "How it came to be known",
                    "Time",
                    "Patients at risk",
                    "First events",
                    "Per 100 patient-years (95% CI)"),
                rows)));
  }
}
