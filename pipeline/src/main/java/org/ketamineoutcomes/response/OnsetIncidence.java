package org.ketamineoutcomes.response;

import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.maintenance.Discontinuation;
import org.ketamineoutcomes.maintenance.TreatmentStatus;
import org.ketamineoutcomes.measure.UsableScores;
import org.ketamineoutcomes.protocol.CompetingEvent;
import org.ketamineoutcomes.protocol.DiscontinuationRule;
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
public final class OnsetIncidence {

  private static final DiscontinuationRule NEVER_GIVEN_UP =
      new DiscontinuationRule(Protocol.NO_LIMIT, 1);

  private OnsetIncidence() {}

  /** Returns the time of an evaluable course; nothing for one that waits for no onset. */
  public static Optional<TimeToEvent> of(
      TreatmentHistory history, CourseScores scores, Protocol protocol) {
    return ResponseOnset.ending(scores, protocol)
        .map(ending -> time(ending.detection(), history, scores, protocol));
  }

  private static TimeToEvent time(
      Detection onset, TreatmentHistory history, CourseScores scores, Protocol protocol) {
    int lastDay = scores.course().firstDay() + onset.followUp().day();
    boolean competes =
        !onset.followUp().event()
            && scores.course().nextCourseDay().isEmpty()
            && protocol.onset().competing().stream()
                .anyMatch(event -> isFrom(lastDay, event, history, protocol));
    return competes
        ? new TimeToEvent(
            OptionalInt.empty(),
            CompetingFollowUp.eventOn(onset.followUp().day(), TimeToEvent.COMPETING),
            onset.interval())
        : TimeToEvent.of(onset);
  }

  /** Returns whether {@code event} came on {@code day} or later. */
  private static boolean isFrom(
      int day, CompetingEvent event, TreatmentHistory whole, Protocol protocol) {
    TreatmentHistory history = UsableScores.of(whole, protocol);
    Discontinuation ended =
        switch (event) {
          case DEATH -> Discontinuation.of(history, NEVER_GIVEN_UP);
          case DISCONTINUATION -> Discontinuation.of(history, protocol.discontinuation());
        };
    TreatmentStatus status =
        switch (event) {
          case DEATH -> TreatmentStatus.DIED;
          case DISCONTINUATION -> TreatmentStatus.DISCONTINUED;
        };
    return ended.status() == status && history.firstSessionDay() + ended.day() >= day;
  }
}
