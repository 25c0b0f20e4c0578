package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ketamineoutcomes.result.ResultRow;

/** How soon the events come that a protocol puts together under a name of its own. */
final class NamedEventSection {

  private final Scope scope;

  NamedEventSection(Scope scope) {
    this.scope = scope;
  }

  Section section() {
    Set<String> events = new LinkedHashSet<>();
    scope.everyone("named_event_summary").forEach(row -> events.add(row.text("event")));
    List<Block> blocks = new ArrayList<>();
    if (events.isEmpty()) {
      blocks.add(
          Block.paragraph(
              "This protocol puts no terms or categories together under a name of its own."));
    } else {
      events.forEach(event -> blocks.addAll(curve(event)));
      blocks.add(summaries());
    }
    return new Section("named", "Events that the protocol names", "Named events", blocks);
  }

  private List<Block> curve(String event) {
    String name = Names.words(event);
    CurveReading reading =
        CurveReading.of(
            CurveSource.NAMED_EVENT,
            scope,
            row -> row.is("event", event) && row.is("stratum", "all"));
    CurveFigure figure = new CurveFigure(CurveSource.NAMED_EVENT);
    figure.add("", reading);
    if (figure.isEmpty()) {
      return List.of(
          Block.paragraph(
              NothingPublished.why(
                  reading.summary().stream().toList(), name + ": no curve is drawn")));
    }
    return List.of(
        new Block.Figure(
            scope.named("named-event-" + event.replaceAll("[^A-Za-z0-9]+", "-")),
            name + ": share of patients who have had it by each day at risk",
            shows(reading.summary()).words("One minus Kaplan–Meier. " + figure.howToRead()),
            figure.plot().draw(),
            new Block.Grid(
                name + " by set days",
                List.of("Day", "Followed past it without", "Had it by then", "Share (95% CI)"),
                CurveSource.NAMED_EVENT.numbers(reading.landmarks()))));
  }

  private static Prose shows(Optional<ResultRow> summary) {
    return summary
        .filter(row -> row.has("n_events"))
        .map(row -> Shown.of(row, "n_events", "n_patients").words(" patients had it. "))
        .orElse(new Prose());
  }

  private Block summaries() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.everyone("named_event_summary")) {
      rows.add(
          List.of(
              Prose.of(Names.words(row.text("event"))),
              Shown.count(row, "n_patients"),
              Shown.count(row, "n_events"),
              Shown.estimate(row, "lower_quartile_days", "lower_quartile_", Numbers::plain),
              Shown.estimate(row, "median_days", "median_", Numbers::plain),
              Shown.days(row, "median_follow_up_days")));
    }
    return new Block.Grid(
        "Days at risk to the first event of each name",
        List.of(
            "Event",
            "Patients",
            "Had it",
            "A quarter by (95% CI)",
            "Half by (95% CI)",
            "Median follow-up"),
        rows);
  }
}
