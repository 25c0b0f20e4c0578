package org.ketamineoutcomes.protocol;

import java.io.Serializable;

/**
 * How long a response lasts: from what, until what, and when it is no longer known.
 *
 * @param confirmations how many assessments in a row must show the loss, all on later days than the
 *     response
 */
public record DurabilityRule(
    Origin origin, Loss loss, int confirmations, Retreatment retreatment, CensorAt censorAt)
    implements Serializable {

  /** What durability is counted from. */
  public enum Origin {
    FIRST_RESPONSE
  }

  /** What ends a response. */
  public enum Loss {
    RESPONSE_LOST
  }

  /** What a session on a later day than the response means for its durability. */
  public enum Retreatment {
    IGNORE,
    CENSOR
  }

  /** The last day on which a response not seen to end is known to hold. */
  public enum CensorAt {
    LAST_ASSESSMENT
  }
}
