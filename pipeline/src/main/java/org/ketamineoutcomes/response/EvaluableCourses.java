package org.ketamineoutcomes.response;

import org.ketamineoutcomes.history.Course;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.measure.CourseName;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;

/** The courses of a patient that can be evaluated, by protocol and instrument. */
public final class EvaluableCourses {

  private EvaluableCourses() {}

  /** What is done with each evaluable course. */
  @FunctionalInterface
  public interface Action {

    void accept(Protocol protocol, String course, CourseScores scores);
  }

  /** Does {@code action} for each protocol, course and instrument with a baseline high enough. */
  public static void forEach(TreatmentHistory history, Protocols protocols, Action action) {
    for (Protocol protocol : protocols.all()) {
      for (Course course : Course.of(history, protocol.courseGapDays())) {
        for (String instrument : history.instruments()) {
          if (!protocol.measures(instrument)) {
            continue;
          }
          CourseScores scores = CourseScores.of(history, course, instrument, protocol.baseline());
          if (scores.isEvaluable()) {
            action.accept(protocol, CourseName.of(course, protocol), scores);
          }
        }
      }
    }
  }
}
