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
 *
 * <p>In a row of counts they take {@link #WIDTH} places: the sum, and the sums of the lower and the
 * upper 32 bits of each square, none of which overflows before 2³¹ numbers.
 */
public record Moments(long n, long sum, BigInteger sumOfSquares) {

  /** How many places of a row they take. */
  public static final int WIDTH = 3;

  private static final long LOWER_BITS = 0xFFFF_FFFFL;

  /** For numbers so small that their squares add up within 63 bits. */
  public Moments(long n, long sum, long sumOfSquares) {
    this(n, sum, BigInteger.valueOf(sumOfSquares));
  }

  /** Returns the moments of {@code n} numbers of which nothing more is published. */
  static Moments notPublished(long n) {
    return new Moments(n, 0, -1);
  }

  /** Counts {@code number}, which fits 32 bits, into the places of {@code row} from {@code at}. */
  public static void add(long[] row, int at, long number) {
    long square = number * number;
    row[at] += number;
    row[at + 1] += square & LOWER_BITS;
    row[at + 2] += square >>> Integer.SIZE;
  }

  /** Reads what was counted of {@code n} numbers. */
  public static Moments of(long[] row, int at, long n) {
    BigInteger upper = BigInteger.valueOf(row[at + 2]).shiftLeft(Integer.SIZE);
    return new Moments(n, row[at], upper.add(BigInteger.valueOf(row[at + 1])));
  }

  /**
   * Returns whether the numbers have squares at all, which nobody's have if they are not published.
   */
  boolean isPublished() {
    return sumOfSquares.signum() >= 0;
  }

  /** Returns the mean; empty without numbers, or where it is not published. */
  public OptionalDouble mean() {
    return n == 0 || !isPublished() ? OptionalDouble.empty() : OptionalDouble.of((double) sum / n);
  }

  /** Returns the standard deviation of the sample; empty with fewer than two numbers. */
  public OptionalDouble standardDeviation() {
    if (n < 2 || !isPublished()) {
      return OptionalDouble.empty();
    }
    BigInteger numerator =
        BigInteger.valueOf(n).multiply(sumOfSquares).subtract(BigInteger.valueOf(sum).pow(2));
    return OptionalDouble.of(Math.sqrt(numerator.doubleValue() / n / (n - 1)));
  }
}
