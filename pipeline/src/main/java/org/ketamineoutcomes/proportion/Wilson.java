package org.ketamineoutcomes.proportion;

import java.util.Optional;

/**
 * Wilson's score limits of a proportion of independent cases: the range of proportions that a score
 * test does not reject, without continuity correction.
 *
 * <p>The lower limit is exactly 0 with no events, the upper exactly 1 if all cases are events. With
 * z the 97.5th percentile of the standard normal distribution, the limits of x out of n are the
 * roots p of (n + z²)·p² − (2x + z²)·p + x²/n = 0. Were z² equal to 4, those of 2 out of 4 would be
 * (1 ± √(1/2)) / 2.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927)</a>
 */
public final class Wilson {

  /** The 97.5th percentile of the standard normal distribution. */
  private static final double Z_95 = 1.959963984540054;

  private Wilson() {}

  /**
   * Returns the limits of {@code events} out of {@code cases}; empty if there are no cases.
   *
   * @throws IllegalArgumentException if {@code events} is not from 0 to {@code cases}
   */
  public static Optional<Interval> limits(long events, long cases) {
    Fraction fraction = new Fraction(events, cases);
    return cases == 0 ? Optional.empty() : Optional.of(limits(fraction));
  }

  /** The smaller root is had from the product of both, which loses no digits for small counts. */
  private static Interval limits(Fraction fraction) {
    double events = fraction.events();
    double cases = fraction.cases();
    double spread = Math.sqrt(events * ((cases - events) / cases) + Z_95 * Z_95 / 4);
    double upperTerm = events + Z_95 * Z_95 / 2 + Z_95 * spread;
    double lower = events / cases * events / upperTerm;
    double upper = fraction.events() == fraction.cases() ? 1 : upperTerm / (cases + Z_95 * Z_95);
    return new Interval(lower, upper);
  }
}
