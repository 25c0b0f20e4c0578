package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.Collection;
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
    Map<String, List<ResultRow>> scales = new LinkedHashMap<>();
    for (ResultRow row : scope.everyone("suicidality")) {
      scales.computeIfAbsent(row.text("instrument"), scale -> new ArrayList<>()).add(row);
    }
    List<String> head = new ArrayList<>(List.of(""));
    List<Prose> patients = new ArrayList<>(List.of(Prose.of("Patients of whom both are known")));
    scales.forEach(
        (scale, findings) -> {
          head.add(scale);
          patients.add(Shown.count(findings.get(0), "n_patients"));
        });
    List<List<Prose>> rows = new ArrayList<>();
    rows.add(patients);
    ASKED.forEach((what, words) -> rows.add(cells(scales.values(), what, words)));
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

  private static List<Prose> cells(Collection<List<ResultRow>> scales, String what, String words) {
    List<Prose> cells = new ArrayList<>(List.of(Prose.of(words)));
    for (List<ResultRow> findings : scales) {
      Prose cell = new Prose();
      for (ResultRow row : findings) {
        if (row.is("finding", what)) {
          cell = share(row);
        }
      }
      cells.add(cell);
    }
    return cells;
  }

  private static Prose share(ResultRow row) {
    Prose cell = Shown.count(row, "n");
    if (row.has("proportion")) {
      cell.words(" (").add(Shown.percent(row, "proportion"));
      Shown.limits(cell, "; ", row, "clopper_pearson_", Numbers::percent).words(")");
    }
    return cell;
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
