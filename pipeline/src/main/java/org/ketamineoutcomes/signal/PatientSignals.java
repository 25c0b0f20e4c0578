package org.ketamineoutcomes.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.course.CompetingDays;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.course.ScoredCourse;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.BaselineRule.SameDay;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.response.ResponseDurability;
import org.ketamineoutcomes.survival.TimeToEvent;

/**
 * What can be said of one patient under one protocol: first what treatment alone tells, then, by
 * instrument, what scores tell.
 */
public final class PatientSignals {

  private final TreatmentHistory history;
  private final Protocol protocol;
  private final List<Course> courses;
  private final List<MaintenanceGap> gaps;
  private final DoseTolerance doses;

  private PatientSignals(TreatmentHistory history, Protocol protocol, List<Course> courses) {
    this.history = history;
    this.protocol = protocol;
    this.courses = courses;
    gaps = MaintenanceGap.of(courses, protocol.induction());
    doses = DoseTolerance.of(history.sessions(), protocol.doses());
  }

  /**
   * Returns the signals of a patient, whose sessions are gone through once.
   *
   * @param history as {@code protocol} sees it
   */
  public static PatientSignals of(TreatmentHistory history, Protocol protocol) {
    return new PatientSignals(history, protocol, Course.of(history, protocol.courseGapDays()));
  }

  /**
   * Returns the courses under {@code protocol} by the instrument that tells them, in their order.
   */
  public static Map<String, List<CourseScores>> byInstrument(
      List<ScoredCourse> courses, Protocol protocol) {
    Map<String, List<CourseScores>> byInstrument = new TreeMap<>();
    for (ScoredCourse scored : courses) {
      if (scored.protocol().id().equals(protocol.id())) {
        byInstrument
            .computeIfAbsent(scored.scores().instrument(), key -> new ArrayList<>(2))
            .add(scored.scores());
      }
    }
    return byInstrument;
  }

  /** Returns whether treatment went on for long enough for the signal to show. */
  boolean isTreatedEnough(Signal signal) {
    return switch (signal) {
      case TOLERANCE_DOSE -> doses.isEnough();
      case TOLERANCE_DURABILITY -> courses.size() > 1;
      case INTERVAL_SHORTENING ->
          IntervalShortening.isEnough(gaps, protocol.signals().shortening());
      case UNSCHEDULED_SESSIONS ->
          UnscheduledSessions.isEnough(gaps, protocol.signals().unscheduled());
      case WITHDRAWAL, URINARY -> true;
    };
  }

  /** Returns the verdict on a signal that needs no scores. */
  public Verdict of(Signal signal, AesiVocabulary vocabulary) {
    EventSignals events = new EventSignals(history, courses, protocol, vocabulary);
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
  public Verdict of(Signal signal, List<CourseScores> scored) {
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

  private static List<Assessment> scores(List<CourseScores> scored) {
    List<Assessment> scores = new ArrayList<>();
    scored.forEach(course -> scores.addAll(course.after()));
    return scores;
  }

  private List<TimeToEvent> responses(List<CourseScores> scored) {
    CompetingDays competing = CompetingDays.withLoss(history, protocol);
    List<TimeToEvent> responses = new ArrayList<>();
    for (CourseScores course : scored) {
      if (course.isEvaluable()) {
        ResponseDurability.of(course, protocol, competing)
            .ifPresent(followed -> responses.add(followed.time()));
      }
    }
    return responses;
  }
}
