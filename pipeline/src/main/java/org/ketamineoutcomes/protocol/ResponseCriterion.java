package org.ketamineoutcomes.protocol;

import java.io.Serializable;

/**
 * Response: a score at least {@code reductionPercent} percent below baseline, compared in whole
 * numbers. With 50, a score of exactly half the baseline is a response.
 */
public record ResponseCriterion(int reductionPercent) implements Serializable {

  public ResponseCriterion {
    if (reductionPercent < 1 || reductionPercent > 100) {
      throw new IllegalArgumentException(
          "Percent reduction must be from 1 to 100, but was " + reductionPercent);
    }
  }

  /** Returns whether {@code score} is a response from {@code baseline}, both on one scale. */
  public boolean isMet(int baseline, int score) {
    return 100L * score <= (100L - reductionPercent) * baseline;
  }
}
