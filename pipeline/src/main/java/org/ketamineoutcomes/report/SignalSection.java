package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ketamineoutcomes.result.ResultRow;

/** Signals of tolerance and dependence, with the words that they are none. */
final class SignalSection {

  private final Scope scope;

  SignalSection(Scope scope) {
    this.scope = scope;
  }

  Section section() {
    List<List<Prose>> rows = new ArrayList<>();
    Set<String> notes = new LinkedHashSet<>();
    for (ResultRow row : scope.everyone("signals")) {
      if (!row.is("instrument", "none") && !row.is("instrument", scope.instrument())) {
        continue;
      }
      String name = scope.names().of("signal", row.text("signal"));
      notes.add(name + ". " + row.text("note"));
      rows.add(
          List.of(
              Prose.of(name + (row.is("instrument", "none") ? "" : ", " + row.text("instrument"))),
              Shown.count(row, "n_patients"),
              Shown.count(row, "n_eligible"),
              Shown.count(row, "n_flagged"),
              row.whole("n_eligible").orElse(-1) == 0
                  ? new Prose().soft("could be seen in nobody")
                  : Shown.estimate(row, "proportion", "clopper_pearson_", Numbers::percent)));
    }
    return new Section(
        "signals",
        "Signals of tolerance or dependence",
        "Signals",
        List.of(
            Block.caution(
                "A signal is no finding. It calls for a look at the record, and says nothing of its cause."),
            new Block.Grid(
                "In how many patients each pattern is, of those in whom it could be seen",
                List.of("Pattern", "Patients", "Could be seen in", "Is seen in", "Share (95% CI)"),
                rows),
            new Block.More(
                "What each signal is not",
                List.of(new Block.Points(notes.stream().map(Prose::of).toList())))));
  }
}
