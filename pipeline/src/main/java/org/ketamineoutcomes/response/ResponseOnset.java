package org.ketamineoutcomes.response;

import java.util.Optional;
import java.util.function.Predicate;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ResponseCriterion;
import org.ketamineoutcomes.survival.Detection;
import org.ketamineoutcomes.survival.FollowUp;

/** Days from a course's first session to its first response, or to its first remission. */
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
    int baseline = scores.baselineHundredths();
    return toFirst(score -> criterion.isMet(baseline, score.scoreHundredths()), scores);
  }

  /**
   * Returns the same of the event that {@code protocol} asks for; nothing for a course that it
   * leaves out, as {@link #remission} does.
   */
  public static Optional<Ending> ending(CourseScores scores, Protocol protocol) {
    return switch (protocol.onset().event()) {
      case RESPONSE -> Optional.of(ending(scores, protocol.response()));
      case REMISSION -> remission(scores, protocol);
    };
  }

  /**
   * Returns the same of the first remission; nothing where the protocol has no cut-off for the
   * instrument, or where the baseline already is remission and there is none to wait for.
   */
  public static Optional<Ending> remission(CourseScores scores, Protocol protocol) {
    String instrument = scores.instrument();
    if (!protocol.remission().containsKey(instrument)
        || protocol.isRemission(instrument, scores.baselineHundredths())) {
      return Optional.empty();
    }
    return Optional.of(
        toFirst(score -> protocol.isRemission(instrument, score.scoreHundredths()), scores));
  }

  private static Ending toFirst(Predicate<Assessment> isEvent, CourseScores scores) {
    Optional<Entry> last = Optional.empty();
    int lastDay = 0;
    for (Assessment assessment : scores.after()) {
      last = Optional.of(assessment);
      int day = scores.elapsedDays(assessment.day());
      if (isEvent.test(assessment)) {
        return new Ending(Detection.eventOn(day, lastDay), last);
      }
      lastDay = day;
    }
    return new Ending(Detection.censoredOn(lastDay, lastDay), last);
  }
}
