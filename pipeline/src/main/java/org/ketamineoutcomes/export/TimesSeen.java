package org.ketamineoutcomes.export;

import java.util.SortedSet;
import java.util.TreeSet;

/** What times of day stand in the columns of one time of one file. Mutable, with one owner. */
final class TimesSeen {

  private long midnights;
  private long otherTimes;
  private long withoutTime;
  private boolean withoutOffset;
  private final SortedSet<Integer> offsets = new TreeSet<>();
  private int lastOffset = TimeOfDay.NO_OFFSET;

  void midnight() {
    midnights++;
  }

  void none() {
    withoutTime++;
    withoutOffset = true;
  }

  void time(int offset) {
    otherTimes++;
    if (offset == TimeOfDay.NO_OFFSET) {
      withoutOffset = true;
    } else if (offset != lastOffset) {
      lastOffset = offset;
      offsets.add(offset);
    }
  }

  /** Returns how many times other than midnight were found. */
  long otherTimes() {
    return otherTimes;
  }

  /** Returns whether a time of day was found, and each was midnight. */
  boolean isMidnightOnly() {
    return midnights > 0 && otherTimes == 0;
  }

  /** Returns whether days were found, and none with a time but midnight. */
  boolean hasNoTimes() {
    return midnights + withoutTime > 0 && otherTimes == 0;
  }

  /** Returns the minutes by which times other than midnight are ahead of UTC. */
  SortedSet<Integer> offsets() {
    return offsets;
  }

  /** Returns whether a day, or a time other than midnight, says nothing of UTC. */
  boolean hasLocal() {
    return withoutOffset;
  }
}
