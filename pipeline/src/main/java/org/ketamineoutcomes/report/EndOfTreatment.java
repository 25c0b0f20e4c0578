package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.ketamineoutcomes.result.ResultRow;

/** Who stopped coming, why, and how many by when. */
record EndOfTreatment(Scope scope) {

  Block block() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.everyone("discontinuation")) {
      boolean isReason = !row.text("reason").isEmpty();
      rows.add(
          List.of(
              Prose.of(
                  isReason
                      ? "\u2003" + scope.names().of("reason", row.text("reason"))
                      : scope.names().of("status", row.text("status"))),
              Shown.count(row, "n"),
              Shown.estimate(row, "proportion", "clopper_pearson_", Numbers::percent),
              stoppedBy(26, row),
              stoppedBy(52, row)));
    }
    return new Block.More(
        "Who stopped coming, and why",
        List.of(
            new Block.Grid(
                "The end of treatment; the end of the export is no reason for stopping",
                List.of(
                    "", "Patients", "Share (95% CI)", "By week 26 (95% CI)", "By week 52 (95% CI)"),
                rows)));
  }

  /** Of a status as a whole; reasons have no such share. */
  private Prose stoppedBy(long week, ResultRow ofStatus) {
    for (ResultRow row : scope.everyone("discontinuation_by_week")) {
      if (row.is("status", ofStatus.text("status"))
          && ofStatus.text("reason").isEmpty()
          && row.whole("week").equals(OptionalLong.of(week))) {
        return Shown.estimate(row, "incidence", "", Numbers::percent);
      }
    }
    return new Prose();
  }
}
