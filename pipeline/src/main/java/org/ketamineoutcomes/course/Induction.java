package org.ketamineoutcomes.course;

import java.util.List;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.protocol.InductionRule;

/**
 * The close sessions that a course begins with.
 *
 * @param sessions how many; at least 1
 * @param firstDay the day of the first of them
 * @param lastDay the day of the last of them
 */
public record Induction(int sessions, int firstDay, int lastDay) {

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
    return new Induction(count, course.firstDay(), sessions.get(count - 1).day());
  }

  /** Returns whether there are sessions enough, over days enough. */
  public boolean isComplete(InductionRule rule) {
    return sessions >= rule.minSessions() && lastDay - firstDay >= rule.minDays();
  }
}
