package org.ketamineoutcomes.history;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.finding.Assumption;

/** Puts the history of one patient together from all rows, and tells what it assumes of them. */
record HistoryOfEntries(String patientId, Assembly assembly) {

  private static final Comparator<Assessment> ASSESSMENTS_BY_TIME =
      comparingInt(Assessment::day)
          .thenComparingInt(assessment -> assessment.minuteOfDay().orElse(-1))
          .thenComparing(Assessment::relation)
          .thenComparingInt(assessment -> assessment.minutesFromDose().orElse(0))
          .thenComparing(Assessment::position);

  private static final Comparator<AdverseEvent> EVENTS_BY_ONSET =
      Comparator.<AdverseEvent>comparingInt(event -> event.onsetDay().orElse(Integer.MAX_VALUE))
          .thenComparing(AdverseEvent::position);

  /** Returns the history, or nothing where no session is one at which the drug was given. */
  Optional<TreatmentHistory> of(List<Entry> entries) {
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
      assessments = new ItemAnswers(assembly).withTotals(answers, assessments);
    }
    List<Session> sessions = new SessionRows(assembly).onePerDay(overlaps.once(given, Session::at));
    if (!vitalSigns.isEmpty()) {
      sessions = VitalSigns.measuredAt(sessions, vitalSigns);
    }
    if (!noEvents.isEmpty()) {
      sessions = sessions.stream().map(session -> asked(session, noEvents)).toList();
    }
    assessments.sort(ASSESSMENTS_BY_TIME);
    tellSameDay(sessions, assessments);
    tellScoresThatDisagree(assessments);
    List<AdverseEvent> events =
        new EventReports(assembly).events(overlaps.once(adverseEvents, AdverseEvent::at));
    events.sort(EVENTS_BY_ONSET);
    Optional<Patient> patient = new PatientCells(assembly).together(patients);
    int lastDay = sessions.get(sessions.size() - 1).day();
    patient.ifPresent(row -> tellEnds(row, lastDay));
    return Optional.of(new TreatmentHistory(patientId, patient, sessions, assessments, events));
  }

  /** Tells of scores of the day of a session of which nothing says which came first. */
  private void tellSameDay(List<Session> sessions, List<Assessment> assessments) {
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
  private void tellScoresThatDisagree(List<Assessment> assessments) {
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
  private void tellEnds(Patient patient, int lastSession) {
    tellEnd(patient, patient.observationEnd(), lastSession, "observation_end_date");
    tellEnd(patient, patient.deathDay(), lastSession, "death_date");
  }

  private void tellEnd(Patient patient, OptionalInt end, int lastSession, String column) {
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
