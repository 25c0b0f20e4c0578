package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.result.ResultRow;

/**
 * How sound the data are, by the categories of Kahn: each check with its numerator, denominator,
 * threshold and status.
 *
 * @see <a href="https://doi.org/10.13063/2327-9214.1244">Kahn and others (2016)</a>
 */
final class DataQuality {

  private static final String NO_THRESHOLD = "none set";

  private final Scope scope;
  private final List<List<Prose>> rows = new ArrayList<>();

  DataQuality(Scope scope) {
    this.scope = scope;
  }

  Block grid() {
    conformance();
    completeness();
    plausibility();
    return new Block.Grid(
        "Checks of the data by the categories of Kahn (2016)",
        List.of("Check", "Category", "Found", "Of", "Share", "Threshold", "Status"),
        rows);
  }

  private void conformance() {
    double most = scope.results().facts().maxRejectedFraction();
    for (ResultRow row : scope.results().table("ledger").rows(row -> row.is("rule", "all"))) {
      add(
          "Rows rejected in " + row.text("file"),
          "Conformance",
          row,
          "rejected",
          "rows_read",
          most);
    }
    for (ResultRow row : scope.results().table("ledger").rows(row -> !row.is("rule", "all"))) {
      byRule(row);
    }
    double unread = scope.results().facts().maxUnreadFraction();
    for (ResultRow row : scope.results().table("cells_not_read").rows()) {
      add(
          Prose.of("Cells taken as blank: " + row.text("file") + ", column ")
              .code(row.text("column")),
          "Conformance",
          row,
          "cells",
          row,
          "cells_filled",
          unread);
    }
  }

  /** A rule has how many rows it left out; of how many, the row of the whole file has. */
  private void byRule(ResultRow row) {
    String file = row.text("file");
    String column = row.has("rejected") ? "rejected" : "not_used";
    List<ResultRow> whole =
        scope.results().table("ledger").rows(all -> all.is("rule", "all") && all.is("file", file));
    if (!whole.isEmpty() && row.whole(column).orElse(0) > 0) {
      add(
          Prose.of(
              (column.equals("rejected") ? "Rejected" : "Not used")
                  + " in "
                  + file
                  + ": "
                  + Names.inside(scope.names().of("rule", row.text("rule")))),
          column.equals("rejected") ? "Conformance" : "Plausibility",
          row,
          column,
          whole.get(0),
          "rows_read",
          -1);
    }
  }

  private void completeness() {
    for (ResultRow row : scope.scored("data_sufficiency")) {
      add(
          "Patients who can be analysed by " + scope.instrument(),
          "Completeness",
          row,
          "n_analysable",
          "n_treated",
          -1);
    }
    for (ResultRow row : scope.everyone("measurement_coverage")) {
      if (row.is("item", "adverse_events_asked") || row.is("item", "blood_pressure_rise")) {
        add(
            row.is("item", "adverse_events_asked")
                ? "Sessions at which someone asked for adverse events"
                : "Sessions with blood pressure before and after",
            "Completeness",
            row,
            "n_sessions_measured",
            "n_sessions",
            -1);
      }
    }
  }

  private void plausibility() {
    for (ResultRow row : scope.scored("data_sufficiency")) {
      add(
          "Totals that differ from their items",
          "Plausibility",
          row,
          "n_total_mismatch_assessments",
          "n_assessments",
          -1);
      add(
          "Scores of the day of a session, taken as from before the dose",
          "Plausibility",
          row,
          "n_same_day_assumed_assessments",
          "n_assessments",
          -1);
    }
    for (ResultRow row : scope.everyone("courses")) {
      if (row.is("course", "1")) {
        add(
            "Labels of sessions that timing contradicts",
            "Plausibility",
            row,
            "n_labels_disagree",
            "n_sessions_labelled",
            -1);
      }
    }
  }

  private void add(
      String check, String category, ResultRow row, String part, String whole, double most) {
    add(Prose.of(check), category, row, part, row, whole, most);
  }

  private void add(
      Prose check,
      String category,
      ResultRow row,
      String part,
      ResultRow of,
      String whole,
      double most) {
    boolean isKnown = row.has(part) && of.has(whole) && of.number(whole).orElse(0) > 0;
    double share = isKnown ? row.number(part).orElse(0) / of.number(whole).orElse(1) : Double.NaN;
    rows.add(
        List.of(
            check,
            Prose.of(category),
            Shown.count(row, part),
            Shown.count(of, whole),
            isKnown ? Prose.of(Numbers.percent(share)) : new Prose().soft(Shown.NONE),
            Prose.of(most < 0 ? NO_THRESHOLD : "at most " + Numbers.percent(most)),
            Prose.of(status(isKnown, most))));
  }

  /** A run that does not keep to a threshold is refused; bands of its rows may lie beyond it. */
  private static String status(boolean isKnown, double most) {
    if (!isKnown) {
      return "not applicable";
    }
    return most < 0 ? "to be judged" : "met";
  }
}
