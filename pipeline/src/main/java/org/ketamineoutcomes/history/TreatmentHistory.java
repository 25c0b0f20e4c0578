package org.ketamineoutcomes.history;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.finding.Assumption;

/**
 * Everything the exports say of one patient who was treated, in an order that does not depend on
 * how the rows arrived.
 *
 * <p>Sessions are the days on which the drug was given, one for each day: several rows of one day
 * are one session. The first of them by time that has a dose stands for it, with the dose of all;
 * what it does not say is as the first of the others says it.
 *
 * @param patient what the rows of the patients export say, put together cell by cell
 * @param sessions one for each day on which the drug was given, earliest first; never empty
 * @param assessments by day, time (unknown ones first), relation to the session, minutes from its
 *     dose, and place in the exports
 * @param adverseEvents by day of onset, unknown ones last, then by place in the exports
 */
public record TreatmentHistory(
    String patientId,
    Optional<Patient> patient,
    List<Session> sessions,
    List<Assessment> assessments,
    List<AdverseEvent> adverseEvents) {

  private static final Comparator<Assessment> ASSESSMENTS_BY_TIME =
      comparingInt(Assessment::day)
          .thenComparingInt(assessment -> assessment.minuteOfDay().orElse(-1))
          .thenComparing(Assessment::relation)
          .thenComparingInt(assessment -> assessment.minutesFromDose().orElse(0))
          .thenComparing(Assessment::position);

  private static final Comparator<AdverseEvent> EVENTS_BY_ONSET =
      Comparator.<AdverseEvent>comparingInt(event -> event.onsetDay().orElse(Integer.MAX_VALUE))
          .thenComparing(AdverseEvent::position);

  public TreatmentHistory {
    if (sessions.isEmpty()) {
      throw new IllegalArgumentException("A treatment history must have a session");
    }
  }

  /**
   * Returns the history that {@code entries} tell, or nothing where none of them is a session at
   * which the drug was given.
   *
   * @param entries all rows of one patient, in any order; of several rows of the patients export
   *     the last counts that has a cell
   */
  public static Optional<TreatmentHistory> of(String patientId, List<Entry> entries) {
    return of(patientId, entries, Assembly.USUAL);
  }

  /** Returns the history that {@code entries} tell, put together as {@code assembly} says. */
  public static Optional<TreatmentHistory> of(
      String patientId, List<Entry> entries, Assembly assembly) {
    List<Patient> patients = new ArrayList<>(1);
    List<Session> given = new ArrayList<>();
    List<Assessment> assessments = new ArrayList<>();
    List<ItemAnswer> answers = new ArrayList<>();
    List<AdverseEvent> adverseEvents = new ArrayList<>();
    List<NoEvent> noEvents = new ArrayList<>();
    List<VitalSign> vitalSigns = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Session session) {
        if (session.given()) {
          given.add(session);
        }
      } else if (entry instanceof Assessment assessment) {
        assessments.add(assessment);
      } else if (entry instanceof ItemAnswer answer) {
        answers.add(answer);
      } else if (entry instanceof AdverseEvent adverseEvent) {
        adverseEvents.add(adverseEvent);
      } else if (entry instanceof NoEvent noEvent) {
        noEvents.add(noEvent);
      } else if (entry instanceof VitalSign sign) {
        vitalSigns.add(sign);
      } else if (entry instanceof Patient row) {
        patients.add(row);
      }
    }
    if (given.isEmpty()) {
      return Optional.empty();
    }
    OverlappingFiles overlaps = new OverlappingFiles(assembly);
    assessments = overlaps.once(assessments, Assessment::at);
    if (!answers.isEmpty()) {
      assessments = ItemAnswers.withTotals(answers, assessments);
    }
    List<Session> sessions = new SessionRows(assembly).onePerDay(overlaps.once(given, Session::at));
    if (!vitalSigns.isEmpty()) {
      sessions = VitalSigns.measuredAt(sessions, vitalSigns);
    }
    if (!noEvents.isEmpty()) {
      sessions = sessions.stream().map(session -> asked(session, noEvents)).toList();
    }
    assessments.sort(ASSESSMENTS_BY_TIME);
    tellSameDay(sessions, assessments, assembly);
    tellScoresThatDisagree(assessments, assembly);
    List<AdverseEvent> events =
        new EventReports(assembly).events(overlaps.once(adverseEvents, AdverseEvent::at));
    events.sort(EVENTS_BY_ONSET);
    Optional<Patient> patient = new PatientCells(assembly).together(patients);
    int lastDay = sessions.get(sessions.size() - 1).day();
    patient.ifPresent(row -> tellEnds(row, lastDay, assembly));
    return Optional.of(new TreatmentHistory(patientId, patient, sessions, assessments, events));
  }

  public int firstSessionDay() {
    return sessions.get(0).day();
  }

  public int lastSessionDay() {
    return sessions.get(sessions.size() - 1).day();
  }

  /**
   * Returns the place of the last session on or before {@code day}, from 0; −1 if there is none.
   */
  public int lastSessionOnOrBefore(int day) {
    return firstAfter(day, sessions) - 1;
  }

  /**
   * Returns the place of the first of some sessions, earliest first, on a later day than {@code
   * day}; as many as there are if there is none.
   */
  public static int firstAfter(int day, List<Session> sessions) {
    int low = 0;
    int high = sessions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sessions.get(middle).day() <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Returns the last day on which the clinic would have known of an event: the recorded end of
   * observation or the day of death, whichever is first, or, with neither, the day of the last
   * session or assessment. Never before the last session.
   */
  public int observationEndDay() {
    OptionalInt recorded =
        patient.isPresent() ? patient.get().observationEnd() : OptionalInt.empty();
    OptionalInt death = deathDay();
    int end =
        recorded.isEmpty() && death.isEmpty()
            ? lastSeenDay()
            : Math.min(recorded.orElse(Integer.MAX_VALUE), death.orElse(Integer.MAX_VALUE));
    return Math.max(lastSessionDay(), end);
  }

  private int lastSeenDay() {
    return assessments.isEmpty()
        ? lastSessionDay()
        : Math.max(lastSessionDay(), assessments.get(assessments.size() - 1).day());
  }

  /**
   * Returns the day of death, if it is known: as recorded, or the recorded end of observation if
   * its reason is death. Never before the last session.
   */
  public OptionalInt deathDay() {
    OptionalInt death = patient.isPresent() ? patient.get().dayOfDeath() : OptionalInt.empty();
    return death.isPresent() ? OptionalInt.of(Math.max(lastSessionDay(), death.getAsInt())) : death;
  }

  /** Returns the day of a death that ended observation; empty of one that came after its end. */
  public OptionalInt deathWhileObserved() {
    OptionalInt death = deathDay();
    return death.isPresent() && death.getAsInt() > observationEndDay()
        ? OptionalInt.empty()
        : death;
  }

  /** Returns the same history with other scores, which must be in the order of time. */
  public TreatmentHistory withAssessments(List<Assessment> others) {
    return new TreatmentHistory(patientId, patient, sessions, others, adverseEvents);
  }

  /** Returns the instruments this patient was assessed with, in alphabetical order. */
  public List<String> instruments() {
    return assessments.stream().map(Assessment::instrument).distinct().sorted().toList();
  }

  /** Tells of scores of the day of a session of which nothing says which came first. */
  private static void tellSameDay(
      List<Session> sessions, List<Assessment> assessments, Assembly assembly) {
    int next = 0;
    for (Assessment score : assessments) {
      while (next < sessions.size() && sessions.get(next).day() < score.day()) {
        next++;
      }
      if (next < sessions.size() && score.isOfUnknownOrderTo(sessions.get(next))) {
        assembly
            .assumptions()
            .assume(
                score.position().file(),
                Assumption.SAME_DAY_SCORE_BEFORE_DOSE,
                "relation_to_session");
      }
    }
  }

  /** Tells of scores of one scale and moment that differ: the last of them counts. */
  private static void tellScoresThatDisagree(List<Assessment> assessments, Assembly assembly) {
    for (int i = 1; i < assessments.size(); i++) {
      Assessment score = assessments.get(i);
      for (int j = i - 1; j >= 0 && score.isOfSameMomentAs(assessments.get(j)); j--) {
        Assessment other = assessments.get(j);
        if (other.instrument().equals(score.instrument())) {
          if (other.scoreHundredths() != score.scoreHundredths()) {
            assembly
                .assumptions()
                .assume(
                    score.position().file(), Assumption.SCORES_OF_A_MOMENT_DISAGREE, "total_score");
          }
          break;
        }
      }
    }
  }

  /** Tells of an end of observation, and of a death, before the last session. */
  private static void tellEnds(Patient patient, int lastSession, Assembly assembly) {
    tellEnd(patient, patient.observationEnd(), lastSession, "observation_end_date", assembly);
    tellEnd(patient, patient.deathDay(), lastSession, "death_date", assembly);
  }

  private static void tellEnd(
      Patient patient, OptionalInt end, int lastSession, String column, Assembly assembly) {
    if (end.isPresent() && end.getAsInt() < lastSession) {
      assembly
          .assumptions()
          .assume(patient.position().file(), Assumption.END_BEFORE_LAST_SESSION, column);
    }
  }

  /** Someone asked at a session if an answer about it says that there was nothing. */
  private static Session asked(Session session, List<NoEvent> noEvents) {
    return session.adverseEventsAssessed() == Answer.NOT_RECORDED
            && noEvents.stream().anyMatch(noEvent -> noEvent.isAbout(session))
        ? session.whereSomeoneAsked()
        : session;
  }
}
