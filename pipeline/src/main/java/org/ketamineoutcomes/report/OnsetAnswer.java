package org.ketamineoutcomes.report;

import java.util.Optional;
import org.ketamineoutcomes.result.ResultRow;

/** How soon patients respond, in a sentence or two. */
record OnsetAnswer(Scope scope) {

  private static final String ESTIMATE = "estimate";

  Prose says() {
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
      Shown.limitsInBrackets(says, " (95% CI ", half, Numbers::plain);
      scope
          .headline("response_quarter_days")
          .filter(quarter -> quarter.has(ESTIMATE))
          .ifPresent(
              quarter -> {
                says.words(", a quarter by day ").add(Shown.days(quarter, ESTIMATE));
                Shown.limitsInBrackets(says, " (", quarter, Numbers::plain);
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
}
