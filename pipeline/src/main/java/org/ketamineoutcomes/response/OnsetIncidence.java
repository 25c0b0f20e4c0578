package org.ketamineoutcomes.response;

import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.maintenance.TreatmentEnd;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.survival.CompetingFollowUp;
import org.ketamineoutcomes.survival.FollowUp;

/**
 * Days from a course's first session to its onset, or to what ends the course before it.
 *
 * <p>Death and the end of treatment, as far as the protocol counts them, end follow-up: an onset
 * found on a later day is none, and no score need follow the last session for the end to count. An
 * onset of the same day comes first. Whoever has neither is censored at the last score.
 */
public final class OnsetIncidence {

  /** The number of the onset among the events. */
  public static final int ONSET = 1;

  /** The number of whatever ends the course without it. */
  public static final int COMPETING = 2;

  private OnsetIncidence() {}

  /** Returns the follow-up of an evaluable course; nothing for one that waits for no onset. */
  public static Optional<CompetingFollowUp> of(
      TreatmentHistory history, CourseScores scores, Protocol protocol) {
    OptionalInt end =
        TreatmentEnd.day(
            history, scores.course(), protocol.discontinuation(), protocol.onset().competing());
    return ResponseOnset.ending(scores, protocol).map(ending -> followUp(ending.followUp(), end));
  }

  private static CompetingFollowUp followUp(FollowUp onset, OptionalInt end) {
    if (end.isPresent() && (!onset.event() || end.getAsInt() < onset.day())) {
      return CompetingFollowUp.eventOn(end.getAsInt(), COMPETING);
    }
    return onset.event()
        ? CompetingFollowUp.eventOn(onset.day(), ONSET)
        : CompetingFollowUp.censoredOn(onset.day());
  }
}
