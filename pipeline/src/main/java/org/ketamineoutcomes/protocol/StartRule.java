package org.ketamineoutcomes.protocol;

import java.io.Serializable;

/**
 * Whose response is followed.
 *
 * @param fromDay the first day on which reaching it counts, from the first session where durability
 *     is counted from the first response, else from the last induction session; 0 for any
 * @param toDay the last such day; {@link Protocol#NO_LIMIT} for any
 */
public record StartRule(Reached when, int fromDay, int toDay) implements Serializable {

  /** What a patient must have reached. */
  public enum Reached {
    RESPONSE,
    REMISSION,
    RESPONSE_OR_REMISSION
  }
}
