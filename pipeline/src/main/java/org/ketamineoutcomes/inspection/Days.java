package org.ketamineoutcomes.inspection;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.ketamineoutcomes.finding.OtherTimes;
import org.ketamineoutcomes.header.TimeBasis;

/** The first and the last of some days. */
final class Days {

  private int first = Integer.MAX_VALUE;
  private int last = Integer.MIN_VALUE;
  private long unknown;

  void add(OptionalInt day) {
    if (day.isEmpty()) {
      unknown++;
      return;
    }
    first = Math.min(first, day.getAsInt());
    last = Math.max(last, day.getAsInt());
  }

  /** Returns the last day, if there is one. */
  OptionalInt last() {
    return first > last ? OptionalInt.empty() : OptionalInt.of(last);
  }

  /** Returns whether all days are of another time than those of sessions. */
  boolean areOfAnotherTimeThan(Days sessions) {
    return first <= last
        && sessions.first <= sessions.last
        && OtherTimes.areSo(first, last, sessions.first, sessions.last);
  }

  /** Returns whether the last day is more than so many days after another. */
  boolean endLaterThan(OptionalInt other, int days) {
    return other.isPresent() && first <= last && last > other.getAsInt() + days;
  }

  String line(TimeBasis basis) {
    String notKnown = unknown == 0 ? "" : ", %d without a day".formatted(unknown);
    return first > last
        ? "no day" + notKnown
        : written(first, basis) + " to " + written(last, basis) + notKnown;
  }

  private static String written(int day, TimeBasis basis) {
    return basis == TimeBasis.DATE ? LocalDate.ofEpochDay(day).toString() : "day " + day;
  }
}
