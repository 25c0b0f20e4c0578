package org.ketamineoutcomes.finding;

import java.util.SortedMap;

/**
 * Scores and events of other years than the sessions, which one of two date formats may explain.
 */
public final class OtherTimes {

  private static final int DAYS_BEFORE = 90;
  private static final int DAYS_AFTER = 730;

  private OtherTimes() {}

  /**
   * Returns whether some days are all long before the first session, or all long after the last.
   * All are days since 1970-01-01, or of the run.
   */
  private static boolean areSo(int first, int last, int firstSession, int lastSession) {
    return last < firstSession - DAYS_BEFORE || first > lastSession + DAYS_AFTER;
  }

  /**
   * Returns how many rows say days, if all of these are so.
   *
   * @param days how many rows say each day
   * @param sessions how many sessions there are on each day
   */
  public static long rows(SortedMap<Integer, Long> days, SortedMap<Integer, Long> sessions) {
    if (days.isEmpty()
        || sessions.isEmpty()
        || !areSo(days.firstKey(), days.lastKey(), sessions.firstKey(), sessions.lastKey())) {
      return 0;
    }
    return days.values().stream().mapToLong(Long::longValue).sum();
  }
}
