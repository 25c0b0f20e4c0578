package org.ketamineoutcomes.finding;

import java.util.OptionalInt;
import java.util.SortedMap;

/** Sessions so long after anything else is known that they may only be booked. */
public final class LateSessions {

  private static final int DAYS_OF_A_MONTH = 30;

  private LateSessions() {}

  /**
   * Returns how many sessions are more than a month later than anything else.
   *
   * @param sessions how many there are on each day, as days since 1970-01-01 or of the run
   * @param lastKnown the last day on which anyone has a score, an event or an end of observation,
   *     if there is one
   */
  public static long after(OptionalInt lastKnown, SortedMap<Integer, Long> sessions) {
    if (lastKnown.isEmpty()) {
      return 0;
    }
    long late = 0;
    for (long held : sessions.tailMap(lastKnown.getAsInt() + DAYS_OF_A_MONTH + 1).values()) {
      late += held;
    }
    return late;
  }
}
