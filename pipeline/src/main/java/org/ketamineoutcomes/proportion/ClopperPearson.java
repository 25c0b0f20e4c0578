package org.ketamineoutcomes.proportion;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The exact limits of a proportion of independent cases: those of Clopper and Pearson, which hold
 * the true proportion at least 95 times in 100 whatever it is.
 *
 * <p>The lower limit of x out of n is the 2.5th percentile of the beta distribution with x and n −
 * x + 1, the upper the 97.5th of that with x + 1 and n − x. The lower limit is exactly 0 with no
 * events, the upper exactly 1 if all cases are events. The limits of 0 out of 1 are 0 and 0.975; of
 * 1 out of 2 they are 1 − √0.975 and √0.975.
 *
 * <p>Limits are right to about 15 digits; small ones, from more than a million cases, to 9.
 *
 * @see <a href="https://doi.org/10.1093/biomet/26.4.404">Clopper and Pearson (1934)</a>
 */
public final class ClopperPearson {

  private static final double TAIL = 0.025;

  private ClopperPearson() {}

  /**
   * Returns the limits of {@code events} out of {@code cases}; empty if there are no cases.
   *
   * @throws IllegalArgumentException if {@code events} is not from 0 to {@code cases}
   */
  public static Optional<Interval> limits(long events, long cases) {
    Fraction fraction = new Fraction(events, cases);
    return cases == 0
        ? Optional.empty()
        : Optional.of(
            limits((double) fraction.events(), (double) (fraction.cases() - fraction.events())));
  }

  /** The beta distribution needs no whole numbers, so an effective number of cases will do. */
  static Interval limits(double events, double others) {
    double lower =
        events == 0
            ? 0
            : BetaDistribution.of(events, others + 1).inverseCumulativeProbability(TAIL);
    double upper =
        others == 0 ? 1 : BetaDistribution.of(events + 1, others).inverseSurvivalProbability(TAIL);
    return new Interval(lower, upper);
  }
}
