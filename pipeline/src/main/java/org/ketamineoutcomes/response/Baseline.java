package org.ketamineoutcomes.response;

import java.util.List;
import java.util.OptionalInt;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.protocol.BaselineRule;

/** The score before treatment that later ones are compared with. */
final class Baseline {

  private Baseline() {}

  /**
   * Returns the baseline in hundredths of a point, or nothing where no score stands in the
   * look-back.
   *
   * @param before the scores before the first dose, by time
   * @param firstSessionDay the day that the look-back ends on
   */
  static OptionalInt of(List<Assessment> before, int firstSessionDay, BaselineRule rule) {
    List<Assessment> candidates =
        CourseScores.onePerMoment(
            before.stream().filter(score -> isInLookback(score, firstSessionDay, rule)).toList(),
            rule.tie());
    if (candidates.isEmpty()) {
      return OptionalInt.empty();
    }
    return switch (rule.rule()) {
      case LAST -> OptionalInt.of(candidates.get(candidates.size() - 1).scoreHundredths());
      case WORST -> candidates.stream().mapToInt(Assessment::scoreHundredths).max();
      case MEAN -> OptionalInt.of(meanRoundedHalfUp(candidates));
    };
  }

  private static boolean isInLookback(Assessment score, int firstSessionDay, BaselineRule rule) {
    return firstSessionDay - score.day() <= rule.lookbackDays();
  }

  private static int meanRoundedHalfUp(List<Assessment> scores) {
    long sum = scores.stream().mapToLong(Assessment::scoreHundredths).sum();
    long n = scores.size();
    return Math.toIntExact(Math.floorDiv(2 * sum + n, 2 * n));
  }
}
