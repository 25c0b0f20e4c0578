package org.ketamineoutcomes.tally;

import java.math.BigInteger;
import java.util.OptionalDouble;

/**
 * The mean and the standard deviation of whole numbers, from sums that add up without error.
 *
 * <p>With n numbers, S their sum and Q the sum of their squares, the mean is S / n and the variance
 * (n·Q − S²) / (n·(n − 1)). The two terms nearly cancel where numbers are large and alike, so their
 * difference is taken in whole numbers. Of 1, 2 and 6 the mean is 3 and the variance (3·41 − 81) /
 * 6 = 7.
 */
public record Moments(long n, long sum, long sumOfSquares) {

  /** Returns the mean; empty without numbers. */
  public OptionalDouble mean() {
    return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / n);
  }

  /** Returns the standard deviation of the sample; empty with fewer than two numbers. */
  public OptionalDouble standardDeviation() {
    if (n < 2) {
      return OptionalDouble.empty();
    }
    BigInteger numerator =
        BigInteger.valueOf(n)
            .multiply(BigInteger.valueOf(sumOfSquares))
            .subtract(BigInteger.valueOf(sum).pow(2));
    return OptionalDouble.of(Math.sqrt(numerator.doubleValue() / n / (n - 1)));
  }
}
