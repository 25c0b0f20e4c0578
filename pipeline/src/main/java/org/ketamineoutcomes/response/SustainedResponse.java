package org.ketamineoutcomes.response;

import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.protocol.OnsetRule.Sustained;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.survival.FollowUp;

/**
 * Days from a course's first session to a first response that lasts to a given day.
 *
 * <p>A score on a later day than the response, and not after the given day, ends it if it is no
 * response; but before the given day there may be so many excursions, scores that are none while
 * enough of baseline is still gone. If there is no score on the given day itself, the next one must
 * be a response, or it cannot be told when the first one ended. So it was in the TRANSFORM trials
 * of esketamine (Fedgchin 2019, doi:10.1093/ijnp/pyz039), which had a visit on the day: to day 28,
 * with one excursion.
 *
 * <p>What became of the response decides how follow-up ends:
 *
 * <ul>
 *   <li>{@code SUSTAINED}: in the event, on the day of the response.
 *   <li>{@code LOST}: censored on the given day, since it is known that the event never came.
 *   <li>{@code NOT_KNOWN}: censored on the day of the response, from which on it cannot be told
 *       whether the event has come.
 *   <li>{@code NO_RESPONSE} by the given day: censored on the day of the last score, or on the
 *       given day if that is earlier.
 * </ul>
 *
 * @param onset the first response, or else the last score
 */
public record SustainedResponse(Fate fate, Ending onset, int untilDay) {

  /** What became of a first response. */
  public enum Fate {
    NO_RESPONSE,
    SUSTAINED,
    LOST,
    NOT_KNOWN
  }

  /** Returns what became of the first response of an evaluable course. */
  public static SustainedResponse of(CourseScores scores, Protocol protocol) {
    int untilDay = protocol.onset().sustained().untilDay();
    Ending onset = ResponseOnset.ending(scores, protocol.response());
    FollowUp response = onset.followUp();
    return response.event() && response.day() <= untilDay
        ? new SustainedResponse(fate(scores, response.day(), protocol), onset, untilDay)
        : new SustainedResponse(Fate.NO_RESPONSE, onset, untilDay);
  }

  /** Returns the follow-up to the sustained response. */
  public FollowUp followUp() {
    int day = onset.followUp().day();
    return switch (fate) {
      case SUSTAINED -> FollowUp.eventOn(day);
      case LOST -> FollowUp.censoredOn(untilDay);
      case NOT_KNOWN -> FollowUp.censoredOn(day);
      case NO_RESPONSE -> FollowUp.censoredOn(Math.min(day, untilDay));
    };
  }

  private static Fate fate(CourseScores scores, int responseDay, Protocol protocol) {
    Sustained rule = protocol.onset().sustained();
    int baseline = scores.baselineHundredths();
    int excursionsLeft = rule.excursions();
    int lastDay = responseDay;
    for (Assessment score : scores.after()) {
      int day = scores.elapsedDays(score.day());
      if (day <= responseDay) {
        continue;
      }
      boolean isKept = protocol.response().isMet(baseline, score.scoreHundredths());
      if (!isKept && excursionsLeft > 0 && day < rule.untilDay()) {
        isKept = rule.isExcursion(baseline, score.scoreHundredths());
        excursionsLeft--;
      }
      if (day > rule.untilDay()) {
        return isKept || lastDay == rule.untilDay() ? Fate.SUSTAINED : Fate.NOT_KNOWN;
      }
      if (!isKept) {
        return Fate.LOST;
      }
      lastDay = day;
    }
    return lastDay == rule.untilDay() ? Fate.SUSTAINED : Fate.NOT_KNOWN;
  }
}
