package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.figure.DotPlot;
import org.ketamineoutcomes.result.ResultRow;
import org.ketamineoutcomes.result.RunFacts.UsedProtocol;

/** The median days to response and to its loss under each protocol, by each rating scale. */
final class ProtocolMedians {

  private final Scope scope;

  ProtocolMedians(Scope scope) {
    this.scope = scope;
  }

  Block figure() {
    List<DotPlot.Row> dots = new ArrayList<>();
    List<List<Prose>> rows = new ArrayList<>();
    List<ResultRow> durabilities = new ArrayList<>();
    double mostOnset = 0;
    double mostKept = 0;
    for (UsedProtocol protocol : scope.results().facts().protocols()) {
      Scope under = scope.under(protocol);
      for (String instrument : under.instruments()) {
        Scope by = under.by(instrument);
        Optional<ResultRow> onset = by.one("onset_summary");
        Optional<ResultRow> kept = by.one("durability_summary");
        kept.filter(row -> row.is("instrument", scope.instrument())).ifPresent(durabilities::add);
        mostOnset = Math.max(mostOnset, onset.map(ProtocolMedians::widest).orElse(0.0));
        mostKept = Math.max(mostKept, kept.map(ProtocolMedians::widest).orElse(0.0));
        dots.add(
            new DotPlot.Row(
                Names.words(protocol.id()) + ", " + instrument,
                false,
                List.of(Shown.medianDot(onset, "n = ", 0), Shown.medianDot(kept, "n = ", 1))));
        rows.add(
            List.of(
                Prose.of(Names.words(protocol.id())),
                Prose.of(instrument),
                cell(onset, "n_patients"),
                median(onset),
                cell(kept, "n_patients"),
                median(kept)));
      }
    }
    return new Block.Figure(
        "protocols",
        "Onset and durability under each protocol, side by side",
        HalfBy.range(durabilities, "By " + scope.instrument() + ", the median time kept")
            .words("Median days with 95% limits, of the same patients by different definitions."),
        new DotPlot(
                "Protocol and scale",
                List.of(
                    new DotPlot.Panel(
                        "Days to response", DotPlot.endOf(mostOnset), DotPlot.Unit.PLAIN),
                    new DotPlot.Panel("Days kept", DotPlot.endOf(mostKept), DotPlot.Unit.PLAIN)),
                dots)
            .draw(),
        new Block.Grid(
            "Median days under each protocol",
            List.of(
                "Protocol",
                "Scale",
                "Patients",
                "Half responded by (95% CI)",
                "Responders",
                "Half lost it by (95% CI)"),
            rows));
  }

  private static double widest(ResultRow row) {
    return row.number("median_upper_95").orElse(row.number("median_days").orElse(0));
  }

  static Prose cell(Optional<ResultRow> row, String column) {
    return row.map(found -> Shown.count(found, column)).orElse(new Prose());
  }

  static Prose median(Optional<ResultRow> row) {
    return row.map(found -> Shown.estimate(found, "median_days", "median_", Numbers::plain))
        .orElse(new Prose());
  }
}
