package org.ketamineoutcomes.proportion;

/**
 * Two-sided 95% confidence limits of a proportion.
 *
 * @param lower95 the lower limit, from 0 to 1
 * @param upper95 the upper limit, from {@code lower95} to 1
 */
public record Interval(double lower95, double upper95) {

  /** Refuses, with an {@link IllegalArgumentException}, limits out of order or outside 0 to 1. */
  public Interval {
    if (!(0 <= lower95 && lower95 <= upper95 && upper95 <= 1)) {
      throw new IllegalArgumentException("Limits of a proportion must rise from 0 to 1");
    }
  }
}
