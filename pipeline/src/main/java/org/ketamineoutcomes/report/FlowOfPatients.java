package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.figure.FlowPicture;
import org.ketamineoutcomes.result.ResultRow;

/** Who is left at each step from treatment to a response. */
record FlowOfPatients(Scope scope) {

  /** Returns who is left at each step; nothing where nobody was treated. */
  Optional<Block> block() {
    List<ResultRow> steps = scope.scored("attrition");
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    List<FlowPicture.Stage> stages = new ArrayList<>();
    List<List<Prose>> numbers = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    stages.add(
        new FlowPicture.Stage(
            scope.course() == 1 ? "Treated at least once" : "Came to course " + scope.course(),
            counted(steps.get(0), "patients_in"),
            List.of()));
    for (ResultRow row : steps) {
      String reason = scope.names().of("rule", row.text("rule"));
      numbers.add(
          List.of(
              Prose.of(reason),
              Shown.count(row, "patients_in"),
              Shown.count(row, "patients_excluded"),
              Shown.count(row, "patients_out")));
      hidden.add(
          reason + (row.has("patients_excluded") ? ", " + counted(row, "patients_excluded") : ""));
      if (row.has("patients_out") && !isNothing(row)) {
        leave(stages, hidden);
        stages.add(
            new FlowPicture.Stage(
                reached(row.text("rule")), counted(row, "patients_out"), List.of()));
        hidden.clear();
      } else if (isNothing(row)) {
        hidden.remove(hidden.size() - 1);
      }
    }
    if (!hidden.isEmpty()) {
      leave(stages, hidden);
      stages.add(new FlowPicture.Stage("Responded", "number hidden", List.of()));
    }
    return Optional.of(
        new Block.Figure(
            scope.named("flow"),
            "Flow of patients (STROBE item 13)",
            shows(steps)
                .words(
                    "From everyone treated to those seen to respond, by "
                        + scope.instrument()
                        + ", "
                        + scope.ofCourse()
                        + ". Where a number is missing beside a reason, it is hidden."),
            new FlowPicture(stages).draw(),
            new Block.Grid(
                "Patients at each step",
                List.of("Left out at this step", "Come to it", "Left out", "Go on"),
                numbers)));
  }

  private static Prose shows(List<ResultRow> steps) {
    ResultRow first = steps.get(0);
    ResultRow last = steps.get(steps.size() - 1);
    return first.has("patients_in") && last.has("patients_in") && last.has("patients_out")
        ? Prose.of("Of ")
            .add(Shown.count(first, "patients_in"))
            .words(" treated, ")
            .add(Shown.count(last, "patients_in"))
            .words(" could be analysed and ")
            .add(Shown.count(last, "patients_out"))
            .words(" were seen to respond. ")
        : new Prose();
  }

  private static boolean isNothing(ResultRow row) {
    return row.whole("patients_excluded").orElse(1) == 0 && !row.is("rule", "responded");
  }

  private static void leave(List<FlowPicture.Stage> stages, List<String> leftOut) {
    int last = stages.size() - 1;
    FlowPicture.Stage stage = stages.get(last);
    stages.set(last, new FlowPicture.Stage(stage.title(), stage.count(), leftOut));
  }

  private String reached(String rule) {
    return switch (rule) {
      case "assessed_with_instrument" -> "Assessed with " + scope.instrument();
      case "baseline_in_lookback" -> "With a baseline";
      case "baseline_at_least_minimum" -> "Baseline high enough";
      case "assessed_after_first_dose" -> "Can be analysed";
      case "responded" -> "Responded";
      default -> Names.words(rule);
    };
  }

  private static String counted(ResultRow row, String column) {
    return row.whole(column).isPresent()
        ? "n = " + Shown.count(row, column).plain()
        : "number hidden";
  }
}
