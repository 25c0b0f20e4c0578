package org.ketamineoutcomes.response;

import java.util.Optional;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.protocol.ResponseCriterion;
import org.ketamineoutcomes.survival.Detection;
import org.ketamineoutcomes.survival.FollowUp;

/** Days from a course's first session to its first response. */
public final class ResponseOnset {

  private ResponseOnset() {}

  /**
   * Follows an evaluable course to the first score that meets {@code criterion}, or else censors it
   * on the day of its last score. A course never assessed after its first dose is censored on day
   * zero: counted as a patient, at risk for nothing.
   */
  public static FollowUp of(CourseScores scores, ResponseCriterion criterion) {
    return detection(scores, criterion).followUp();
  }

  /**
   * Returns the follow-up of {@link #of} with the days between which the response came: after the
   * last score without it, or else after day zero, and by the first with it. A response on the day
   * of the last score without it came on that day.
   */
  public static Detection detection(CourseScores scores, ResponseCriterion criterion) {
    return ending(scores, criterion).detection();
  }

  /** Returns the same with the score that is the first response, or else the last score. */
  public static Ending ending(CourseScores scores, ResponseCriterion criterion) {
    Optional<Entry> last = Optional.empty();
    int lastDay = 0;
    for (Assessment assessment : scores.after()) {
      last = Optional.of(assessment);
      int day = scores.elapsedDays(assessment.day());
      if (criterion.isMet(scores.baselineHundredths(), assessment.scoreHundredths())) {
        return new Ending(Detection.eventOn(day, lastDay), last);
      }
      lastDay = day;
    }
    return new Ending(Detection.censoredOn(lastDay, lastDay), last);
  }
}
