package org.ketamineoutcomes.date;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ketamineoutcomes.finding.Findings;

/** What times of day stand in the columns of one time of one file. Mutable, with one owner. */
public final class TimesSeen {

  private static final int NONE = -1;

  /** So many rows at noon, and at no other time, are of days without a time. */
  private static final int FEWEST_AT_NOON = 10;

  /** So many rows at one time, whichever it is, are the same. */
  private static final int FEWEST_AT_ONE_TIME = 100;

  private static final int FIRST_DAY = (int) LocalDate.of(1900, 1, 1).toEpochDay();
  private static final int LAST_DAY = (int) LocalDate.of(2100, 1, 1).toEpochDay();

  private final int[] days = new int[LAST_DAY - FIRST_DAY];
  private final long[] hours = new long[24];
  private int place = NONE;
  private int hour = NONE;
  private boolean areOfRun;
  private long midnights;
  private long otherTimes;
  private int onlyTime = NONE;
  private boolean severalTimes;
  private long withoutTime;
  private boolean withoutOffset;
  private final SortedSet<Integer> offsets = new TreeSet<>();
  private int lastOffset = TimeOfDay.NO_OFFSET;

  /** Forgets the day of the row before. */
  public void startRow() {
    place = NONE;
    hour = NONE;
  }

  /** Notes a day, as days since 1970-01-01, that the row says. */
  public void day(long day) {
    long from = day - FIRST_DAY;
    place = from >= 0 && from < days.length ? (int) from : NONE;
  }

  /** Notes a day of the run's own count that the row says. */
  public void dayOfRun(long day) {
    areOfRun = true;
    day(day);
  }

  /** Returns whether the days are of the run's own count. */
  public boolean areOfRun() {
    return areOfRun;
  }

  /** Counts the day and the hour of the row. */
  public void keepRow() {
    if (place != NONE) {
      days[place]++;
    }
    if (hour != NONE) {
      hours[hour]++;
    }
  }

  /** Tells how many rows that count have a time of each hour. */
  public void tellHours(Findings findings, String column) {
    for (int each = 0; each < hours.length; each++) {
      if (hours[each] > 0) {
        findings.hour(column, each, hours[each]);
      }
    }
  }

  /** Tells how many rows that count say each day. */
  public void tellDays(Findings findings, String column) {
    for (int place = 0; place < days.length; place++) {
      if (days[place] > 0) {
        findings.day(column, place + FIRST_DAY, days[place]);
      }
    }
  }

  public void midnight() {
    midnights++;
  }

  public void none() {
    withoutTime++;
    withoutOffset = true;
  }

  /** Notes a time of day other than midnight. */
  public void time(int minute, int offset) {
    otherTimes++;
    hour = Math.floorMod(minute / 60, hours.length);
    severalTimes |= offset != TimeOfDay.NO_OFFSET || (onlyTime != NONE && onlyTime != minute);
    onlyTime = minute;
    if (offset == TimeOfDay.NO_OFFSET) {
      withoutOffset = true;
    } else if (offset != lastOffset) {
      lastOffset = offset;
      offsets.add(offset);
    }
  }

  /** Returns how many times were found that are neither midnight nor the one that is none. */
  public long otherTimes() {
    return otherTimes;
  }

  public long midnights() {
    return midnights;
  }

  /** Returns whether a time of day was found, and none that differs from the first. */
  public boolean isOneTimeOnly() {
    return midnights + otherTimes > 0 && (otherTimes == 0 || isConstant());
  }

  /**
   * Returns the time, in minutes after midnight, that stands in every row and is the time of none:
   * noon, which programs write of a day, or any that so many sessions or scores cannot share.
   */
  public OptionalInt standInFound() {
    long fewest = onlyTime == TimeOfDay.NOON ? FEWEST_AT_NOON : FEWEST_AT_ONE_TIME;
    return isConstant() && otherTimes >= fewest ? OptionalInt.of(onlyTime) : OptionalInt.empty();
  }

  private boolean isConstant() {
    return midnights == 0 && otherTimes > 0 && !severalTimes;
  }

  /** Returns whether days were found, and none with a time but midnight. */
  public boolean hasNoTimes() {
    return midnights + withoutTime > 0 && otherTimes == 0;
  }

  /** Returns the minutes by which times other than midnight are ahead of UTC. */
  public SortedSet<Integer> offsets() {
    return offsets;
  }

  /** Returns whether a day, or a time other than midnight, says nothing of UTC. */
  public boolean hasLocal() {
    return withoutOffset;
  }
}
