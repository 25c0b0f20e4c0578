package org.ketamineoutcomes.response;

import java.util.Optional;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.protocol.ResponseCriterion;
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
    return ending(scores, criterion).followUp();
  }

  /** Returns the same with the score that is the first response, or else the last score. */
  public static Ending ending(CourseScores scores, ResponseCriterion criterion) {
    Optional<Entry> last = Optional.empty();
    int lastDay = 0;
    for (Assessment assessment : scores.after()) {
      last = Optional.of(assessment);
      lastDay = scores.elapsedDays(assessment.day());
      if (criterion.isMet(scores.baselineHundredths(), assessment.scoreHundredths())) {
        return new Ending(FollowUp.eventOn(lastDay), last);
      }
    }
    return new Ending(FollowUp.censoredOn(lastDay), last);
  }
}
