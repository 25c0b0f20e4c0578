package org.ketamineoutcomes.safety;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.ketamineoutcomes.course.SessionNumberBand;
import org.ketamineoutcomes.event.Ascertainment;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.monitoring.SessionShare;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Layout;

/**
 * Counts what was found at the sessions of patients: for each {@link SessionKinds kind} a {@link
 * SessionShare} of all sessions, of each band of session numbers, and of the sessions after none,
 * one and more with a finding.
 *
 * <p>Most kinds of events are never found. So what there would be without any event is counted once
 * for each way in which events come to be known; of a kind there is only by how much it differs.
 */
final class SessionEventCounts {

  /** Earlier sessions with the event are told apart up to this many; more count as this many. */
  static final int MOST_EARLIER = 3;

  static final int WIDTH = SessionShare.WIDTH;

  static final SessionShare SHARE = new SessionShare(0);

  private static final Layout LAYOUT = SHARE.in(Layout.ofCounts(WIDTH));

  /** The sessions of any number. */
  static final int ALL = 0;

  private static final int FIRST_BAND = 1;
  private static final int FIRST_AFTER = FIRST_BAND + SessionNumberBand.count();
  private static final int A_KIND = FIRST_AFTER + MOST_EARLIER + 1;

  /** The share of each place in the counts of a kind. */
  private static final SessionShare[] SHARES = shares();

  private final SessionKinds kinds;

  SessionEventCounts(SessionKinds kinds) {
    this.kinds = kinds;
  }

  private static SessionShare[] shares() {
    SessionShare[] shares = new SessionShare[A_KIND];
    Arrays.setAll(shares, place -> new SessionShare(place * WIDTH));
    return shares;
  }

  /** Returns how many places there are for all sessions and for bands of their numbers. */
  static int bands() {
    return FIRST_AFTER;
  }

  /** Returns the place of a band of {@link SessionNumberBand}. */
  static int band(int number) {
    return FIRST_BAND + number;
  }

  /** Returns the place of the sessions after so many with the event. */
  static int after(int earlier) {
    return FIRST_AFTER + earlier;
  }

  /** Counts one patient. */
  void count(PatientView patient, Counts counts) {
    TreatmentHistory history = patient.history();
    Answer[] answers = new Answer[history.sessions().size()];
    Arrays.fill(answers, Answer.NO);
    add(everySession(), ofPatient(answers), counts);
    addEvents(patient, counts);
    SessionFindings findings =
        SessionFindings.of(history, patient.protocol().baseline(), kinds.rules());
    for (int rule = 0; rule < kinds.rules().size(); rule++) {
      for (int session = 0; session < answers.length; session++) {
        answers[session] = findings.answer(session, rule);
      }
      add(kinds.firstRule() + rule, ofPatient(answers), counts);
    }
  }

  private void addEvents(PatientView patient, Counts counts) {
    Answer[][] unlessFound = new Answer[EventKinds.ways()][];
    long[][] withoutEvents = new long[EventKinds.ways()][];
    for (int way = 0; way < EventKinds.ways(); way++) {
      unlessFound[way] = unlessFound(way, patient.history());
      withoutEvents[way] = ofPatient(unlessFound[way]);
      add(withoutEvents(way), withoutEvents[way], counts);
    }
    for (Map.Entry<Integer, Answer[]> found : foundByKind(patient, unlessFound).entrySet()) {
      int kind = found.getKey();
      long[] differs = ofPatient(found.getValue());
      long[] without = withoutEvents[EventKinds.wayOf(kind)];
      for (int cell = 0; cell < differs.length; cell++) {
        differs[cell] -= without[cell];
      }
      add(kind, differs, counts);
    }
  }

  private Map<Integer, Answer[]> foundByKind(PatientView patient, Answer[][] unlessFound) {
    Map<Integer, Answer[]> byKind = new HashMap<>();
    for (EventRecord event : patient.safety().events()) {
      int session = event.attribution().sessionNumber() - 1;
      for (int kind : event.kinds()) {
        if (session >= 0 && kind < kinds.firstRule()) {
          Answer[] answers =
              byKind.computeIfAbsent(kind, any -> unlessFound[EventKinds.wayOf(any)].clone());
          if (answers[session] == Answer.NO) {
            answers[session] = Answer.YES;
          }
        }
      }
    }
    return byKind;
  }

  /**
   * Returns what there is to say of each session where nothing is on record: no, or nothing where
   * nobody can be expected to have recorded it.
   */
  private Answer[] unlessFound(int way, TreatmentHistory history) {
    Ascertainment ascertainment = kinds.events().ascertainment(way);
    Answer[] answers = new Answer[history.sessions().size()];
    for (int session = 0; session < answers.length; session++) {
      answers[session] =
          ascertainment.isExpectedAt(history.sessions().get(session))
              ? Answer.NO
              : Answer.NOT_RECORDED;
    }
    return answers;
  }

  /**
   * Returns the counts of one kind, place after place, of a patient.
   *
   * @param answers what was found at each session, in their order
   */
  static long[] ofPatient(Answer[] answers) {
    long[] counts = new long[A_KIND * WIDTH];
    int assessedBefore = 0;
    int withBefore = 0;
    for (int session = 0; session < answers.length; session++) {
      if (answers[session] == Answer.NOT_RECORDED) {
        continue;
      }
      boolean isFound = answers[session] == Answer.YES;
      add(isFound, ALL, counts);
      add(isFound, band(SessionNumberBand.of(session + 1)), counts);
      if (assessedBefore > 0) {
        add(isFound, after(Math.min(withBefore, MOST_EARLIER)), counts);
      }
      assessedBefore++;
      withBefore += isFound ? 1 : 0;
    }
    for (SessionShare share : SHARES) {
      share.closePatient(counts);
    }
    return counts;
  }

  private static void add(boolean isFound, int place, long[] counts) {
    SHARES[place].addSession(counts);
    if (isFound) {
      SHARES[place].addFinding(counts);
    }
  }

  private static void add(int kind, long[] ofPatient, Counts counts) {
    counts.add(kind * A_KIND, ofPatient);
  }

  /** Returns the counts of a kind at a place, to be read by {@link #SHARE}. */
  long[] of(Counts counts, int kind, int place) {
    long[] row = counts.row(kind * A_KIND + place);
    if (kind < kinds.firstRule()) {
      long[] without = counts.row(withoutEvents(kind) * A_KIND + place);
      for (int column = 0; column < WIDTH; column++) {
        row[column] += without[column];
      }
    }
    return row;
  }

  /**
   * Returns what is published as bands of each kind, as {@link #of} and {@link #ofEverySession}
   * read it.
   */
  Counts banded(Counts exact, Bands bands) {
    Counts published = new Counts(WIDTH);
    int firstWithout = everySession() * A_KIND;
    int rows = (everySession() + 1 + EventKinds.ways()) * A_KIND;
    for (int row = firstWithout; row < rows; row++) {
      published.add(row, LAYOUT.banded(exact.row(row), bands));
    }
    for (int kind = 0; kind < kinds.count(); kind++) {
      for (int place = 0; place < A_KIND; place++) {
        long[] own = LAYOUT.banded(of(exact, kind, place), bands);
        if (kind < kinds.firstRule()) {
          long[] without = published.row(withoutEvents(kind) * A_KIND + place);
          for (int column = 0; column < WIDTH; column++) {
            own[column] -= without[column];
          }
        }
        published.add(kind * A_KIND + place, own);
      }
    }
    return published;
  }

  /** Returns the counts of all patients and their sessions at a place. */
  long[] ofEverySession(Counts counts, int place) {
    return counts.row(everySession() * A_KIND + place);
  }

  private int everySession() {
    return kinds.count();
  }

  private int withoutEvents(int kind) {
    return kinds.count() + 1 + EventKinds.wayOf(kind);
  }
}
