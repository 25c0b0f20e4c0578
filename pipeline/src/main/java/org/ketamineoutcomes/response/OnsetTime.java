package org.ketamineoutcomes.response;

import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.course.CompetingDays;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.survival.CompetingFollowUp;
import org.ketamineoutcomes.survival.Detection;
import org.ketamineoutcomes.survival.TimeToEvent;

/**
 * Days from a course's first session to its onset, or to what ends the course before it.
 *
 * <p>Follow-up ends with the onset, or else with the last score. What competes, death or the end of
 * treatment, and came on the day of that score or later, ends it there: after it nothing tells
 * whether an onset came first. Only a patient's last course ends so.
 */
public final class OnsetTime {

  private OnsetTime() {}

  /** Returns the time of an evaluable course; nothing for one that waits for no onset. */
  public static Optional<TimeToEvent> of(
      CourseScores scores, Protocol protocol, CompetingDays competing) {
    return ResponseOnset.ending(scores, protocol)
        .map(ending -> time(ending.detection(), scores, competing));
  }

  private static TimeToEvent time(Detection onset, CourseScores scores, CompetingDays competing) {
    int lastDay = scores.course().firstDay() + onset.followUp().day();
    boolean competes =
        !onset.followUp().event()
            && scores.course().nextCourseDay().isEmpty()
            && competing.isAnyWithin(lastDay, Protocol.NO_LIMIT);
    return competes
        ? new TimeToEvent(
            OptionalInt.empty(),
            CompetingFollowUp.eventOn(onset.followUp().day(), TimeToEvent.COMPETING),
            onset.interval())
        : TimeToEvent.of(onset);
  }
}
