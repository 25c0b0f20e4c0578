package org.ketamineoutcomes.date;

import java.util.OptionalInt;

/**
 * When one thing happened.
 *
 * @param day the day, or the first it may have been; empty if not known
 * @param latestDay the last day it may have been: of a whole date, {@code day}
 * @param minuteOfDay minutes after midnight, if the export has a time
 */
public record Moment(OptionalInt day, OptionalInt latestDay, OptionalInt minuteOfDay) {

  public static final Moment NOT_KNOWN =
      new Moment(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

  /** Returns a moment of a day that is known. */
  public static Moment on(long day, OptionalInt minuteOfDay) {
    OptionalInt known = OptionalInt.of((int) day);
    return new Moment(known, known, minuteOfDay);
  }
}
