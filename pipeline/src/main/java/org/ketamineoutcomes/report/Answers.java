package org.ketamineoutcomes.report;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.ketamineoutcomes.result.ResultRow;

/** The four answers, in a sentence or two each, from the table of headline figures. */
final class Answers {

  private static final String ESTIMATE = "estimate";
  private static final int[] WEEKS = {4, 12, 26};

  private final Scope scope;

  Answers(Scope scope) {
    this.scope = scope;
  }

  /**
   * An answer under its question.
   *
   * @param place of the question, from 1
   * @param name of what is asked about
   */
  record Answer(int place, String name, String asks, Prose says) {

    String question() {
      return place + " · " + name + ": " + asks;
    }

    /** Returns the name of the question, and the first sentence of the answer. */
    String headline() {
      String plain = says.plain().strip();
      int end = plain.indexOf(". ");
      return name + ": " + (end < 0 ? plain : plain.substring(0, end + 1));
    }
  }

  List<Answer> all() {
    return List.of(
        new Answer(1, "Onset", "how soon do patients respond?", onset()),
        new Answer(2, "Durability", "how long does it last?", durability()),
        new Answer(3, "Maintenance", "how often do they come?", maintenance()),
        new Answer(4, "Safety", "how many have an adverse event?", safety()));
  }

  private Prose onset() {
    Optional<ResultRow> found = scope.headline("response_median_days");
    if (found.isEmpty()) {
      return Prose.of("Not known: no patient has a rating scale with a baseline.");
    }
    ResultRow half = found.get();
    Optional<ResultRow> summary = scope.one("onset_summary");
    boolean isRemission = summary.filter(row -> row.is("event", "first_remission")).isPresent();
    String what = isRemission ? "been in remission" : "responded";
    Prose says = Prose.of("By " + scope.instrument() + ", ");
    if (half.has(ESTIMATE)) {
      says.words("half of ")
          .add(Shown.people(half, "n", " patient", " patients"))
          .words(" had " + what + " by ")
          .strong(Prose.of("day ").add(Shown.days(half, ESTIMATE)));
      addLimits(says, " (95% CI ", half, Numbers::plain);
      scope
          .headline("response_quarter_days")
          .filter(quarter -> quarter.has(ESTIMATE))
          .ifPresent(
              quarter -> {
                says.words(", a quarter by day ").add(Shown.days(quarter, ESTIMATE));
                addLimits(says, " (", quarter, Numbers::plain);
              });
      says.words(".");
    } else {
      says.words("of ")
          .add(Shown.people(half, "n", " patient", " patients"))
          .words(
              half.isHidden(ESTIMATE)
                  ? "; by when half had " + what + " is not published."
                  : ", fewer than half had " + what + " by the end of follow-up.");
    }
    if (half.has("numerator")) {
      says.words(" ")
          .add(Shown.people(half, "numerator", " was", " were"))
          .words(" seen to " + (isRemission ? "reach it." : "respond."));
    }
    summary.ifPresent(row -> addRecall(says, row));
    return says;
  }

  private static void addRecall(Prose says, ResultRow summary) {
    long earliest = summary.whole("earliest_observable_day").orElse(0);
    if (earliest > 0 && summary.number("median_days").orElse(Double.MAX_VALUE) < earliest) {
      says.words(" The scale asks about the last ")
          .add(Shown.count(summary, "recall_days"))
          .words(" days, so that earlier days are in part about the time before.");
    }
  }

  private Prose durability() {
    Optional<ResultRow> found = scope.headline("durability_median_days");
    if (found.isEmpty()) {
      return Prose.of("Not known: no response was seen.");
    }
    ResultRow half = found.get();
    Prose says = Prose.of("Of ").add(Shown.people(half, "n", " responder, ", " responders, "));
    if (half.has(ESTIMATE)) {
      says.words("half had lost the response by ")
          .strong(Prose.of("day ").add(Shown.days(half, ESTIMATE)));
      addLimits(says, " (95% CI ", half, Numbers::plain).words(".");
    } else {
      says.words(
          half.isHidden(ESTIMATE)
              ? "by when half had lost the response is not published."
              : "more than half still had the response at the end of follow-up.");
    }
    String joint = " It was kept by ";
    for (int week : WEEKS) {
      Optional<ResultRow> kept = scope.headline("response_kept_week_" + week);
      if (kept.isPresent() && kept.get().has(ESTIMATE)) {
        says.words(joint)
            .add(Shown.estimate(kept.get(), ESTIMATE, "", Numbers::percent))
            .words(" at week " + week);
        joint = ", ";
      }
    }
    return says.words(joint.equals(", ") ? ". " : " ").words(Definitions.of(scope).retreatment());
  }

  private Prose maintenance() {
    Prose says = new Prose();
    addMonth(
        says,
        "sessions_per_month_1",
        " sessions per patient-month in the first month after induction");
    addMonth(
        says,
        "sessions_per_month_12",
        says.isEmpty()
            ? " sessions per patient-month in the twelfth month after induction"
            : " in the twelfth");
    says.words(says.isEmpty() ? "" : ". ");
    scope
        .headline("days_between_sessions")
        .filter(row -> row.has(ESTIMATE))
        .ifPresent(
            row ->
                says.words("Half of all sessions are followed by another within ")
                    .add(Shown.days(row, ESTIMATE))
                    .words(" days."));
    return says.isEmpty()
        ? Prose.of("Not known: nobody was followed after an induction, or what is known is hidden.")
        : says;
  }

  private void addMonth(Prose says, String measure, String words) {
    scope
        .headline(measure)
        .filter(row -> row.has(ESTIMATE))
        .ifPresent(
            row -> {
              String limits = says.isEmpty() ? " (95% CI " : " (";
              says.words(says.isEmpty() ? "" : ", ").strong(Shown.rate(row, ESTIMATE)).words(words);
              addLimits(says, limits, row, Numbers::rate);
            });
  }

  private Prose safety() {
    if (scope.results().facts().notGiven().stream().anyMatch(m -> m.startsWith("adverse_events"))) {
      return Prose.of(
          "Not known: no export of adverse events was given. That is not the same as none.");
    }
    Prose says = new Prose();
    scope
        .headline("adverse_event_patients")
        .ifPresent(
            row -> {
              says.strong(Shown.of(row, "numerator", "denominator")).words(" patients");
              addShare(says, row);
              says.words(" had an adverse event");
            });
    scope
        .headline("adverse_event_sessions")
        .filter(row -> row.has(ESTIMATE))
        .ifPresent(
            row ->
                says.words(", at ")
                    .add(Shown.estimate(row, ESTIMATE, "", Numbers::percent))
                    .words(" of sessions"));
    says.words(says.isEmpty() ? "" : ". ");
    scope
        .headline("serious_patients")
        .ifPresent(
            row -> {
              says.words("Serious: ").add(Shown.people(row, "numerator", " patient", " patients"));
              addShare(says, row);
              says.words(". ");
            });
    scope
        .headline("adverse_events_asked")
        .filter(row -> row.has("numerator"))
        .ifPresent(
            row ->
                says.words("Someone is on record as asking at ")
                    .add(Shown.of(row, "numerator", "denominator"))
                    .words(" sessions."));
    return says.isEmpty() ? Prose.of("Not known: no patient was treated.") : says;
  }

  private static void addShare(Prose says, ResultRow row) {
    if (row.has(ESTIMATE)) {
      says.words(" (").add(Shown.percent(row, ESTIMATE));
      Shown.limits(says, "; 95% CI ", row, "", Numbers::percent).words(")");
    }
  }

  private static Prose addLimits(
      Prose says, String before, ResultRow row, DoubleFunction<String> written) {
    boolean hasAny = row.has("lower_95") || row.has("upper_95");
    return Shown.limits(says, before, row, "", written).words(hasAny ? ")" : "");
  }
}
