package org.ketamineoutcomes.report;

import org.ketamineoutcomes.result.ResultRow;

/** How many have an adverse event, in a sentence or two. */
record SafetyAnswer(Scope scope) {

  private static final String ESTIMATE = "estimate";

  Prose says() {
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
}
