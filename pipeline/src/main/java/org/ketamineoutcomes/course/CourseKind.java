package org.ketamineoutcomes.course;

import org.ketamineoutcomes.protocol.PhaseRule.ReInduction;

/** How a course begins. */
public enum CourseKind {
  /** A patient's first course. */
  FIRST,
  /** A later course that begins with as many sessions, as close, as {@link ReInduction} says. */
  RE_INDUCTION,
  /** Any other later course. */
  BOOSTER_RUN;

  static CourseKind of(Course course, ReInduction rule) {
    if (course.number() == 1) {
      return FIRST;
    }
    boolean isClose =
        course.sessions().size() >= rule.minSessions()
            && course.sessions().get(rule.minSessions() - 1).day() - course.firstDay()
                <= rule.maxDays();
    return isClose ? RE_INDUCTION : BOOSTER_RUN;
  }
}
