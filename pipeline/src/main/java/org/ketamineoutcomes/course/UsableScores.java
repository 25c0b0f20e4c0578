package org.ketamineoutcomes.course;

import java.util.List;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.TotalSource;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.MissingItemsRule;
import org.ketamineoutcomes.protocol.MissingItemsRule.Rounding;
import org.ketamineoutcomes.protocol.MissingItemsRule.Rule;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.scale.MissingItems;

/**
 * What a protocol sees of a patient's scores: totals prorated from some of the items are there for
 * those protocols that want them, and for the others as if the rows had not been exported.
 *
 * <p>So the results of a protocol do not depend on what other protocols a run has.
 */
public final class UsableScores {

  private static final int POINT = 100;

  private UsableScores() {}

  /** Returns how rows are to be read, so that every protocol of a run finds the totals it wants. */
  public static MissingItems wantedBy(Protocols protocols) {
    return protocols.all().stream()
            .anyMatch(protocol -> protocol.missingItems().rule() == Rule.PRORATE)
        ? MissingItems.PRORATE
        : MissingItems.STRICT;
  }

  /**
   * Returns the history without prorated totals, or with them, rounded half up to whole points
   * where {@code rule} says so. A history without any is returned as it is.
   */
  public static TreatmentHistory of(TreatmentHistory history, MissingItemsRule rule) {
    boolean asRead = rule.rule() == Rule.PRORATE && rule.rounding() == Rounding.NONE;
    if (asRead || !hasProrated(history)) {
      return history;
    }
    return history.withAssessments(
        rule.rule() == Rule.STRICT
            ? history.assessments().stream().filter(score -> !isProrated(score)).toList()
            : rounded(history.assessments()));
  }

  private static List<Assessment> rounded(List<Assessment> scores) {
    return scores.stream()
        .map(
            score ->
                isProrated(score)
                    ? score.withScore(Math.floorDiv(score.scoreHundredths() + 50, POINT) * POINT)
                    : score)
        .toList();
  }

  private static boolean hasProrated(TreatmentHistory history) {
    for (Assessment score : history.assessments()) {
      if (isProrated(score)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isProrated(Assessment score) {
    return score.origin().source() == TotalSource.PRORATED;
  }
}
