package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ketamineoutcomes.result.ResultRow;

/** How long responses last by group of patients, with the rank test between the groups. */
final class DurabilityByStratum {

  private final Scope scope;

  DurabilityByStratum(Scope scope) {
    this.scope = scope;
  }

  /** Returns one figure for each way of dividing patients of whom a curve is published. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (String stratum : strata()) {
      CurveFigure figure = new CurveFigure(CurveSource.DURABILITY);
      List<List<Prose>> rows = new ArrayList<>();
      List<ResultRow> summaries = new ArrayList<>();
      for (ResultRow row : scope.groups("durability_summary")) {
        if (row.is("stratum", stratum) && row.is("instrument", scope.instrument())) {
          String value = row.text("stratum_value");
          summaries.add(row);
          figure.add(
              scope.names().value(value),
              CurveReading.of(CurveSource.DURABILITY, scope, stratum, value));
          rows.add(
              List.of(
                  Prose.of(scope.names().value(value)),
                  Shown.count(row, "n_patients"),
                  Shown.count(row, "n_events"),
                  Shown.estimate(row, "median_days", "median_", Numbers::plain)));
        }
      }
      if (!figure.isEmpty()) {
        String name = scope.names().of("stratum", stratum);
        blocks.add(
            new Block.Figure(
                scope.named("durability-by-" + fileName(stratum)),
                "Share of responders who still respond, by " + Names.inside(name),
                HalfBy.range(summaries, "The median")
                    .add(test("durability", stratum))
                    .words(
                        " Kaplan–Meier, by "
                            + scope.instrument()
                            + ". Values of which no curve is published are left out."),
                figure.plot().draw(),
                new Block.Grid(
                    "Days from response to its loss, by " + Names.inside(name),
                    List.of(name, "Responders", "Lost it", "Half by day (95% CI)"),
                    rows)));
      }
    }
    return blocks.isEmpty()
        ? List.of()
        : List.of(new Block.More("By group of patients, with the rank test", blocks));
  }

  private Set<String> strata() {
    Set<String> strata = new LinkedHashSet<>();
    for (ResultRow row : scope.groups("durability_summary")) {
      if (!row.is("stratum", "all")) {
        strata.add(row.text("stratum"));
      }
    }
    return strata;
  }

  private Prose test(String outcome, String stratum) {
    for (ResultRow row : scope.groups("group_comparisons")) {
      if (row.is("outcome", outcome)
          && row.is("stratum", stratum)
          && row.is("test", "log-rank")
          && row.is("instrument", scope.instrument())) {
        return row.has("p_value")
            ? Prose.of("Log-rank test: p = ")
                .add(Shown.probability(row, "p_value"))
                .words(", adjusted for the other groupings (Holm) ")
                .add(Shown.probability(row, "p_value_holm"))
                .words(". Groups differ in much else.")
            : Prose.of("The rank test is hidden, because a group is small.");
      }
    }
    return new Prose();
  }

  private static String fileName(String stratum) {
    return stratum.replaceAll("[^A-Za-z0-9]+", "-");
  }
}
