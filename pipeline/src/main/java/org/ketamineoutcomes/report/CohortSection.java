package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ketamineoutcomes.figure.FlowPicture;
import org.ketamineoutcomes.result.ResultRow;

/** Whose data these are: who is left at each step, and who they are. */
final class CohortSection {

  private final Scope scope;

  CohortSection(Scope scope) {
    this.scope = scope;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    flow().ifPresent(blocks::add);
    blocks.add(tableOne());
    blocks.add(endOfTreatment());
    return new Section("cohort", "Whose data these are", "Patients", blocks);
  }

  /** Returns who is left at each step; nothing where nobody was treated. */
  Optional<Block> flow() {
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

  private Block tableOne() {
    List<List<Prose>> rows = new ArrayList<>();
    String before = "";
    for (ResultRow row : scope.everyone("cohort_summary")) {
      String variable = row.text("variable");
      boolean isLevel = !row.text("level").isEmpty();
      if (isLevel && row.whole("n").orElse(1) == 0) {
        continue;
      }
      String name = scope.names().of("variable", variable);
      if (isLevel && !variable.equals(before)) {
        rows.add(List.of(new Prose().strong(name), new Prose(), new Prose()));
      }
      before = variable;
      rows.add(
          isLevel
              ? List.of(
                  Prose.of("\u2003" + scope.names().value(row.text("level"))),
                  Shown.count(row, "n").add(share(row)),
                  new Prose())
              : List.of(
                  new Prose()
                      .strong(
                          name
                              + (row.has("instrument") ? ", " + row.text("instrument") : "")
                              + unit(row)),
                  quartiles(row),
                  Shown.count(row, "n")));
    }
    return new Block.Grid(
        "Who the patients are (Table 1 of a paper; STROBE item 14)",
        List.of("", "Number (%), or median (quartiles)", "Known of"),
        rows);
  }

  private static Prose share(ResultRow row) {
    return row.has("proportion")
        ? Prose.of(" (").add(Shown.percent(row, "proportion")).words(")")
        : new Prose();
  }

  private static String unit(ResultRow row) {
    String unit = row.text("unit");
    return unit.isEmpty() || unit.equals("sessions") || unit.equals("days")
        ? ""
        : " (" + unit + ")";
  }

  private static Prose quartiles(ResultRow row) {
    Prose prose = Shown.number(row, "median", CohortSection::written);
    if (row.has("lower_quartile") && row.has("upper_quartile")) {
      prose
          .words(" (")
          .add(Shown.number(row, "lower_quartile", CohortSection::written))
          .words(" to ")
          .add(Shown.number(row, "upper_quartile", CohortSection::written))
          .words(")");
    }
    return prose;
  }

  private static String written(double value) {
    return value < 10 && value != Math.rint(value) ? Numbers.rate(value) : Numbers.plain(value);
  }

  private Block endOfTreatment() {
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
