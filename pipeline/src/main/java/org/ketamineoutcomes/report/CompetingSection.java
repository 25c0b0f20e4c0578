package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.figure.Curve;
import org.ketamineoutcomes.figure.RiskTable;
import org.ketamineoutcomes.figure.StepPlot;
import org.ketamineoutcomes.result.ResultRow;

/** What else may come first: death, or the end of treatment. */
final class CompetingSection {

  private static final int[] ONSET_DAYS = {7, 14, 28, 42, 56, 84};
  private static final int[] DURABILITY_DAYS = {28, 56, 84, 182, 364};

  private static final int MOST_ROWS = 12;
  private static final String FIRST = "Something else came first";

  private final Scope scope;

  CompetingSection(Scope scope) {
    this.scope = scope;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.paragraph(
            "A patient who dies or gives treatment up can no longer be seen to respond, or to lose a response. The cumulative incidence (Aalen–Johansen) says how many come to each; one minus Kaplan–Meier takes those others for people who could still come to it, and is too high."));
    blocks.add(
        outcome(
            CurveSource.ONSET,
            "onset",
            "Response, where death or the end of treatment may come first",
            "Responded",
            ONSET_DAYS));
    blocks.add(
        outcome(
            CurveSource.DURABILITY,
            "durability",
            "Loss of response, where death or the end of treatment may come first",
            "Lost response",
            DURABILITY_DAYS));
    return new Section("competing", "What else may come first", "Competing risks", blocks);
  }

  private Block outcome(
      CurveSource source, String outcome, String title, String event, int[] days) {
    List<ResultRow> steps = scope.scored(outcome + "_incidence");
    List<List<Prose>> rows = rows(steps, days);
    double end = end(steps, source.longest());
    if (rows.isEmpty() || end <= 0) {
      return Block.paragraph(NothingPublished.why(steps, title + ": nothing is published"));
    }
    List<Curve> curves = new ArrayList<>();
    curves.add(curve(event, steps, "incidence", ""));
    curves.add(curve(FIRST, steps, "competing_incidence", "competing_"));
    if (scope.isExact()) {
      curves.add(curve("One minus Kaplan–Meier", steps, "one_minus_km", "none_"));
    }
    return new Block.Figure(
        scope.named("competing-" + outcome),
        title,
        shows(steps, end)
            .words(
                "Cumulative incidence (Aalen–Johansen), by "
                    + scope.instrument()
                    + ", "
                    + scope.ofCourse()
                    + ", with 95% limits."
                    + (scope.isBanded()
                        ? " Broad pale bars: between which values the exact one lies, as counts"
                            + " stand for bands."
                        : "")),
        new StepPlot(
                source.words().across(),
                "Have come to it",
                end,
                source.ticks(end),
                curves,
                RiskTable.NONE)
            .draw(),
        new Block.Grid(
            title + ", by " + scope.instrument(),
            List.of("By", event + " (95% CI)", FIRST + " (95% CI)", "One minus Kaplan–Meier"),
            rows));
  }

  private static Prose shows(List<ResultRow> steps, double end) {
    for (ResultRow row : steps) {
      if (row.number("day").orElse(-1) == end && row.has("incidence")) {
        return Prose.of("By day ")
            .add(Shown.count(row, "day"))
            .words(" ")
            .add(Shown.percent(row, "incidence"))
            .words(" had come to it, and in ")
            .add(Shown.percent(row, "competing_incidence"))
            .words(" something else had come first. ");
      }
    }
    return new Prose();
  }

  private Curve curve(String label, List<ResultRow> rows, String column, String limits) {
    List<Curve.Step> steps = new ArrayList<>();
    for (ResultRow row : rows) {
      if (row.has("day")) {
        double since = row.number("since_day").orElse(-1);
        double day = row.number("day").orElseThrow();
        steps.add(
            new Curve.Step(
                since,
                day,
                row.number(column),
                Shown.drawn(row, limits),
                Shown.drawnBounds(row, column),
                scope.isExact() || day - Math.max(since, 0) <= 1
                    ? Curve.Way.STEP
                    : Curve.Way.SOMEWHERE));
      }
    }
    return new Curve(label, 0, steps, List.of());
  }

  /** Returns the last day of which anything is published, and no later than is drawn. */
  private static double end(List<ResultRow> steps, int longest) {
    double end = 0;
    for (ResultRow row : steps) {
      double day = row.number("day").orElse(0);
      if (row.has("incidence") && day <= longest) {
        end = Math.max(end, day);
      }
    }
    return end;
  }

  private List<List<Prose>> rows(List<ResultRow> steps, int[] days) {
    List<List<Prose>> rows = new ArrayList<>();
    for (int day : days) {
      at(steps, day)
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
    return rows;
  }

  private static List<Prose> cells(ResultRow row, String day) {
    return List.of(
        Prose.of(day),
        Shown.estimate(row, "incidence", "", Numbers::percent),
        Shown.estimate(row, "competing_incidence", "competing_", Numbers::percent),
        Shown.percent(row, "one_minus_km"));
  }

  /** Returns the row that has the estimate on a day: its own, or the last before it if exact. */
  private Optional<ResultRow> at(List<ResultRow> steps, int day) {
    ResultRow found = null;
    boolean goesOn = false;
    for (ResultRow row : steps) {
      double rowDay = row.number("day").orElse(Double.MAX_VALUE);
      if (rowDay == day || (scope.isExact() && rowDay < day)) {
        found = row;
      }
      goesOn |= rowDay >= day && row.has("day");
    }
    return goesOn ? Optional.ofNullable(found) : Optional.empty();
  }
}
