package org.ketamineoutcomes.report;

/** How often patients come, in a sentence or two. */
record MaintenanceAnswer(Scope scope) {

  private static final String ESTIMATE = "estimate";

  Prose says() {
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
              Shown.limitsInBrackets(says, limits, row, Numbers::rate);
            });
  }
}
