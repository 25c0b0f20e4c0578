package org.ketamineoutcomes.tally;

/** What is published of means, for those who want to find out more. */
public final class RoundedMeans {

  /** Sums are whole numbers of hundredths or thousandths, and are rounded to one. */
  private static final double LEAST_STEP = 0.001;

  private RoundedMeans() {}

  /**
   * Returns between what a mean is of which it is known how it was rounded.
   *
   * @param steps how many of the steps in use it is rounded to; 0 for a mean as it is
   */
  public static Range of(double mean, double deviation, long people, Bands bands, double steps) {
    double step = steps * new Magnitude(bands).step(deviation, people);
    double told = step > 0 ? Math.rint(mean / step) * step : mean;
    double half = step > 0 ? step / 2 + LEAST_STEP : 1e-9;
    return new Range(told - half, told + half);
  }
}
