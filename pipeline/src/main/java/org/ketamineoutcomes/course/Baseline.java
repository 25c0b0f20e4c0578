package org.ketamineoutcomes.course;

import java.util.List;
import java.util.OptionalInt;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.protocol.BaselineRule;

/**
 * The score before treatment that later ones are compared with.
 *
 * @param candidates the scores in the look-back, one a moment, by time
 * @param chosen those of them that the baseline is, or is the mean of
 * @param scoreHundredths the baseline in hundredths of a point; nothing where no score stands in
 *     the look-back
 */
public record Baseline(
    List<Assessment> candidates, List<Assessment> chosen, OptionalInt scoreHundredths) {

  /**
   * Returns the baseline of a course.
   *
   * @param before the scores before the first dose, by time
   * @param firstSessionDay the day that the look-back ends on
   */
  static Baseline of(List<Assessment> before, int firstSessionDay, BaselineRule rule) {
    List<Assessment> candidates =
        CourseScores.onePerMoment(
            before.stream().filter(score -> isInLookback(score, firstSessionDay, rule)).toList(),
            rule.tie());
    return of(candidates, rule.rule());
  }

  /** Returns the baseline that another choice from the same scores gives. */
  Baseline by(BaselineRule.Choice choice) {
    return of(candidates, choice);
  }

  private static Baseline of(List<Assessment> candidates, BaselineRule.Choice choice) {
    if (candidates.isEmpty()) {
      return new Baseline(candidates, candidates, OptionalInt.empty());
    }
    return switch (choice) {
      case LAST -> having(candidates.get(candidates.size() - 1), candidates);
      case WORST -> having(worst(candidates), candidates);
      case MEAN -> new Baseline(candidates, candidates, meanRoundedHalfUp(candidates));
    };
  }

  private static Baseline having(Assessment chosen, List<Assessment> candidates) {
    return new Baseline(candidates, List.of(chosen), OptionalInt.of(chosen.scoreHundredths()));
  }

  private static boolean isInLookback(Assessment score, int firstSessionDay, BaselineRule rule) {
    return firstSessionDay - score.day() <= rule.lookbackDays();
  }

  /** Returns the first of the highest. */
  private static Assessment worst(List<Assessment> scores) {
    Assessment worst = scores.get(0);
    for (Assessment score : scores) {
      worst = score.scoreHundredths() > worst.scoreHundredths() ? score : worst;
    }
    return worst;
  }

  private static OptionalInt meanRoundedHalfUp(List<Assessment> scores) {
    long sum = scores.stream().mapToLong(Assessment::scoreHundredths).sum();
    long n = scores.size();
    return OptionalInt.of(Math.toIntExact(Math.floorDiv(2 * sum + n, 2 * n)));
  }
}
