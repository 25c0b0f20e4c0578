package org.ketamineoutcomes.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.ketamineoutcomes.finding.LateSessions;
import org.ketamineoutcomes.header.TimeBasis;

/** On how many days there are how many sessions, and which of them may only be booked. */
final class SessionsSeen {

  private final TreeMap<Integer, Long> sessionsByDay = new TreeMap<>();

  void add(int day) {
    sessionsByDay.merge(day, 1L, Long::sum);
  }

  /**
   * Says how many sessions are later than they can be, or than is likely.
   *
   * @param lastKnown the last day on which anyone has a score, an event or an end of observation,
   *     if there is one
   * @param today the day on which this is asked
   */
  List<String> lines(OptionalInt lastKnown, LocalDate today, TimeBasis basis) {
    List<String> lines = new ArrayList<>();
    add(
        lines,
        LateSessions.after(lastKnown, sessionsByDay),
        "more than 30 days after the last score, event or end of observation of anyone, and may only be booked");
    if (basis == TimeBasis.DATE) {
      add(lines, after((int) today.toEpochDay()), "after today, and cannot have been held");
    }
    return lines;
  }

  private static void add(List<String> lines, long sessions, String late) {
    if (sessions > 0) {
      lines.add(
          "  sessions: %d are %s; a status of booked, or last_date in the mapping, sets such rows aside"
              .formatted(sessions, late));
    }
  }

  private long after(int day) {
    return sessionsByDay.tailMap(day, false).values().stream().mapToLong(Long::longValue).sum();
  }
}
