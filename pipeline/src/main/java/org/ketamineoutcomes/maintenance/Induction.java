package org.ketamineoutcomes.maintenance;

import java.util.List;
import org.ketamineoutcomes.history.Course;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.protocol.InductionRule;

/**
 * The close sessions that a course begins with.
 *
 * @param sessions how many; at least 1
 * @param lastDay the day of the last of them
 */
public record Induction(int sessions, int lastDay) {

  /** Returns the induction of {@code course}. */
  public static Induction of(Course course, InductionRule rule) {
    List<Session> sessions = course.sessions();
    int count = 1;
    while (count < sessions.size()
        && count < rule.maxSessions()
        && sessions.get(count).day() - sessions.get(count - 1).day() <= rule.gapDays()
        && sessions.get(count).day() - course.firstDay() <= rule.maxDays()) {
      count++;
    }
    return new Induction(count, sessions.get(count - 1).day());
  }

  public boolean isComplete(InductionRule rule) {
    return sessions >= rule.minSessions();
  }
}
