package org.ketamineoutcomes.durability;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Course;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.protocol.DurabilityRule.Retreatment;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.response.CourseScores;
import org.ketamineoutcomes.response.Ending;
import org.ketamineoutcomes.response.SessionOrder;
import org.ketamineoutcomes.survival.Detection;
import org.ketamineoutcomes.survival.FollowUp;

/** Days from first response to its loss. */
public final class ResponseDurability {

  private ResponseDurability() {}

  /**
   * Follows a responder from the day of the first response to the first score of a confirmed loss,
   * or else censors them on the day of their last score. Only scores of later days count: what else
   * was recorded on the day of the response neither ends it nor confirms an end. A responder not
   * assessed on a later day is censored on day zero. Returns nothing for a course without a
   * response.
   *
   * <p>Where the protocol censors at retreatment, scores after the dose of the next session on a
   * later day do not count, and whoever has such scores is censored on the day of that session.
   */
  public static Optional<FollowUp> of(CourseScores scores, Protocol protocol) {
    return detection(scores, protocol).map(Detection::followUp);
  }

  /**
   * Returns the follow-up of {@link #of} with the days between which the response was lost: after
   * the last score that still was a response, and by the first of a confirmed loss. Scores that
   * were none, but are not known to be a loss, leave it open from the last response on.
   */
  public static Optional<Detection> detection(CourseScores scores, Protocol protocol) {
    return ending(scores, protocol).map(Ending::detection);
  }

  /**
   * Returns the same with its row: the first score of the loss; or else the last score that counts,
   * the response itself where none does, or the session that ends knowledge.
   */
  public static Optional<Ending> ending(CourseScores scores, Protocol protocol) {
    Predicate<Assessment> isResponse =
        score -> protocol.response().isMet(scores.baselineHundredths(), score.scoreHundredths());
    return scores.after().stream()
        .filter(isResponse)
        .findFirst()
        .map(response -> from(response, scores, isResponse, protocol));
  }

  private static Ending from(
      Assessment response,
      CourseScores scores,
      Predicate<Assessment> isResponse,
      Protocol protocol) {
    int responseDay = response.day();
    List<Assessment> later =
        scores.after().stream().filter(score -> score.day() > responseDay).toList();
    Optional<Session> retreatment = retreatment(scores.course(), responseDay, protocol);
    List<Assessment> untreated =
        later.stream()
            .filter(score -> retreatment.isEmpty() || isBefore(score, retreatment.get(), protocol))
            .toList();
    int lossesInARow = 0;
    Assessment firstLoss = response;
    Assessment last = response;
    Assessment lastGood = response;
    for (Assessment score : untreated) {
      last = score;
      lossesInARow = isResponse.test(score) ? 0 : lossesInARow + 1;
      lastGood = lossesInARow == 0 ? score : lastGood;
      firstLoss = lossesInARow == 1 ? score : firstLoss;
      if (lossesInARow == protocol.durability().loss().confirmations()) {
        return new Ending(
            Detection.eventOn(firstLoss.day() - responseDay, lastGood.day() - responseDay),
            Optional.of(firstLoss));
      }
    }
    boolean endsWithRetreatment = untreated.size() < later.size();
    Entry end = endsWithRetreatment ? retreatment.orElseThrow() : last;
    int endDay = endsWithRetreatment ? retreatment.orElseThrow().day() : last.day();
    return new Ending(
        Detection.censoredOn(endDay - responseDay, lastGood.day() - responseDay), Optional.of(end));
  }

  /** Returns the session at which the protocol ends knowledge of a response, if there is one. */
  private static Optional<Session> retreatment(Course course, int responseDay, Protocol protocol) {
    return protocol.durability().retreatment() == Retreatment.IGNORE
        ? Optional.empty()
        : course.sessions().stream().filter(session -> session.day() > responseDay).findFirst();
  }

  private static boolean isBefore(Assessment score, Session session, Protocol protocol) {
    return SessionOrder.isBeforeDose(score, session, protocol.baseline().sameDay());
  }
}
