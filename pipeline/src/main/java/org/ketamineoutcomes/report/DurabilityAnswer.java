package org.ketamineoutcomes.report;

import java.util.Optional;
import org.ketamineoutcomes.result.ResultRow;

/** How long a response lasts, in a sentence or two. */
record DurabilityAnswer(Scope scope) {

  private static final String ESTIMATE = "estimate";
  private static final int[] WEEKS = {4, 12, 26};

  Prose says() {
    Optional<ResultRow> found = scope.headline("durability_median_days");
    if (found.isEmpty()) {
      return Prose.of("Not known: no response was seen.");
    }
    ResultRow half = found.get();
    Prose says = Prose.of("Of ").add(Shown.people(half, "n", " responder, ", " responders, "));
    if (half.has(ESTIMATE)) {
      says.words("half had lost the response by ")
          .strong(Prose.of("day ").add(Shown.days(half, ESTIMATE)));
      Shown.limitsInBrackets(says, " (95% CI ", half, Numbers::plain).words(".");
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
}
