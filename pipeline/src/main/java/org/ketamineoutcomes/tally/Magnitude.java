package org.ketamineoutcomes.tally;

/**
 * Sums over people, such as days at risk, published so coarsely that they narrow no count.
 *
 * <p>A mean of n people is rounded to steps of its spread times width / n, cut to 1, 2 or 5 times a
 * power of ten; the sum is that mean times what n is published as. A mixture of two groups whose
 * means are a spread apart then leaves the size of each as open as its band does: with N people in
 * all, an error of spread · width / N in a mean is one of {@code width} people in a group.
 */
final class Magnitude {

  private final Bands bands;

  Magnitude(Bands bands) {
    this.bands = bands;
  }

  /**
   * Returns what a sum is published as where its spread is not known, and taken to be as large as
   * its mean; 0 for people in the lowest band.
   *
   * @param sum of {@code people} numbers from zero up
   */
  long sum(long sum, long people) {
    if (people == 0 || bands.isLowest(people)) {
      return 0;
    }
    double mean = (double) sum / people;
    return Math.round(bands.of(people) * rounded(mean, step(mean, people)));
  }

  /**
   * Whether one number may be more than half of the sum of numbers from zero up, or two of them
   * more than 85%. Then the squares add up to more than a quarter of the square of the sum. They
   * may do so, too, where three or four numbers make nearly all of it.
   */
  static boolean mayBeRuledByOneOrTwo(long sum, long sumOfSquares) {
    return 4.0 * sumOfSquares > (double) sum * sum;
  }

  /**
   * Returns what moments are published as: none for people in the lowest band, or ruled by one or
   * two.
   */
  Moments moments(Moments exact) {
    long people = exact.n();
    if (people == 0) {
      return exact;
    }
    double deviation = exact.standardDeviation().orElse(0);
    if (bands.isLowest(people) || isRuledByOneOrTwo(exact)) {
      return Moments.notPublished(bands.of(people));
    }
    double mean = exact.mean().orElseThrow();
    double step = step(deviation, people);
    double publishedMean = rounded(mean, step);
    double publishedDeviation = rounded(deviation, step);
    double published = bands.of(people);
    long sum = Math.round(published * publishedMean);
    return new Moments(
        bands.of(people),
        sum,
        Math.round(
            sum * (sum / published) + (published - 1) * publishedDeviation * publishedDeviation));
  }

  /**
   * The same of 12 numbers or more of which some may be below zero. Where two of 12 from zero up
   * make more than 85% of the sum S, their squares are more than 0.36 S², and the standard
   * deviation is more than S · √(0.27 / 11), which is more than the mean.
   */
  private static boolean isRuledByOneOrTwo(Moments exact) {
    double sum = exact.sum();
    return exact.sumOfSquares().doubleValue() > sum * sum / 4
        && exact.standardDeviation().orElse(0) > Math.abs(exact.mean().orElse(0));
  }

  double step(double spread, long people) {
    double wanted = spread * bands.width() / bands.of(people);
    if (!(wanted > 0)) {
      return 0;
    }
    double power = Math.pow(10, Math.floor(Math.log10(wanted)));
    double digit = wanted / power;
    return digit >= 5 ? 5 * power : digit >= 2 ? 2 * power : power;
  }

  private static double rounded(double value, double step) {
    return step == 0 ? value : Math.rint(value / step) * step;
  }
}
