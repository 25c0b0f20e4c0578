package org.ketamineoutcomes.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.protocol.BaselineRule.SameDay;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.survival.TimeToEvent;

/**
 * What can be said of one patient under one protocol: first what treatment alone tells, then, by
 * instrument, what scores tell.
 */
public final class PatientSignals {

  private final PatientView patient;
  private final Protocol protocol;
  private final List<MaintenanceGap> gaps;
  private final DoseTolerance doses;

  private PatientSignals(PatientView patient) {
    this.patient = patient;
    protocol = patient.protocol();
    gaps = MaintenanceGap.of(patient.courses());
    doses = DoseTolerance.of(patient.history().sessions(), protocol.doses());
  }

  /** Returns the signals of a patient, whose sessions are gone through once. */
  public static PatientSignals of(PatientView patient) {
    return new PatientSignals(patient);
  }

  /** Returns the courses by the instrument that tells them, in their order. */
  public static Map<String, List<ScoredCourse>> byInstrument(PatientView patient) {
    Map<String, List<ScoredCourse>> byInstrument = new TreeMap<>();
    for (ScoredCourse course : patient.scored()) {
      byInstrument.computeIfAbsent(course.instrument(), key -> new ArrayList<>(2)).add(course);
    }
    return byInstrument;
  }

  /** Returns whether treatment went on for long enough for the signal to show. */
  boolean isTreatedEnough(Signal signal) {
    return switch (signal) {
      case TOLERANCE_DOSE -> doses.isEnough();
      case TOLERANCE_DURABILITY -> patient.courses().size() > 1;
      case INTERVAL_SHORTENING ->
          IntervalShortening.isEnough(gaps, protocol.signals().shortening());
      case UNSCHEDULED_SESSIONS ->
          UnscheduledSessions.isEnough(gaps, protocol.signals().unscheduled());
      case WITHDRAWAL, URINARY -> true;
    };
  }

  /** Returns the verdict on a signal that needs no scores. */
  public Verdict of(Signal signal, AesiVocabulary vocabulary) {
    EventSignals events = new EventSignals(patient, vocabulary);
    return switch (signal) {
      case UNSCHEDULED_SESSIONS -> UnscheduledSessions.of(gaps, protocol.signals().unscheduled());
      case WITHDRAWAL -> events.withdrawal();
      case URINARY -> events.urinary();
      case TOLERANCE_DOSE, TOLERANCE_DURABILITY, INTERVAL_SHORTENING ->
          throw new IllegalArgumentException(signal + " needs scores");
    };
  }

  /**
   * Returns the verdict on a signal that needs scores.
   *
   * @param scored all courses with what one instrument says of them, in their order
   */
  public Verdict of(Signal signal, List<ScoredCourse> scored) {
    if (!isTreatedEnough(signal)) {
      return Verdict.TOO_LITTLE_TREATMENT;
    }
    SameDay assumption = protocol.baseline().sameDay();
    return switch (signal) {
      case TOLERANCE_DOSE -> doses.verdict(scores(scored), assumption);
      case TOLERANCE_DURABILITY -> DurabilityTolerance.of(responses(scored));
      case INTERVAL_SHORTENING ->
          IntervalShortening.of(gaps, scores(scored), protocol.signals().shortening(), assumption);
      case UNSCHEDULED_SESSIONS, WITHDRAWAL, URINARY ->
          throw new IllegalArgumentException(signal + " needs no scores");
    };
  }

  private static List<Assessment> scores(List<ScoredCourse> scored) {
    List<Assessment> scores = new ArrayList<>();
    scored.forEach(course -> scores.addAll(course.scores().after()));
    return scores;
  }

  private static List<TimeToEvent> responses(List<ScoredCourse> scored) {
    List<TimeToEvent> responses = new ArrayList<>();
    for (ScoredCourse course : scored) {
      course.response().ifPresent(followed -> responses.add(followed.time()));
    }
    return responses;
  }
}
