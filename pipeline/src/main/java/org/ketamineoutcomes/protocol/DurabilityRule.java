package org.ketamineoutcomes.protocol;

import java.io.Serializable;
import java.util.Set;

/**
 * How long a response lasts: whose, from what, until what, and when it is no longer known.
 *
 * @param landmarkDay with {@link Origin#LANDMARK}, the days from the last induction session to it
 * @param competing what else ends a course and makes a loss impossible
 * @param horizonDays the day after which nobody is followed; {@link Protocol#NO_LIMIT} for none
 */
public record DurabilityRule(
    StartRule start,
    Origin origin,
    int landmarkDay,
    LossRule loss,
    Retreatment retreatment,
    Set<CompetingEvent> competing,
    int horizonDays,
    CensorAt censorAt)
    implements Serializable {

  public DurabilityRule {
    competing = Set.copyOf(competing);
  }

  /** What durability is counted from. */
  public enum Origin {
    FIRST_RESPONSE,
    LAST_INDUCTION_SESSION,
    LANDMARK
  }

  /** What a session on a later day than the one that time is counted from means. */
  public enum Retreatment {
    IGNORE,
    CENSOR,
    EVENT,
    COMPETE
  }

  /** The last day on which a response not seen to end is known to hold. */
  public enum CensorAt {
    LAST_ASSESSMENT
  }
}
