package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ketamineoutcomes.result.ResultRow;

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
    blocks.add(weeks());
    blocks.addAll(byStratum());
    DefinitionsSideBySide definitions = new DefinitionsSideBySide(scope);
    blocks.addAll(definitions.variants());
    blocks.addAll(definitions.protocols());
    blocks.add(betweenVisits());
    return new Section(
        "durability", "2 · Durability: how long does it last?", "Durability", blocks);
  }

  private List<Block> curve() {
    CurveFigure figure = new CurveFigure(CurveSource.DURABILITY);
    figure.add("", CurveReading.of(CurveSource.DURABILITY, scope, "all", "all"));
    if (figure.isEmpty()) {
      return List.of(
          Block.paragraph(Untold.why(scope.scored("durability_curve"), "No curve is drawn")));
    }
    return List.of(
        new Block.Figure(
            "durability",
            "Share of responders who still respond",
            Prose.of(
                "Kaplan–Meier, by " + scope.instrument() + ", first course. " + figure.howToRead()),
            figure.plot().draw(),
            new Block.Grid(
                "Response kept to the end of set weeks",
                List.of(
                    "Week", "Followed past it with response", "Lost it by then", "Share (95% CI)"),
                weekRows())));
  }

  private List<List<Prose>> weekRows() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.scored("durability_by_week")) {
      rows.add(
          List.of(
              Shown.count(row, "week"),
              Shown.count(row, "at_risk_after"),
              Shown.count(row, "events"),
              Shown.estimate(row, "sustained", "", Numbers::percent)));
    }
    return rows;
  }

  private Block weeks() {
    return DaysToEvent.of(
        scope.everyone("durability_summary"),
        "Days from response to its loss by each rating scale",
        "Responders",
        "Lost it",
        "Mean days kept, up to the horizon",
        row -> Shown.days(row, "restricted_mean_days"));
  }

  private List<Block> byStratum() {
    List<Block> blocks = new ArrayList<>();
    for (String stratum : strata()) {
      CurveFigure figure = new CurveFigure(CurveSource.DURABILITY);
      List<List<Prose>> rows = new ArrayList<>();
      for (ResultRow row : scope.groups("durability_summary")) {
        if (row.is("stratum", stratum) && row.is("instrument", scope.instrument())) {
          String value = row.text("stratum_value");
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
                "durability-by-" + fileName(stratum),
                "Share of responders who still respond, by " + Names.inside(name),
                Prose.of(
                        "Kaplan–Meier, by "
                            + scope.instrument()
                            + ". Values of which no curve is published are left out. ")
                    .add(test("durability", stratum)),
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

  private Block betweenVisits() {
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
        "What the days between visits hide: medians when the change is dated at the visit that found it, in the middle, or wherever it fits best (Turnbull), by "
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

  private static String fileName(String stratum) {
    return stratum.replaceAll("[^A-Za-z0-9]+", "-");
  }
}
