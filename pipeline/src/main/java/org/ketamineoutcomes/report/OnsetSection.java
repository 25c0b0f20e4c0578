package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.ketamineoutcomes.result.ResultRow;

/** How soon patients respond. */
final class OnsetSection {

  private final Scope scope;

  OnsetSection(Scope scope) {
    this.scope = scope;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>(curve());
    blocks.add(summary());
    blocks.add(windows());
    blocks.add(meanings());
    return new Section("onset", "1 · Onset: how soon do patients respond?", "Onset", blocks);
  }

  private List<Block> curve() {
    CurveFigure figure = new CurveFigure(CurveSource.ONSET);
    figure.add("", CurveReading.of(CurveSource.ONSET, scope, "all", "all"));
    if (figure.isEmpty()) {
      return List.of(
          Block.paragraph(NothingPublished.why(scope.scored("onset_curve"), "No curve is drawn")));
    }
    return List.of(
        new Block.Figure(
            scope.named("onset"),
            "Share of patients who have responded by each day after the first session",
            HalfBy.sentence(scope.one("onset_summary"), "patients", "had responded")
                .words(
                    "One minus Kaplan–Meier, by "
                        + scope.instrument()
                        + ", "
                        + scope.ofCourse()
                        + ". "
                        + figure.howToRead()),
            figure.plot().draw(),
            new Block.Grid(
                "Response by set days",
                List.of("Day", "Followed past it without", "Responded by it", "Share (95% CI)"),
                CurveSource.ONSET.numbers(scope.scored("onset_by_day")))));
  }

  Block summary() {
    return DaysToEvent.of(
        scope.everyone("onset_summary"),
        "Days to response by each rating scale. A scale cannot show a response sooner than the days it asks about",
        "Patients",
        "Responded",
        "Asks about the last … days",
        row -> Shown.count(row, "recall_days"));
  }

  private Block windows() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.scored("response_by_landmark")) {
      if (row.is("origin", "first_session")) {
        rows.add(
            List.of(
                Prose.of(scope.names().of("endpoint", row.text("endpoint"))),
                Shown.count(row, "from_day").words(" to ").add(Shown.count(row, "to_day")),
                Shown.of(row, "n_observed", "n_treated"),
                Shown.estimate(row, "response", "response_clopper_pearson_", Numbers::percent),
                Shown.percent(row, "response_of_observed"),
                Shown.estimate(row, "remission", "remission_clopper_pearson_", Numbers::percent),
                Shown.number(row, "mean_change", Numbers::rate)));
      }
    }
    return new Block.Grid(
        "Response and remission in windows of days after the first session, by "
            + scope.instrument()
            + ". The share among those observed leaves out who was not, and is too high where the well stay in touch",
        List.of(
            "Window",
            "Days",
            "Observed, of treated",
            "Response (95% CI)",
            "Response, of those observed",
            "Remission (95% CI)",
            "Mean change, points"),
        rows);
  }

  /** The share of all patients by an early day. */
  private Prose by(long day, String definition) {
    for (ResultRow row : scope.scored("onset_by_definition_and_day")) {
      if (row.is("definition", definition) && row.whole("day").equals(OptionalLong.of(day))) {
        return Shown.estimate(row, "of_patients", "of_patients_", Numbers::percent);
      }
    }
    return new Prose();
  }

  private Block meanings() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.scored("onset_by_definition")) {
      rows.add(
          List.of(
              Prose.of(scope.names().of("definition", row.text("definition"))),
              Shown.count(row, "n_patients"),
              Shown.count(row, "n_events"),
              Shown.estimate(row, "median_days", "median_", Numbers::plain),
              by(7, row.text("definition")),
              by(14, row.text("definition")),
              Shown.days(row, "median_sessions")));
    }
    return new Block.Grid(
        "Onset by each meaning of the word, by " + scope.instrument(),
        List.of(
            "Meaning",
            "Patients",
            "Had it",
            "Half by day (95% CI)",
            "By day 7, of all (95% CI)",
            "By day 14, of all (95% CI)",
            "Median sessions before it"),
        rows);
  }
}
