package org.ketamineoutcomes.onset;

import java.util.List;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.course.SessionOrder;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.protocol.BaselineRule.SameDay;

/** Links each score of a course to the last session before it. */
final class SessionScores {

  /** What is done with a score. */
  @FunctionalInterface
  interface Action {

    /** Takes a score with the place, from 0, of the last session before it. */
    void accept(int session, SinceDose since, Assessment score);
  }

  private SessionScores() {}

  /** Does {@code action} for each score after the first dose, by time. */
  static void forEach(CourseScores scores, SameDay assumption, Action action) {
    List<Session> sessions = scores.course().sessions();
    int last = 0;
    for (Assessment score : scores.after()) {
      while (last + 1 < sessions.size() && sessions.get(last + 1).day() <= score.day()) {
        last++;
      }
      if (last > 0 && SessionOrder.isBeforeDose(score, sessions.get(last), assumption)) {
        action.accept(last - 1, SinceDose.TROUGH, score);
      } else {
        action.accept(last, SinceDose.of(score, sessions.get(last)), score);
      }
    }
  }
}
