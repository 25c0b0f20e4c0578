package org.ketamineoutcomes.patient;

import java.util.Optional;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.response.FollowedResponse;
import org.ketamineoutcomes.survival.TimeToEvent;

/**
 * One course of a patient as one instrument tells it.
 *
 * @param groups the numbers of the groups that it is counted in, everyone first
 * @param gapDays days from each day with a score after the first dose to the next such day
 * @param onset days to the onset that the protocol asks for, or to what ends the course before it;
 *     empty for a course that cannot be evaluated or waits for no onset
 * @param response how long the response lasted; empty without a response that is followed
 */
@SuppressWarnings("ArrayRecordComponent") // views are compared by nobody, and read only
public record ScoredCourse(
    TreatedCourse treated,
    CourseScores scores,
    int[] groups,
    int[] gapDays,
    Optional<TimeToEvent> onset,
    Optional<FollowedResponse> response) {

  public String instrument() {
    return scores.instrument();
  }

  public boolean isEvaluable() {
    return scores.isEvaluable();
  }
}
