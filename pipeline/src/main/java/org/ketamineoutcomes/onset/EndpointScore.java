package org.ketamineoutcomes.onset;

import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.course.Induction;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.protocol.Endpoint;
import org.ketamineoutcomes.protocol.InductionRule;

/** Which score of a course stands for an endpoint. */
public final class EndpointScore {

  private EndpointScore() {}

  /**
   * Returns the day that the windows of {@code origin} are counted from. An induction that is not
   * complete has no last session, and so no windows.
   */
  public static OptionalInt originDay(
      Endpoint.Origin origin, Induction induction, InductionRule rule) {
    return switch (origin) {
      case FIRST_SESSION -> OptionalInt.of(induction.firstDay());
      case LAST_INDUCTION_SESSION ->
          induction.isComplete(rule) ? OptionalInt.of(induction.lastDay()) : OptionalInt.empty();
    };
  }

  /**
   * Returns the score after the first dose that the endpoint picks of those in its window, if any
   * is there; of two as close or as bad, the earlier.
   */
  public static Optional<Assessment> of(CourseScores scores, Endpoint endpoint, int originDay) {
    Assessment picked = null;
    for (int i = 0; i < scores.after().size(); i++) {
      Assessment score = scores.after().get(i);
      int day = score.day() - originDay;
      if (day > endpoint.toDay()) {
        break;
      }
      if (day >= endpoint.fromDay()
          && (picked == null || isPreferred(score, picked, endpoint, originDay))) {
        picked = score;
      }
    }
    return Optional.ofNullable(picked);
  }

  private static boolean isPreferred(
      Assessment later, Assessment picked, Endpoint endpoint, int originDay) {
    return switch (endpoint.pick()) {
      case FIRST -> false;
      case LAST -> true;
      case WORST -> later.scoreHundredths() > picked.scoreHundredths();
      case CLOSEST -> distance(later, endpoint, originDay) < distance(picked, endpoint, originDay);
    };
  }

  private static int distance(Assessment score, Endpoint endpoint, int originDay) {
    return Math.abs(score.day() - originDay - endpoint.targetDay());
  }
}
