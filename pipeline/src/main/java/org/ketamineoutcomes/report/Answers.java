package org.ketamineoutcomes.report;

import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.result.ResultRow;

/** The four answers, in a sentence or two each. */
final class Answers {

  private static final String PER_MONTH = "sessions_per_patient_month";

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
    Optional<ResultRow> found = scope.one("onset_summary");
    if (found.isEmpty()) {
      return Prose.of("Not known: no patient has a rating scale with a baseline.");
    }
    ResultRow row = found.get();
    String what = row.is("event", "first_remission") ? "in remission" : "responded";
    Prose says = Prose.of("By " + scope.instrument() + ", ");
    if (row.has("median_days")) {
      says.words("half of ")
          .add(Shown.people(row, "n_patients", " patient", " patients"))
          .words(" had " + what + " by ")
          .strong(Prose.of("day ").add(Shown.days(row, "median_days")));
      Shown.limits(says, " (95% CI ", row, "median_", Numbers::plain)
          .words(row.has("median_lower_95") ? ")" : "");
      if (row.has("lower_quartile_days")) {
        says.words(", a quarter by day ").add(Shown.days(row, "lower_quartile_days"));
        Shown.limits(says, " (", row, "lower_quartile_", Numbers::plain)
            .words(row.has("lower_quartile_lower_95") ? ")" : "");
      }
      says.words(".");
    } else {
      says.words("of ")
          .add(Shown.people(row, "n_patients", " patient", " patients"))
          .words(
              row.isHidden("median_days")
                  ? "; by when half had " + what + " is not published."
                  : ", fewer than half had " + what + " by the end of follow-up.");
    }
    if (row.has("n_events")) {
      says.words(" ")
          .add(Shown.people(row, "n_events", " was", " were"))
          .words(" seen to " + (what.equals("responded") ? "respond." : "reach it."));
    }
    row.whole("earliest_observable_day")
        .ifPresent(
            day -> {
              if (day > 0 && row.number("median_days").orElse(Double.MAX_VALUE) < (double) day) {
                says.words(" The scale asks about the last ")
                    .add(Shown.count(row, "recall_days"))
                    .words(" days, so that earlier days are in part about the time before.");
              }
            });
    return says;
  }

  private Prose durability() {
    Optional<ResultRow> found = scope.one("durability_summary");
    if (found.isEmpty()) {
      return Prose.of("Not known: no response was seen.");
    }
    ResultRow row = found.get();
    Prose says =
        Prose.of("Of ").add(Shown.people(row, "n_patients", " responder, ", " responders, "));
    if (row.has("median_days")) {
      says.words("half had lost the response by ")
          .strong(Prose.of("day ").add(Shown.days(row, "median_days")));
      Shown.limits(says, " (95% CI ", row, "median_", Numbers::plain)
          .words(row.has("median_lower_95") ? ")." : ".");
    } else {
      says.words(
          row.isHidden("median_days")
              ? "by when half had lost the response is not published."
              : "more than half still had the response at the end of follow-up.");
    }
    String joint = " It was kept by ";
    for (ResultRow week : scope.scored("durability_by_week")) {
      long number = week.whole("week").orElse(0);
      if (week.has("sustained") && (number == 4 || number == 12 || number == 26)) {
        says.words(joint)
            .add(Shown.estimate(week, "sustained", "", Numbers::percent))
            .words(" at week " + number);
        joint = ", ";
      }
    }
    return says.words(joint.equals(", ") ? ". " : " ").words(Definitions.of(scope).retreatment());
  }

  private Prose maintenance() {
    Prose says = new Prose();
    for (ResultRow row : scope.everyone("maintenance_by_month")) {
      long month = row.whole("month").orElse(0);
      if (row.has(PER_MONTH) && (month == 1 || month == 12)) {
        says.words(says.isEmpty() ? "" : ", ")
            .strong(Shown.rate(row, PER_MONTH))
            .words(
                month == 1
                    ? " sessions per patient-month in the first month after induction"
                    : " in the twelfth");
        Shown.limits(says, month == 1 ? " (95% CI " : " (", row, PER_MONTH + "_", Numbers::rate)
            .words(")");
      }
    }
    says.words(says.isEmpty() ? "" : ". ");
    for (ResultRow row : scope.everyone("session_intervals")) {
      if (row.is("by", "all") && row.has("median_days")) {
        says.words("Half of all sessions are followed by another within ")
            .add(Shown.days(row, "median_days"))
            .words(" days.");
      }
    }
    return says.isEmpty()
        ? Prose.of("Not known: nobody was followed after an induction, or what is known is hidden.")
        : says;
  }

  private Prose safety() {
    if (scope.results().facts().notGiven().stream().anyMatch(m -> m.startsWith("adverse_events"))) {
      return Prose.of(
          "Not known: no export of adverse events was given. That is not the same as none.");
    }
    Prose says = new Prose();
    for (ResultRow row : scope.everyone("adverse_events_by_patient")) {
      if (row.is("level", "any")) {
        says.strong(Shown.of(row, "n_patients", "n_exposed")).words(" patients");
        addShare(says, row);
        says.words(" had an adverse event");
      }
    }
    for (ResultRow row : scope.everyone("adverse_events_by_session")) {
      if (row.is("level", "any") && row.has("proportion")) {
        says.words(", at ")
            .add(Shown.estimate(row, "proportion", "", Numbers::percent))
            .words(" of sessions");
      }
    }
    says.words(says.isEmpty() ? "" : ". ");
    for (ResultRow row : scope.everyone("adverse_events_by_patient")) {
      if (row.is("level", "serious")) {
        says.words("Serious: ").add(Shown.count(row, "n_patients")).words(" patients");
        addShare(says, row);
        says.words(". ");
      }
    }
    for (ResultRow row : scope.everyone("measurement_coverage")) {
      if (row.is("item", "adverse_events_asked") && row.has("n_sessions_measured")) {
        says.words("Someone is on record as asking at ")
            .add(Shown.count(row, "n_sessions_measured"))
            .words(" of ")
            .add(Shown.count(row, "n_sessions"))
            .words(" sessions.");
      }
    }
    return says.isEmpty() ? Prose.of("Not known: no patient was treated.") : says;
  }

  private static void addShare(Prose says, ResultRow row) {
    if (row.has("proportion")) {
      says.words(" (").add(Shown.percent(row, "proportion"));
      Shown.limits(says, "; 95% CI ", row, "clopper_pearson_", Numbers::percent).words(")");
    }
  }
}
