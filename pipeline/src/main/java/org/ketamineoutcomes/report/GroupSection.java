package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketamineoutcomes.figure.DotPlot;
import org.ketamineoutcomes.result.ResultRow;

/** In whom: onset, durability and adverse events by group of patients. */
final class GroupSection {

  private final Scope scope;

  GroupSection(Scope scope) {
    this.scope = scope;
  }

  Section section() {
    Map<String, ResultRow> onset = byGroup("onset_summary");
    Map<String, ResultRow> kept = byGroup("durability_summary");
    List<ResultRow> groups = new ArrayList<>();
    for (ResultRow row : scope.groups("adverse_events_by_patient")) {
      if (row.is("level", "any")) {
        groups.add(row);
      }
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.caution(
            "Groups were not drawn by lot. They differ in much else than what they are named by."));
    if (!groups.isEmpty()) {
      blocks.add(figure(groups, onset, kept));
    }
    blocks.add(tests());
    return new Section("groups", "In whom: by group of patients", "By group", blocks);
  }

  private Map<String, ResultRow> byGroup(String table) {
    Map<String, ResultRow> rows = new HashMap<>();
    for (ResultRow row : scope.groups(table)) {
      if (row.is("instrument", scope.instrument())) {
        rows.put(key(row), row);
      }
    }
    return rows;
  }

  private static String key(ResultRow row) {
    return row.text("stratum") + "\t" + row.text("stratum_value");
  }

  private Block figure(
      List<ResultRow> groups, Map<String, ResultRow> onset, Map<String, ResultRow> kept) {
    List<DotPlot.Row> dots = new ArrayList<>();
    List<List<Prose>> rows = new ArrayList<>();
    String stratum = "all";
    for (ResultRow group : groups) {
      if (!group.is("stratum", stratum)) {
        stratum = group.text("stratum");
        dots.add(DotPlot.Row.heading(scope.names().of("stratum", stratum)));
      }
      Optional<ResultRow> responded = Optional.ofNullable(onset.get(key(group)));
      Optional<ResultRow> lost = Optional.ofNullable(kept.get(key(group)));
      String name =
          stratum.equals("all") ? "Everyone" : scope.names().value(group.text("stratum_value"));
      dots.add(
          new DotPlot.Row(
              name,
              false,
              List.of(
                  Shown.medianDot(responded, "", 0),
                  Shown.medianDot(lost, "", 1),
                  new DotPlot.Dot(
                      group.number("proportion"),
                      Shown.drawn(group, "clopper_pearson_"),
                      group.has("proportion") ? Shown.count(group, "n_exposed").plain() : "hidden",
                      2))));
      rows.add(
          List.of(
              Prose.of(scope.names().group(stratum, group.text("stratum_value"))),
              cell(responded, "n_patients"),
              days(responded),
              cell(lost, "n_patients"),
              days(lost),
              Shown.share(group, "n_patients", "n_exposed", "proportion", "clopper_pearson_")));
    }
    return new Block.Figure(
        scope.named("groups"),
        "Onset, durability and adverse events by group of patients",
        HalfBy.range(List.copyOf(onset.values()), "The median time to response")
            .add(HalfBy.range(List.copyOf(kept.values()), "The median time kept"))
            .words(
                "Medians and shares with 95% limits, by "
                    + scope.instrument()
                    + "; an arrow where a limit lies beyond the axis or is not known. The number beside each mark is of patients."),
        new DotPlot(
                "Group",
                List.of(
                    new DotPlot.Panel("Days to response", end(onset), DotPlot.Unit.PLAIN),
                    new DotPlot.Panel("Days kept", end(kept), DotPlot.Unit.PLAIN),
                    new DotPlot.Panel("Adverse event", 1, DotPlot.Unit.PERCENT)),
                dots)
            .draw(),
        new Block.Grid(
            "By group of patients",
            List.of(
                "Group",
                "Patients",
                "Half responded by day (95% CI)",
                "Responders",
                "Half lost it by day (95% CI)",
                "With an adverse event (95% CI)"),
            rows));
  }

  /** The axis ends where every median and most limits lie. */
  private static double end(Map<String, ResultRow> rows) {
    double most = 1;
    double everyone = 0;
    for (ResultRow row : rows.values()) {
      most = Math.max(most, row.number("median_days").orElse(0));
      if (row.is("stratum", "all")) {
        everyone = row.number("median_upper_95").orElse(0);
      }
    }
    return DotPlot.endOf(Math.max(most * 1.3, everyone * 1.5));
  }

  private static Prose cell(Optional<ResultRow> row, String column) {
    return row.map(found -> Shown.count(found, column)).orElse(new Prose().soft("nobody"));
  }

  private static Prose days(Optional<ResultRow> row) {
    return row.map(found -> Shown.estimate(found, "median_days", "median_", Numbers::plain))
        .orElse(new Prose());
  }

  private Block tests() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.groups("group_comparisons")) {
      if (row.is("instrument", scope.instrument()) && row.is("test", "log-rank")) {
        rows.add(
            List.of(
                Prose.of(
                    scope.names().of("outcome", row.text("outcome"))
                        + " by "
                        + Names.inside(scope.names().of("stratum", row.text("stratum")))),
                Shown.count(row, "n_values"),
                Shown.number(row, "chi_square", Numbers::rate),
                Shown.count(row, "df"),
                Shown.probability(row, "p_value"),
                Shown.probability(row, "p_value_holm"),
                Shown.probability(row, "trend_p_value")));
      }
    }
    return new Block.Grid(
        "Log-rank tests between groups, by "
            + scope.instrument()
            + "; the table group_comparisons has two other tests",
        List.of(
            "Of",
            "Groups",
            "Chi-square",
            "Degrees of freedom",
            "p",
            "p adjusted (Holm)",
            "p for trend"),
        rows);
  }
}
