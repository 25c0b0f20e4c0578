package org.ketamineoutcomes.safety;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ketamineoutcomes.event.EmergentEvents;
import org.ketamineoutcomes.event.EmergentEvents.Judged;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.event.TimeAtRisk;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.SafetyView;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.ClusteredSums;
import org.ketamineoutcomes.tally.Layout;

/**
 * What one patient adds to the counts of adverse events.
 *
 * @param exposure the patient's exposure
 * @param events a row for each thing that happened
 */
@SuppressWarnings("ArrayRecordComponent") // made for one patient, never compared
record EventCounts(long[] exposure, Map<EventLevel.Key, long[]> events) {

  /** Of the exposure: patients. Of an event: patients it happened to. */
  static final int PATIENTS = 0;

  /** Of the exposure: days at risk. Of an event: days at risk after its first time. */
  static final int DAYS = 1;

  /** Of the exposure: sessions at which events would have been recorded. Of an event: with it. */
  static final int SESSIONS = 2;

  /** The square of a patient's {@link #SESSIONS}. */
  static final int SESSIONS_SQUARED = 3;

  /** Sessions with the event times sessions, of one patient. */
  static final int SESSIONS_TIMES_ALL = 4;

  /** Of the exposure: the square of a patient's {@link #DAYS}. */
  static final int DAYS_SQUARED = 4;

  /** Of the exposure: patients with a session. Of an event: records of it. */
  static final int RECORDS = 5;

  /** Records without a date of onset. */
  static final int ONSET_UNKNOWN = 6;

  /** Of an event: patients with a session with it. */
  static final int PATIENTS_WITH_SESSION = 7;

  static final int WIDTH = 8;

  private static final Layout LAYOUT =
      Layout.ofCounts(WIDTH)
          .sum(DAYS, PATIENTS)
          .sum(SESSIONS_SQUARED, SESSIONS)
          .sum(SESSIONS_TIMES_ALL, SESSIONS);

  private static final Layout EXPOSURE =
      Layout.ofCounts(WIDTH)
          .sumUnlessRuled(DAYS, DAYS_SQUARED, PATIENTS)
          .sum(SESSIONS_SQUARED, SESSIONS);

  static EventCounts of(SafetyView patient) {
    TimeAtRisk time = patient.timeAtRisk();
    TreatmentHistory history = patient.history();
    long sessions = 0;
    for (Session session : history.sessions()) {
      sessions += EmergentEvents.wouldHaveBeenRecordedAt(session) ? 1 : 0;
    }
    Map<EventLevel.Key, Happened> happened = new LinkedHashMap<>();
    for (EventRecord event : patient.events()) {
      int session = session(event.judged(), history);
      for (EventLevel.Key key : EventLevel.keys(event.event())) {
        happened.computeIfAbsent(key, any -> new Happened()).add(event.judged(), session);
      }
    }
    Map<EventLevel.Key, long[]> events = new LinkedHashMap<>();
    for (Map.Entry<EventLevel.Key, Happened> entry : happened.entrySet()) {
      events.put(entry.getKey(), entry.getValue().counts(time, sessions));
    }
    long days = time.days();
    long[] exposure = {
      1, days, sessions, sessions * sessions, days * days, sessions > 0 ? 1 : 0, 0, 0
    };
    return new EventCounts(exposure, events);
  }

  /** Returns what is published as bands of the exposure. */
  static long[] bandedExposure(long[] exact, Bands bands) {
    long[] published = EXPOSURE.banded(exact, bands);
    published[SESSIONS_SQUARED] = sums(exact, new long[WIDTH]).banded(bands).sessionsSquared();
    return published;
  }

  /**
   * Returns what is published as bands of an event.
   *
   * @param publishedDays what is published of all days at risk, of which days after an event are
   *     published as a part
   */
  static long[] bandedEvent(long[] exact, long[] exposure, long publishedDays, Bands bands) {
    long[] published = LAYOUT.banded(exact, bands);
    ClusteredSums sums = sums(exposure, exact).banded(bands);
    published[SESSIONS_SQUARED] = sums.withSquared();
    published[SESSIONS_TIMES_ALL] = sums.withTimesSessions();
    published[DAYS] = bands.share(exact[DAYS], exposure[DAYS], exposure[PATIENTS], publishedDays);
    return published;
  }

  private static ClusteredSums sums(long[] exposure, long[] event) {
    return new ClusteredSums(
        exposure[RECORDS],
        exposure[SESSIONS],
        event[SESSIONS],
        event[SESSIONS_SQUARED],
        event[SESSIONS_TIMES_ALL],
        exposure[SESSIONS_SQUARED]);
  }

  /** Returns the place of the session that is counted as one with the event; −1 if none is. */
  private static int session(Judged event, TreatmentHistory history) {
    int place = event.isOnsetDayKnown() ? history.lastSessionOnOrBefore(event.day()) : -1;
    return place >= 0 && EmergentEvents.wouldHaveBeenRecordedAt(history.sessions().get(place))
        ? place
        : -1;
  }

  /** What happened to one patient, event by event in the order of their days. */
  private static final class Happened {

    private int firstDay = Integer.MAX_VALUE;
    private int lastSession = -1;
    private long sessions;
    private long records;
    private long onsetUnknown;

    void add(Judged event, int session) {
      firstDay = Math.min(firstDay, event.day());
      records++;
      onsetUnknown += event.isOnsetKnown() ? 0 : 1;
      if (session > lastSession) {
        sessions++;
        lastSession = session;
      }
    }

    long[] counts(TimeAtRisk time, long allSessions) {
      return new long[] {
        1,
        time.days() - time.daysUntil(firstDay),
        sessions,
        sessions * sessions,
        sessions * allSessions,
        records,
        onsetUnknown,
        sessions > 0 ? 1 : 0
      };
    }
  }
}
