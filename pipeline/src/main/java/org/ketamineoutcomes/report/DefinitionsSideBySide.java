package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ketamineoutcomes.figure.DotPlot;
import org.ketamineoutcomes.result.ResultRow;

/** The same patients by other definitions: how much the words decide. */
final class DefinitionsSideBySide {

  private final Scope scope;

  DefinitionsSideBySide(Scope scope) {
    this.scope = scope;
  }

  /** The first protocol with one thing changed at a time. */
  List<Block> blocks() {
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
                      Shown.drawnWord(kept, "sustained", Numbers::percent),
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
            scope.named("durability-by-definition"),
            "Durability by other definitions, one thing changed at a time",
            HalfBy.range(scope.scored("durability_by_definition"), "The median")
                .words(
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
}
