package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.result.ResultRow;

/** What else may come first: death, or the end of treatment. */
final class CompetingSection {

  private static final int[] ONSET_DAYS = {7, 14, 28, 42, 56, 84};
  private static final int[] DURABILITY_DAYS = {28, 56, 84, 182, 364};

  private static final int MOST_ROWS = 12;

  private final Scope scope;

  CompetingSection(Scope scope) {
    this.scope = scope;
  }

  Section section() {
    return new Section(
        "competing",
        "What else may come first",
        "Competing risks",
        List.of(
            Block.paragraph(
                "A patient who dies or gives treatment up can no longer be seen to respond, or to lose a response. The cumulative incidence (Aalen–Johansen) says how many come to each; one minus Kaplan–Meier takes those others for people who could still come to it, and is too high."),
            grid(
                "onset_incidence",
                "Response, where death or the end of treatment may come first",
                "Responded (95% CI)",
                ONSET_DAYS),
            grid(
                "durability_incidence",
                "Loss of response, where death or the end of treatment may come first",
                "Lost it (95% CI)",
                DURABILITY_DAYS)));
  }

  private Block grid(String table, String caption, String event, int[] days) {
    List<List<Prose>> rows = new ArrayList<>();
    List<ResultRow> steps = scope.scored(table);
    for (int day : days) {
      told(steps, day)
          .filter(row -> row.has("incidence"))
          .ifPresent(row -> rows.add(cells(row, "Day " + day)));
    }
    if (rows.isEmpty()) {
      for (ResultRow row : steps) {
        if (row.has("incidence") && rows.size() < MOST_ROWS) {
          rows.add(cells(row, "Day " + row.whole("day").orElse(0)));
        }
      }
    }
    return rows.isEmpty()
        ? Block.paragraph(Untold.why(steps, caption + ": nothing is published"))
        : new Block.Grid(
            caption + ", by " + scope.instrument(),
            List.of("By", event, "Something else first (95% CI)", "One minus Kaplan–Meier"),
            rows);
  }

  private static List<Prose> cells(ResultRow row, String day) {
    return List.of(
        Prose.of(day),
        Shown.estimate(row, "incidence", "", Numbers::percent),
        Shown.estimate(row, "competing_incidence", "competing_", Numbers::percent),
        Shown.percent(row, "one_minus_km"));
  }

  /** Returns the row that tells the estimate on a day: its own, or the last before it if exact. */
  private Optional<ResultRow> told(List<ResultRow> steps, int day) {
    ResultRow found = null;
    boolean goesOn = false;
    for (ResultRow row : steps) {
      double at = row.number("day").orElse(Double.MAX_VALUE);
      if (at == day || (scope.isExact() && at < day)) {
        found = row;
      }
      goesOn |= at >= day && row.has("day");
    }
    return goesOn ? Optional.ofNullable(found) : Optional.empty();
  }
}
