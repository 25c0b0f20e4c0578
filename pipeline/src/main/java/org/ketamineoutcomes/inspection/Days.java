package org.ketamineoutcomes.inspection;

import java.time.LocalDate;
import java.util.OptionalInt;
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
