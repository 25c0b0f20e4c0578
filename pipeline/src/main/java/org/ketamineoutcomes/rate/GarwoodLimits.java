package org.ketamineoutcomes.rate;

import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Exact two-sided 95% limits of a Poisson rate, in events per unit of exposure.
 *
 * <p>With d events in an exposure of T, the lower limit is the 2.5th percentile of the chi-squared
 * distribution with 2d degrees of freedom divided by 2T, the upper the 97.5th of that with 2d + 2.
 * With no events the lower limit is exactly 0, and the upper log(40) / T. Events are taken to come
 * independently of one another: limits are too narrow where one person has many.
 *
 * @param lower95 the lower limit, zero or more
 * @param upper95 the upper limit
 * @see <a href="https://doi.org/10.1093/biomet/28.3-4.437">Garwood (1936)</a>
 */
public record GarwoodLimits(double lower95, double upper95) {

  private static final double TAIL = 0.025;

  /**
   * Returns the limits for {@code events} in {@code exposure}; empty if there is no exposure.
   *
   * @throws IllegalArgumentException if either is negative, or the exposure not finite
   */
  public static Optional<GarwoodLimits> of(long events, double exposure) {
    if (events < 0 || !(exposure >= 0) || Double.isInfinite(exposure)) {
      throw new IllegalArgumentException("Events and exposure must be finite and not negative");
    }
    if (exposure == 0) {
      return Optional.empty();
    }
    double lower = events == 0 ? 0 : chiSquared(2.0 * events).inverseCumulativeProbability(TAIL);
    double upper = chiSquared(2.0 * events + 2).inverseSurvivalProbability(TAIL);
    return Optional.of(new GarwoodLimits(lower / (2 * exposure), upper / (2 * exposure)));
  }

  private static ChiSquaredDistribution chiSquared(double degreesOfFreedom) {
    return ChiSquaredDistribution.of(degreesOfFreedom);
  }
}
