package org.ketamineoutcomes.signal;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.protocol.BaselineRule.SameDay;
import org.ketamineoutcomes.protocol.SignalRule.Shortening;
import org.ketamineoutcomes.rate.LinearTrend;

/**
 * Whether a patient came for maintenance at ever shorter intervals although scores were no worse.
 *
 * <p>Intervals became shorter if their least-squares line over their number falls with a two-sided
 * p-value below the rule's, or if the mean of the last three is below the rule's share of that of
 * the first three. Scores were no worse if the mean of those in the last three intervals is at most
 * the mean of those in the first three; without a score in both it is not known.
 *
 * <p>Intervals of 28, 28, 28, 14, 14, 13 days became shorter by their mean (41 against 84); of 30,
 * 28, 26, 24, 22 and 20 by their slope; of 28, 28, 28, 14, 14, 14 by their slope, too, since its
 * p-value is 0.0213, though not by their mean, half being not less than half.
 */
final class IntervalShortening {

  private static final int ENDS = 3;
  private static final long PERCENT = 100;

  private IntervalShortening() {}

  /**
   * Returns whether there are intervals enough for the signal to show.
   *
   * @param gaps all maintenance gaps of a patient, in their order
   */
  static boolean isEnough(List<MaintenanceGap> gaps, Shortening rule) {
    return gaps.size() >= rule.minGaps();
  }

  /** Returns whether intervals, of which there are enough, became shorter. */
  static boolean isShortened(List<MaintenanceGap> gaps, Shortening rule) {
    List<Integer> days = gaps.stream().map(MaintenanceGap::days).toList();
    if (PERCENT * sum(last(days)) < rule.lastPercentOfFirst() * sum(first(days))) {
      return true;
    }
    return LinearTrend.of(days)
        .filter(trend -> trend.slope() < 0)
        .filter(trend -> PERCENT * trend.pValue() < rule.slopePPercent())
        .isPresent();
  }

  /**
   * Returns what can be said of intervals of which there are enough.
   *
   * @param scores on one instrument, after the first dose
   */
  static Verdict of(
      List<MaintenanceGap> gaps, List<Assessment> scores, Shortening rule, SameDay assumption) {
    List<Assessment> before = within(first(gaps), scores, assumption);
    List<Assessment> after = within(last(gaps), scores, assumption);
    if (before.isEmpty() || after.isEmpty()) {
      return Verdict.UNDETERMINED;
    }
    return Verdict.of(
        points(after) * before.size() <= points(before) * after.size() && isShortened(gaps, rule));
  }

  private static List<Assessment> within(
      List<MaintenanceGap> gaps, List<Assessment> scores, SameDay assumption) {
    List<Assessment> within = new ArrayList<>();
    for (Assessment score : scores) {
      if (isWithin(gaps, score, assumption)) {
        within.add(score);
      }
    }
    return within;
  }

  private static boolean isWithin(List<MaintenanceGap> gaps, Assessment score, SameDay assumption) {
    for (MaintenanceGap gap : gaps) {
      if (gap.holds(score, assumption)) {
        return true;
      }
    }
    return false;
  }

  private static <T> List<T> first(List<T> gaps) {
    return gaps.subList(0, ENDS);
  }

  private static <T> List<T> last(List<T> gaps) {
    return gaps.subList(gaps.size() - ENDS, gaps.size());
  }

  private static long sum(List<Integer> days) {
    return days.stream().mapToLong(Integer::longValue).sum();
  }

  private static long points(List<Assessment> scores) {
    return scores.stream().mapToLong(Assessment::scoreHundredths).sum();
  }
}
