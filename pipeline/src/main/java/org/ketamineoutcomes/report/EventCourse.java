package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.result.ResultRow;

/** When adverse events of any kind began, how severe they were, and whether they came again. */
final class EventCourse {

  private final Scope scope;
  private final Asking asking;
  private final Ascertainment ways;

  EventCourse(Scope scope) {
    this.scope = scope;
    this.asking = new Asking(scope);
    this.ways = new Ascertainment(scope);
  }

  List<Block> again() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.everyone("adverse_event_recurrence")) {
      if (Ascertainment.isOfAny(row)) {
        rows.add(
            List.of(
                ways.of(row),
                Prose.of(row.text("earlier_sessions_with")),
                Shown.count(row, "n_patients"),
                Shown.count(row, "n_next"),
                asking.unlessUnasked(row, Shown.count(row, "n_recur")),
                asking.unlessUnasked(
                    row, Shown.estimate(row, "proportion", "", Numbers::percent))));
      }
    }
    return List.of(
        new Block.Grid(
            "Whether it comes again: an adverse event of any kind at the next session, by how many sessions had one before",
            List.of(
                "How it came to be known",
                "Sessions with one before",
                "Patients",
                "Next sessions",
                "With one again",
                "Share (95% CI)"),
            rows));
  }

  Block windows() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.everyone("adverse_events_by_window")) {
      if (Ascertainment.isOfAny(row)) {
        rows.add(
            List.of(
                ways.of(row),
                Prose.of(scope.names().of("window", row.text("window"))),
                asking.unlessUnasked(row, Shown.count(row, "n_events")),
                asking.unlessUnasked(
                    row,
                    Shown.share(
                        row, "n_patients", "n_exposed", "proportion", "clopper_pearson_"))));
      }
    }
    return new Block.Grid(
        "When adverse events began",
        List.of("How it came to be known", "When", "Events", "Patients (95% CI)"),
        rows);
  }

  Block severity() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.everyone("adverse_events_by_severity")) {
      if (Ascertainment.isOfAny(row)
          && !asking.isUnasked(row)
          && row.whole("n_patients").orElse(1) > 0) {
        rows.add(
            List.of(
                ways.of(row),
                Prose.of(
                    row.is("severity_scale", "grades_1_5")
                        ? "Grade " + row.text("grade")
                        : Names.words(row.text("grade"))),
                Shown.share(row, "n_patients", "n_exposed", "proportion", "clopper_pearson_"),
                Shown.count(row, "n_serious"),
                Shown.count(row, "n_led_to_stop"),
                Shown.count(row, "n_unresolved")));
      }
    }
    return new Block.Grid(
        "How severe adverse events were",
        List.of(
            "How it came to be known",
            "Severity",
            "Patients (95% CI)",
            "Serious",
            "Led to stopping",
            "Not resolved"),
        rows);
  }
}
