package org.ketamineoutcomes.finding;

import java.util.OptionalInt;
import java.util.SortedMap;

/** Ends of observation so long after anything else is known that nobody may have looked so long. */
public final class LateEnds {

  /** Ends within a year of the last that is known are common. */
  private static final int DAYS_OF_A_YEAR = 366;

  private LateEnds() {}

  /**
   * Returns how many ends are more than a year later than anything else.
   *
   * @param lastKnown the last day on which anyone has a session, a score or an event, if there is
   *     one
   * @param ends how many ends there are on each day, as days since 1970-01-01 or of the run
   */
  public static long after(OptionalInt lastKnown, SortedMap<Integer, Long> ends) {
    if (lastKnown.isEmpty()) {
      return 0;
    }
    long late = 0;
    for (long end : ends.tailMap(lastKnown.getAsInt() + DAYS_OF_A_YEAR + 1).values()) {
      late += end;
    }
    return late;
  }
}
