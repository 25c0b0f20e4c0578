package org.ketamineoutcomes.durability;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Course;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.protocol.DurabilityRule;
import org.ketamineoutcomes.protocol.DurabilityRule.Retreatment;
import org.ketamineoutcomes.protocol.ResponseCriterion;
import org.ketamineoutcomes.response.CourseScores;
import org.ketamineoutcomes.survival.FollowUp;

/** Days from first response to its loss. */
public final class ResponseDurability {

  private ResponseDurability() {}

  /**
   * Follows a responder from the first response to the first score of a confirmed loss, or else
   * censors them on the day of their last score. A responder never assessed again is censored on
   * day zero. Returns nothing for a course without a response.
   */
  public static Optional<FollowUp> of(
      CourseScores scores, ResponseCriterion response, DurabilityRule rule) {
    List<Assessment> after = scores.after();
    for (int i = 0; i < after.size(); i++) {
      if (isResponse(after.get(i), scores, response)) {
        int responseDay = after.get(i).day();
        List<Assessment> later = after.subList(i + 1, after.size());
        return Optional.of(
            until(
                endOfKnowledge(scores.course(), responseDay, rule),
                responseDay,
                later,
                scores,
                response,
                rule.confirmations()));
      }
    }
    return Optional.empty();
  }

  private static FollowUp until(
      OptionalInt censoringDay,
      int responseDay,
      List<Assessment> later,
      CourseScores scores,
      ResponseCriterion response,
      int confirmations) {
    int lossesInARow = 0;
    int firstLossDay = 0;
    int lastDay = responseDay;
    for (Assessment assessment : later) {
      if (censoringDay.isPresent() && assessment.day() > censoringDay.getAsInt()) {
        return FollowUp.censoredOn(censoringDay.getAsInt() - responseDay);
      }
      lastDay = assessment.day();
      if (isResponse(assessment, scores, response)) {
        lossesInARow = 0;
      } else {
        lossesInARow++;
        firstLossDay = lossesInARow == 1 ? lastDay : firstLossDay;
        if (lossesInARow == confirmations) {
          return FollowUp.eventOn(firstLossDay - responseDay);
        }
      }
    }
    return FollowUp.censoredOn(lastDay - responseDay);
  }

  /** Returns the day of the next session, where the protocol ends knowledge of a response there. */
  private static OptionalInt endOfKnowledge(Course course, int responseDay, DurabilityRule rule) {
    if (rule.retreatment() == Retreatment.IGNORE) {
      return OptionalInt.empty();
    }
    return course.sessions().stream()
        .mapToInt(Session::day)
        .filter(day -> day > responseDay)
        .findFirst();
  }

  private static boolean isResponse(
      Assessment assessment, CourseScores scores, ResponseCriterion response) {
    return response.isMet(scores.baselineHundredths(), assessment.scoreHundredths());
  }
}
