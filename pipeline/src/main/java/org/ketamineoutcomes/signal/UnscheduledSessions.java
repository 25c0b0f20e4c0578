package org.ketamineoutcomes.signal;

import java.util.Arrays;
import java.util.List;
import org.ketamineoutcomes.protocol.SignalRule.Unscheduled;

/**
 * Whether a maintenance session came out of turn, as far as intervals tell: exports have no
 * schedule.
 *
 * <p>It did if it came after less than the rule's share of the usual interval, which is the median
 * of the patient's maintenance gaps before it, of which there must be enough. After intervals of
 * 28, 28 and 28 days, a session on day 13 after the last is out of turn, and one on day 14 is not.
 * Later intervals do not count towards the usual one, so that the narrow end of a taper is none.
 */
final class UnscheduledSessions {

  private static final long TWO_HUNDRED = 200;

  private UnscheduledSessions() {}

  /** Returns whether there is an interval that can be compared with a usual one. */
  static boolean isEnough(List<MaintenanceGap> gaps, Unscheduled rule) {
    return gaps.size() > rule.usualGaps();
  }

  /**
   * Returns what can be said of a patient.
   *
   * @param gaps all maintenance gaps, in their order
   */
  static Verdict of(List<MaintenanceGap> gaps, Unscheduled rule) {
    if (!isEnough(gaps, rule)) {
      return Verdict.TOO_LITTLE_TREATMENT;
    }
    int[] before = new int[gaps.size()];
    for (int known = 0; known < gaps.size(); known++) {
      int days = gaps.get(known).days();
      if (known >= rule.usualGaps()
          && TWO_HUNDRED * days < rule.percentOfUsual() * twiceMedian(before, known)) {
        return Verdict.PRESENT;
      }
      insert(days, before, known);
    }
    return Verdict.ABSENT;
  }

  private static long twiceMedian(int[] sorted, int size) {
    return (long) sorted[(size - 1) / 2] + sorted[size / 2];
  }

  private static void insert(int days, int[] sorted, int size) {
    int found = Arrays.binarySearch(sorted, 0, size, days);
    int place = found < 0 ? -1 - found : found;
    System.arraycopy(sorted, place, sorted, place + 1, size - place);
    sorted[place] = days;
  }
}
