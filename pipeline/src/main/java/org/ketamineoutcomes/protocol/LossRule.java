package org.ketamineoutcomes.protocol;

import java.io.Serializable;
import java.util.Map;

/**
 * What ends a response.
 *
 * @param scoreAtLeast with {@link Kind#SCORE_AT_LEAST}, the points of each instrument
 * @param returnToBaselinePercent with {@link Kind#RETURN_TO_BASELINE}, the percentage of baseline
 * @param confirmations how many assessments in a row must show the loss, the first included, all on
 *     later days than the response
 * @param confirmFromDays how many days after the one before it a confirming assessment may come at
 *     the earliest; one that comes sooner neither confirms nor refutes
 * @param confirmToDays how many days after it at the latest; {@link Protocol#NO_LIMIT} for any
 */
public record LossRule(
    Kind kind,
    Map<String, Integer> scoreAtLeast,
    int returnToBaselinePercent,
    int confirmations,
    int confirmFromDays,
    int confirmToDays,
    DatedAt datedAt,
    Unconfirmed unconfirmed)
    implements Serializable {

  public LossRule {
    scoreAtLeast = Map.copyOf(scoreAtLeast);
  }

  /** Which scores are a loss. */
  public enum Kind {
    RESPONSE_LOST,
    REMISSION_LOST,
    SCORE_AT_LEAST,
    RETURN_TO_BASELINE
  }

  /** The day of a confirmed loss. */
  public enum DatedAt {
    FIRST,
    CONFIRMING
  }

  /** What a loss is that nothing later confirms or refutes. */
  public enum Unconfirmed {
    CENSOR_AT_LAST_ASSESSMENT,
    CENSOR_AT_LAST_OK,
    EVENT
  }
}
