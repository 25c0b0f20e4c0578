package org.ketamineoutcomes.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.AdverseEventRule;
import org.ketamineoutcomes.safety.EmergentEvents.Emergent;

/**
 * What one patient adds to the counts of adverse events: a row for the patient's exposure, and one
 * for each thing that happened.
 */
final class EventCounts {

  /** The row of the exposure. */
  static final String EVERYTHING = "";

  /** Of the exposure: patients. Of an event: patients it happened to. */
  static final int PATIENTS = 0;

  /** Of the exposure: days at risk. Of an event: days at risk after its first time. */
  static final int DAYS = 1;

  /** Of the exposure: sessions at which events would have been recorded. Of an event: with it. */
  static final int SESSIONS = 2;

  /** The square of a patient's {@link #SESSIONS}. */
  static final int SESSIONS_SQUARED = 3;

  /** Sessions with the event times sessions, of one patient. Of the exposure: not used. */
  static final int SESSIONS_TIMES_ALL = 4;

  /** Of the exposure: patients with a session. Of an event: records of it. */
  static final int RECORDS = 5;

  /** Records without a date of onset. */
  static final int ONSET_UNKNOWN = 6;

  /** Of an event: patients with a session with it. */
  static final int PATIENTS_WITH_SESSION = 7;

  static final int WIDTH = 8;

  private EventCounts() {}

  static Map<String, long[]> of(TreatmentHistory history, AdverseEventRule rule) {
    TimeAtRisk time = TimeAtRisk.of(history, rule);
    long sessions = history.sessions().stream().filter(EventCounts::wouldHaveBeenRecorded).count();
    Map<String, long[]> counts = new HashMap<>();
    counts.put(
        EVERYTHING,
        new long[] {1, time.days(), sessions, sessions * sessions, 0, sessions > 0 ? 1 : 0, 0, 0});
    byKey(EmergentEvents.of(history, time))
        .forEach((key, events) -> counts.put(key, count(events, history, time, sessions)));
    return counts;
  }

  private static long[] count(
      List<Emergent> events, TreatmentHistory history, TimeAtRisk time, long sessions) {
    int firstDay = events.stream().mapToInt(Emergent::day).min().orElseThrow();
    long sessionsWith =
        events.stream()
            .filter(Emergent::isOnsetKnown)
            .map(event -> latestSession(history.sessions(), event.day()))
            .filter(EventCounts::wouldHaveBeenRecorded)
            .mapToInt(Session::day)
            .distinct()
            .count();
    return new long[] {
      1,
      time.days() - time.daysUntil(firstDay),
      sessionsWith,
      sessionsWith * sessionsWith,
      sessionsWith * sessions,
      events.size(),
      events.stream().filter(event -> !event.isOnsetKnown()).count(),
      sessionsWith > 0 ? 1 : 0
    };
  }

  /** A session at which it is on record that nobody asked cannot count as free of events. */
  private static boolean wouldHaveBeenRecorded(Session session) {
    return session.adverseEventsAssessed() != Answer.NO;
  }

  /** Returns the last session on or before {@code day}, which is not before the first session. */
  private static Session latestSession(List<Session> sessions, int day) {
    int latest = 0;
    while (latest + 1 < sessions.size() && sessions.get(latest + 1).day() <= day) {
      latest++;
    }
    return sessions.get(latest);
  }

  private static Map<String, List<Emergent>> byKey(List<Emergent> events) {
    Map<String, List<Emergent>> byKey = new TreeMap<>();
    for (Emergent event : events) {
      for (String key : EventLevel.keys(event.event())) {
        byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(event);
      }
    }
    return byKey;
  }
}
