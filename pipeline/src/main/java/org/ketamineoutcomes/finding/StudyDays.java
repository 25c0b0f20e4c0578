package org.ketamineoutcomes.finding;

import java.util.SortedMap;

/** Days of studies, which some count from 0 and others from 1, with no 0 before it. */
public final class StudyDays {

  private StudyDays() {}

  /**
   * Returns how many rows say a day before day 0, where no export has a day 0: whether the first of
   * them is one day or two before day 1 is not said.
   *
   * @param days how many rows say each day
   * @param sessions how many sessions there are on each day
   * @param hasZero whether any row of any export says day 0
   */
  public static long beforeNone(
      SortedMap<Integer, Long> days, SortedMap<Integer, Long> sessions, boolean hasZero) {
    return hasZero || !sessions.containsKey(1)
        ? 0
        : days.headMap(0).values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Returns how many rows say day 0, where the first session of anyone is on day 1.
   *
   * @param days how many rows say each day
   * @param sessions how many sessions there are on each day
   */
  public static long besideOne(SortedMap<Integer, Long> days, SortedMap<Integer, Long> sessions) {
    return sessions.isEmpty() || sessions.firstKey() != 1 ? 0 : days.getOrDefault(0, 0L);
  }
}
