package org.ketamineoutcomes.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketamineoutcomes.event.EmergentEvents;
import org.ketamineoutcomes.event.EmergentEvents.Judged;
import org.ketamineoutcomes.event.TimeAtRisk;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.AdverseEventRule;

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
    long sessions =
        history.sessions().stream().filter(EmergentEvents::wouldHaveBeenRecordedAt).count();
    Map<String, long[]> counts = new HashMap<>();
    counts.put(
        EVERYTHING,
        new long[] {1, time.days(), sessions, sessions * sessions, 0, sessions > 0 ? 1 : 0, 0, 0});
    byKey(EmergentEvents.of(history, time))
        .forEach((key, events) -> counts.put(key, count(events, history, time, sessions)));
    return counts;
  }

  private static long[] count(
      List<Judged> events, TreatmentHistory history, TimeAtRisk time, long sessions) {
    int firstDay = events.stream().mapToInt(Judged::day).min().orElseThrow();
    long sessionsWith =
        events.stream()
            .flatMap(event -> event.session(history).stream())
            .filter(EmergentEvents::wouldHaveBeenRecordedAt)
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

  private static Map<String, List<Judged>> byKey(List<Judged> events) {
    Map<String, List<Judged>> byKey = new TreeMap<>();
    for (Judged event : events) {
      for (String key : EventLevel.keys(event.event())) {
        byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(event);
      }
    }
    return byKey;
  }
}
