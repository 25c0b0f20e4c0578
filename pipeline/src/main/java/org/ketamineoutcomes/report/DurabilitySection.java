package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;

/** How long responses last: the curve, by stratum, by definition, and between visits. */
final class DurabilitySection {

  private final Scope scope;

  DurabilitySection(Scope scope) {
    this.scope = scope;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(Definitions.of(scope).retreatment()));
    blocks.addAll(curve());
    blocks.add(summary());
    if (scope.course() == 1) {
      blocks.addAll(new DurabilityByStratum(scope).blocks());
    }
    blocks.addAll(new BetweenVisits(scope).blocks());
    blocks.addAll(new DefinitionsSideBySide(scope).blocks());
    return new Section(
        "durability", "2 · Durability: how long does it last?", "Durability", blocks);
  }

  private List<Block> curve() {
    CurveFigure figure = new CurveFigure(CurveSource.DURABILITY);
    figure.add("", CurveReading.of(CurveSource.DURABILITY, scope, "all", "all"));
    if (figure.isEmpty()) {
      return List.of(
          Block.paragraph(
              NothingPublished.why(scope.scored("durability_curve"), "No curve is drawn")));
    }
    return List.of(
        new Block.Figure(
            scope.named("durability"),
            "Share of responders who still respond",
            HalfBy.sentence(scope.one("durability_summary"), "responders", "had lost the response")
                .words(
                    "Kaplan–Meier, by "
                        + scope.instrument()
                        + ", "
                        + scope.ofCourse()
                        + ". "
                        + figure.howToRead()),
            figure.plot().draw(),
            new Block.Grid(
                "Response kept to the end of set weeks",
                List.of(
                    "Week", "Followed past it with response", "Lost it by then", "Share (95% CI)"),
                CurveSource.DURABILITY.numbers(scope.scored("durability_by_week")))));
  }

  Block summary() {
    return DaysToEvent.of(
        scope.everyone("durability_summary"),
        "Days from response to its loss by each rating scale",
        "Responders",
        "Lost it",
        "Mean days kept, up to the horizon",
        row -> Shown.days(row, "restricted_mean_days"));
  }
}
