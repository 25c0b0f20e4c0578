package org.ketamineoutcomes.tally;

import java.math.BigInteger;
import java.util.OptionalDouble;

/**
 * The exact sum of whole numbers and of their squares, from which come mean and standard deviation.
 *
 * <p>In a row of counts they take {@link #WIDTH} places: the sum, and the sums of the lower and the
 * upper 32 bits of each square, none of which overflows before 2³¹ numbers.
 */
public record Moments(long n, long sum, BigInteger sumOfSquares) {

  /** How many places of a row they take. */
  public static final int WIDTH = 3;

  private static final long LOWER_BITS = 0xFFFF_FFFFL;

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

  /** Returns the mean; empty of no numbers. */
  public OptionalDouble mean() {
    return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / n);
  }

  /**
   * Returns the standard deviation √((n·Σx² − (Σx)²) / (n (n − 1))), of which the difference is
   * taken in whole numbers; empty of fewer than two numbers.
   */
  public OptionalDouble standardDeviation() {
    if (n < 2) {
      return OptionalDouble.empty();
    }
    BigInteger spread =
        BigInteger.valueOf(n).multiply(sumOfSquares).subtract(BigInteger.valueOf(sum).pow(2));
    return OptionalDouble.of(Math.sqrt(spread.doubleValue() / ((double) n * (n - 1))));
  }
}
