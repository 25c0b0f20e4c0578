package org.ketamineoutcomes.protocol;

import java.io.Serializable;

/**
 * When a dose by body weight has risen.
 *
 * @param raisedPercent so many percent above the first known one of the same patient and route
 */
public record DoseRule(int raisedPercent) implements Serializable {

  /** Returns whether {@code dose} has risen from {@code first}, both in one unit. */
  public boolean isRaised(int first, int dose) {
    return 100L * dose >= (100L + raisedPercent) * first;
  }
}
