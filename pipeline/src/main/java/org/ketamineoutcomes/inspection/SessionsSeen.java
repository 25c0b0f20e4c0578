package org.ketamineoutcomes.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.ketamineoutcomes.header.TimeBasis;

/** On how many days there are how many sessions, and how many of them cannot have been held. */
final class SessionsSeen {

  private final TreeMap<Integer, Long> sessionsByDay = new TreeMap<>();

  void add(int day) {
    sessionsByDay.merge(day, 1L, Long::sum);
  }

  /**
   * Says how many sessions are later than they can be.
   *
   * @param today the day on which this is asked
   */
  List<String> lines(LocalDate today, TimeBasis basis) {
    long late =
        basis == TimeBasis.DATE
            ? sessionsByDay.tailMap((int) today.toEpochDay(), false).values().stream()
                .mapToLong(Long::longValue)
                .sum()
            : 0;
    return late == 0
        ? List.of()
        : List.of(
            ("  sessions: %d are after today, and cannot have been held; a status of booked, or"
                    + " last_date in the mapping, sets such rows aside")
                .formatted(late));
  }
}
