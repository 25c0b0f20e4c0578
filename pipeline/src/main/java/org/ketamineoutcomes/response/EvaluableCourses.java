package org.ketamineoutcomes.response;

import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.course.ScoredCourse;
import org.ketamineoutcomes.history.TreatmentHistory;
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
    for (ScoredCourse scored : ScoredCourse.allOf(history, protocols)) {
      if (scored.scores().isEvaluable()) {
        action.accept(scored.protocol(), scored.course(), scored.scores());
      }
    }
  }
}
