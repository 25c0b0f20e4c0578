package org.ketamineoutcomes.onset;

import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.course.SessionOrder;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.BaselineRule.SameDay;
import org.ketamineoutcomes.survival.FollowUp;

/**
 * What a course shows of onset by one definition.
 *
 * @param row the score of the event, or the last that was looked at
 * @param unknownFromDay the day from which on it cannot be published whether the event has come, if
 *     there is one; else {@link org.ketamineoutcomes.protocol.Protocol#NO_LIMIT}
 */
public record OnsetFinding(
    CourseScores scores, FollowUp followUp, Optional<Entry> row, int unknownFromDay) {

  /** Returns whether a score tells if the event has come by {@code day}. */
  boolean isObservedBy(int day) {
    List<Assessment> after = scores.after();
    return day < unknownFromDay
        && !after.isEmpty()
        && scores.elapsedDays(after.get(0).day()) <= day;
  }

  /** Returns how many sessions of the course were given before the score of the event. */
  int sessionsBefore(SameDay assumption) {
    if (row.isEmpty() || !(row.get() instanceof Assessment score)) {
      return 0;
    }
    List<Session> sessions = scores.course().sessions();
    int given = TreatmentHistory.firstAfter(score.day(), sessions);
    while (given > 0 && SessionOrder.isBeforeDose(score, sessions.get(given - 1), assumption)) {
      given--;
    }
    return given;
  }
}
