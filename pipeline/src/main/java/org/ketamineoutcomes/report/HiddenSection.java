package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketamineoutcomes.result.ResultRow;
import org.ketamineoutcomes.result.RunFacts;

/** What is hidden, and how results were protected. */
final class HiddenSection {

  private static final List<String> COUNTED =
      List.of(
          "attrition",
          "cohort_summary",
          "onset_summary",
          "onset_by_day",
          "durability_summary",
          "durability_by_week",
          "maintenance_by_month",
          "session_intervals",
          "discontinuation",
          "adverse_events_by_patient",
          "adverse_event_rates",
          "adverse_events_by_session_number",
          "adverse_event_incidence",
          "vitals_by_session",
          "suicidality",
          "signals");

  private final Scope scope;

  HiddenSection(Scope scope) {
    this.scope = scope;
  }

  Section section() {
    RunFacts facts = scope.results().facts();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(facts.protection()));
    if (!facts.dates().isEmpty()) {
      blocks.add(Block.paragraph(facts.dates()));
    }
    long least = scope.protocol().minCell();
    if (least > 0) {
      blocks.add(
          Block.paragraph(
              scope.isBanded()
                  ? "What is computed for groups in the lowest band is hidden. “hidden” is never 0, and 0 is published as 0."
                  : "Counts of 1 to "
                      + (least - 1)
                      + " people are not published, nor what would give them away. “hidden” is never 0, and 0 is published as 0."));
      blocks.add(grid());
    }
    return new Section(
        "hidden", "What is hidden, and how the results were protected", "What is hidden", blocks);
  }

  private Block grid() {
    List<List<Prose>> rows = new ArrayList<>();
    for (String table : COUNTED) {
      List<ResultRow> all = scope.groups(table);
      Map<String, Integer> reasons = new TreeMap<>();
      int hidden = 0;
      for (ResultRow row : all) {
        if (row.isProtected()) {
          hidden++;
          reasons.merge(NothingPublished.reason(row.text("suppression_reason")), 1, Integer::sum);
        }
      }
      if (!all.isEmpty()) {
        StringBuilder why = new StringBuilder();
        reasons.forEach(
            (reason, times) ->
                why.append(why.isEmpty() ? "" : "; ")
                    .append(reason)
                    .append(" (")
                    .append(times)
                    .append(')'));
        rows.add(
            List.of(
                new Prose().code(table),
                Prose.of(Numbers.whole(all.size())),
                Prose.of(Numbers.whole(hidden)),
                Prose.of(why.toString())));
      }
    }
    return new Block.Apart(
        "How many rows are protected in the tables of this page, and why",
        List.of(
            new Block.Grid(
                "Rows of the first course in which something is hidden",
                List.of("Table", "Rows", "With something hidden", "Why"),
                rows)));
  }
}
