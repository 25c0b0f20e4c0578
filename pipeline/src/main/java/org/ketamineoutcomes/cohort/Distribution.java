package org.ketamineoutcomes.cohort;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;
import org.ketamineoutcomes.tally.Histogram;
import org.ketamineoutcomes.tally.Range;
import org.ketamineoutcomes.tally.Tally;

/**
 * How many patients have each value of a whole number, of either sign.
 *
 * <p>Mean and standard deviation come from exact sums, so that the order of counting leaves no
 * trace in them. A mutable accumulator with one owner at a time; not safe for use by several
 * threads.
 */
public final class Distribution implements Tally<Distribution> {

  private final Histogram fromZero = new Histogram();

  /** Of −1 as 0, of −2 as 1, and so on. */
  private final Histogram belowZero = new Histogram();

  void add(int value) {
    if (value < 0) {
      belowZero.add(-1 - value);
    } else {
      fromZero.add(value);
    }
  }

  long patients() {
    return fromZero.total() + belowZero.total();
  }

  /** Returns the mean; {@code NaN} without patients. */
  double mean() {
    return sum(1).doubleValue() / patients();
  }

  /**
   * Returns the standard deviation, √((nΣx² − (Σx)²) / n(n − 1)), its numerator in whole numbers;
   * {@code NaN} with fewer than two patients.
   */
  double standardDeviation() {
    BigInteger n = BigInteger.valueOf(patients());
    BigInteger numerator = n.multiply(sum(2)).subtract(sum(1).pow(2));
    BigInteger denominator = n.multiply(n.subtract(BigInteger.ONE));
    return Math.sqrt(numerator.doubleValue() / denominator.doubleValue());
  }

  /** Returns the lowest value; 0 without patients. */
  int lowest() {
    int[] lowest = {Integer.MAX_VALUE};
    forEach((value, patients) -> lowest[0] = Math.min(lowest[0], value));
    return patients() == 0 ? 0 : lowest[0];
  }

  /** Returns the patients by how far they are above the lowest. */
  Histogram aboveLowest() {
    int lowest = lowest();
    Histogram above = new Histogram();
    forEach((value, patients) -> above.add(value - lowest, patients));
    return above;
  }

  /**
   * Returns between what a quantile is of the values of which this is what bands tell; not known
   * where values may be below zero.
   */
  Optional<Range> quantileBounds(long numerator, long denominator, Bands bands, Grid grid) {
    return belowZero.total() > 0
        ? Optional.empty()
        : fromZero.quantileBounds(numerator, denominator, bands, grid);
  }

  /**
   * Returns what is published of these values: on each value of {@code grid} the band of how many
   * are at most that. Of values below zero the grid is the mirror image.
   */
  Distribution banded(Bands bands, Grid grid) {
    TreeMap<Integer, Long> onGrid = new TreeMap<>();
    forEach(
        (value, patients) ->
            onGrid.merge(
                value < 0 ? -grid.through(-value) : grid.through(value), patients, Long::sum));
    Distribution published = new Distribution();
    long through = 0;
    long publishedThrough = 0;
    for (Map.Entry<Integer, Long> entry : onGrid.entrySet()) {
      through += entry.getValue();
      long more = bands.of(through) - publishedThrough;
      int value = entry.getKey();
      if (value < 0) {
        published.belowZero.add(-1 - value, more);
      } else {
        published.fromZero.add(value, more);
      }
      publishedThrough += more;
    }
    return published;
  }

  @Override
  public void merge(Distribution other) {
    fromZero.merge(other.fromZero);
    belowZero.merge(other.belowZero);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    fromZero.writeTo(out);
    belowZero.writeTo(out);
  }

  static Distribution readFrom(DataInput in) throws IOException {
    Distribution read = new Distribution();
    read.fromZero.merge(Histogram.readFrom(in));
    read.belowZero.merge(Histogram.readFrom(in));
    return read;
  }

  private void forEach(Histogram.Action action) {
    belowZero.forEach((below, patients) -> action.accept(-1 - below, patients));
    fromZero.forEach(action);
  }

  private BigInteger sum(int power) {
    BigInteger[] sum = {BigInteger.ZERO};
    forEach(
        (value, patients) ->
            sum[0] =
                sum[0].add(
                    BigInteger.valueOf(value).pow(power).multiply(BigInteger.valueOf(patients))));
    return sum[0];
  }
}
