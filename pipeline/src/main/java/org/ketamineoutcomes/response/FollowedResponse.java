package org.ketamineoutcomes.response;

import java.util.Optional;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.survival.TimeToEvent;

/**
 * How long one response lasted, as far as it is known.
 *
 * @param proof the score by which the patient is followed
 * @param originDay the day that {@code time} is counted from, by the patient's own calendar
 * @param time from {@code originDay} to the loss, to what competes with it, or to the end of
 *     knowledge
 * @param reason why it ended
 * @param row the assessment or session that says so; empty where none does: at a horizon, and at
 *     the first session of the next course
 */
public record FollowedResponse(
    Assessment proof, int originDay, TimeToEvent time, Reason reason, Optional<Entry> row) {

  /** Why follow-up ended. */
  public enum Reason {
    LOSS,
    UNCONFIRMED_LOSS,
    RETREATMENT,
    COMPETING,
    LAST_ASSESSMENT,
    LAST_OK,
    HORIZON
  }
}
