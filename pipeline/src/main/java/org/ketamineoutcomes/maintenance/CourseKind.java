package org.ketamineoutcomes.maintenance;

import org.ketamineoutcomes.history.Course;

/** How a course begins. */
public enum CourseKind {
  /** A patient's first course. */
  FIRST,
  /** A later course whose third session comes within {@link #DAYS} days of its first. */
  RE_INDUCTION,
  /** Any other later course. */
  BOOSTER_RUN;

  /** Days within which a re-induction has its first sessions. */
  static final int DAYS = 21;

  private static final int SESSIONS = 3;

  static CourseKind of(Course course) {
    if (course.number() == 1) {
      return FIRST;
    }
    boolean isClose =
        course.sessions().size() >= SESSIONS
            && course.sessions().get(SESSIONS - 1).day() - course.firstDay() <= DAYS;
    return isClose ? RE_INDUCTION : BOOSTER_RUN;
  }
}
