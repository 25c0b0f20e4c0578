package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.result.ResultRow;

/** What became of suicidal thoughts. */
final class SuicidalitySection {

  private static final Map<String, String> ASKED = asked();

  private final Scope scope;

  SuicidalitySection(Scope scope) {
    this.scope = scope;
  }

  Section section() {
    List<ResultRow> scales = scope.everyone("suicidality");
    List<String> head = new ArrayList<>(List.of(""));
    List<Prose> patients = new ArrayList<>(List.of(Prose.of("Patients of whom both are known")));
    for (ResultRow row : scales) {
      head.add(row.text("instrument"));
      patients.add(Shown.count(row, "n_patients"));
    }
    List<List<Prose>> rows = new ArrayList<>();
    rows.add(patients);
    ASKED.forEach((what, words) -> rows.add(cells(scales, what, words)));
    return new Section(
        "suicidality",
        "Suicidal thoughts",
        "Suicidal thoughts",
        List.of(
            Block.caution(
                "By one item of a scale that looks back over days or weeks. It makes no diagnosis, and"
                    + " a missing item is not 0."),
            scales.isEmpty()
                ? Block.paragraph("No scale with such an item is on record: not asked.")
                : new Block.Grid(
                    "The item on suicidal thoughts at the baseline and after the first dose: patients"
                        + " (share; 95% CI), by scale",
                    head, rows)));
  }

  private static List<Prose> cells(List<ResultRow> scales, String what, String words) {
    List<Prose> cells = new ArrayList<>(List.of(Prose.of(words)));
    for (ResultRow row : scales) {
      Prose cell = Shown.count(row, "n_" + what);
      if (row.has("proportion_" + what)) {
        cell.words(" (").add(Shown.percent(row, "proportion_" + what));
        Shown.limits(cell, "; ", row, what + "_clopper_pearson_", Numbers::percent).words(")");
      }
      cells.add(cell);
    }
    return cells;
  }

  private static Map<String, String> asked() {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("positive_at_baseline", "Had them at the baseline");
    asked.put("improved_at_last", "Of these, fewer at last");
    asked.put("resolved_at_last", "Of these, none at last");
    asked.put("resolved_ever", "Of these, none at any time after");
    asked.put("emergent", "New, of those without at the baseline");
    asked.put("worsened_ever", "Worse at any time after, of all");
    asked.put("worsened_at_last", "Worse at last, of all");
    return asked;
  }
}
