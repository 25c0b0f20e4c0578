package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ketamineoutcomes.figure.DotPlot;
import org.ketamineoutcomes.result.ResultRow;
import org.ketamineoutcomes.result.RunFacts.UsedProtocol;

/** The same patients by other definitions: how much the words decide. */
final class DefinitionsSideBySide {

  private final Scope scope;

  DefinitionsSideBySide(Scope scope) {
    this.scope = scope;
  }

  /** The first protocol with one thing changed at a time. */
  List<Block> variants() {
    List<DotPlot.Row> dots = new ArrayList<>();
    List<List<Prose>> rows = new ArrayList<>();
    double most = 0;
    for (ResultRow row : scope.scored("durability_by_definition")) {
      String name = scope.names().of("variant", row.text("variant"));
      ResultRow kept = atWeek12(row);
      OptionalDouble median = row.number("median_days");
      most = Math.max(most, row.number("median_upper_95").orElse(median.orElse(0)));
      dots.add(
          new DotPlot.Row(
              name,
              false,
              List.of(
                  new DotPlot.Dot(
                      median,
                      Shown.drawn(row, "median_"),
                      row.has("median_days")
                          ? "n = " + Shown.count(row, "n_patients").plain()
                          : row.isHidden("median_days") ? "hidden" : "not reached",
                      0),
                  new DotPlot.Dot(
                      kept.number("sustained"),
                      Shown.drawn(kept, ""),
                      Shown.percent(kept, "sustained").plain(),
                      1))));
      rows.add(
          List.of(
              Prose.of(name),
              Shown.count(row, "n_patients"),
              Shown.count(row, "n_events"),
              Shown.estimate(row, "median_days", "median_", Numbers::plain),
              Shown.estimate(kept, "sustained", "", Numbers::percent)));
    }
    if (rows.isEmpty() || most == 0) {
      return List.of();
    }
    return List.of(
        new Block.Heading("How much the definition decides"),
        new Block.Figure(
            "durability-by-definition",
            "Durability by other definitions, one thing changed at a time",
            Prose.of(
                "Median days kept, and the share who keep it for 12 weeks, by "
                    + scope.instrument()
                    + ", with 95% limits. Where there is no mark, the words say why."),
            new DotPlot(
                    "Definition",
                    List.of(
                        new DotPlot.Panel("Median days", DotPlot.endOf(most), DotPlot.Unit.PLAIN),
                        new DotPlot.Panel("Kept at week 12", 1, DotPlot.Unit.PERCENT)),
                    dots)
                .draw(),
            new Block.Grid(
                "Durability by definition",
                List.of(
                    "Definition",
                    "Patients",
                    "Lost it",
                    "Half by day (95% CI)",
                    "Kept at week 12 (95% CI)"),
                rows)));
  }

  /** Returns the row of a variant by the week, or else its own, which says nothing of one. */
  private ResultRow atWeek12(ResultRow variant) {
    for (ResultRow row : scope.scored("durability_by_definition_and_week")) {
      if (row.is("variant", variant.text("variant")) && row.is("week", "12")) {
        return row;
      }
    }
    return variant;
  }

  /** The same question under each protocol of the run. */
  List<Block> protocols() {
    List<UsedProtocol> all = scope.results().facts().protocols();
    if (all.size() < 2) {
      return List.of();
    }
    List<DotPlot.Row> dots = new ArrayList<>();
    List<List<Prose>> rows = new ArrayList<>();
    double mostOnset = 0;
    double mostKept = 0;
    for (UsedProtocol protocol : all) {
      Scope under = scope.under(protocol);
      for (String instrument : under.instruments()) {
        Scope by = under.by(instrument);
        Optional<ResultRow> onset = by.one("onset_summary");
        Optional<ResultRow> kept = by.one("durability_summary");
        mostOnset = Math.max(mostOnset, onset.map(DefinitionsSideBySide::widest).orElse(0.0));
        mostKept = Math.max(mostKept, kept.map(DefinitionsSideBySide::widest).orElse(0.0));
        String name = Names.words(protocol.id()) + ", " + instrument;
        dots.add(
            new DotPlot.Row(
                name,
                false,
                List.of(Shown.medianDot(onset, "n = ", 0), Shown.medianDot(kept, "n = ", 1))));
        rows.add(
            List.of(
                Prose.of(Names.words(protocol.id())),
                Prose.of(instrument),
                onset.map(row -> Shown.count(row, "n_patients")).orElse(new Prose()),
                onset
                    .map(row -> Shown.estimate(row, "median_days", "median_", Numbers::plain))
                    .orElse(new Prose()),
                kept.map(row -> Shown.count(row, "n_patients")).orElse(new Prose()),
                kept.map(row -> Shown.estimate(row, "median_days", "median_", Numbers::plain))
                    .orElse(new Prose())));
      }
    }
    return List.of(
        new Block.Heading("Under each protocol of this run"),
        new Block.Figure(
            "protocols",
            "Onset and durability under each protocol, side by side",
            Prose.of("Median days with 95% limits, of the same patients by different definitions."),
            new DotPlot(
                    "Protocol and scale",
                    List.of(
                        new DotPlot.Panel(
                            "Days to response", DotPlot.endOf(mostOnset), DotPlot.Unit.PLAIN),
                        new DotPlot.Panel(
                            "Days kept", DotPlot.endOf(mostKept), DotPlot.Unit.PLAIN)),
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
                rows)));
  }

  private static double widest(ResultRow row) {
    return row.number("median_upper_95").orElse(row.number("median_days").orElse(0));
  }
}
