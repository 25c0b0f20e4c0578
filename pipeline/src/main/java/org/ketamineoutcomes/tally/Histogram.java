package org.ketamineoutcomes.tally;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How often each whole number from zero up was seen, such as days between sessions or doses.
 *
 * <pre>{@code
 * Histogram gaps = new Histogram();
 * gaps.add(7);
 * gaps.add(7);
 * gaps.add(14);
 * gaps.quantile(1, 2); // 7.0
 * }</pre>
 *
 * <p>Two histograms are equal if their counts are. A mutable accumulator with one owner at a time;
 * not safe for use by several threads.
 */
public final class Histogram implements Tally<Histogram> {

  /** Numbers below this are counted in an array, larger and rarer ones in a map. */
  private static final int ARRAY_SIZE = 4096;

  private static final int FIRST_SIZE = 32;

  private long[] counts = {};
  private final TreeMap<Integer, Long> larger = new TreeMap<>();

  /** What is done with a number and how often it was seen. */
  @FunctionalInterface
  public interface Action {

    void accept(int number, long count);
  }

  public void add(int number) {
    add(number, 1);
  }

  /**
   * Counts a number several times.
   *
   * @throws IllegalArgumentException if either is negative
   */
  public void add(int number, long count) {
    if (number < 0 || count < 0) {
      throw new IllegalArgumentException("A number and its count must not be negative");
    }
    if (number >= ARRAY_SIZE) {
      larger.merge(number, count, Long::sum);
      return;
    }
    if (number >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(FIRST_SIZE, 2 * Integer.highestOneBit(number)));
    }
    counts[number] += count;
  }

  /** Does {@code action} for each number that was seen, smallest first. */
  public void forEach(Action action) {
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] > 0) {
        action.accept(number, counts[number]);
      }
    }
    for (Map.Entry<Integer, Long> entry : larger.entrySet()) {
      if (entry.getValue() > 0) {
        action.accept(entry.getKey(), entry.getValue());
      }
    }
  }

  /** Returns how many numbers were counted. */
  public long total() {
    long total = 0;
    for (long count : counts) {
      total += count;
    }
    for (long count : larger.values()) {
      total += count;
    }
    return total;
  }

  /** Returns how many numbers at most {@code number} were counted. */
  public long through(double number) {
    long[] through = {0};
    forEach((seen, count) -> through[0] += seen <= number ? count : 0);
    return through[0];
  }

  /**
   * Returns the quantile {@code numerator / denominator}: the smallest number with at least that
   * share of all at or below it, and half way to the next where it is exactly that share, as the
   * median of a Kaplan–Meier curve is defined. Empty without numbers.
   */
  public OptionalDouble quantile(long numerator, long denominator) {
    long total = total();
    double[] found = {Double.NaN};
    long[] through = {0};
    boolean[] isExact = {false};
    forEach(
        (number, count) -> {
          if (isExact[0]) {
            found[0] = (found[0] + number) / 2;
            isExact[0] = false;
          }
          through[0] += count;
          if (Double.isNaN(found[0]) && denominator * through[0] >= numerator * total) {
            found[0] = number;
            isExact[0] = denominator * through[0] == numerator * total && through[0] < total;
          }
        });
    return Double.isNaN(found[0]) ? OptionalDouble.empty() : OptionalDouble.of(found[0]);
  }

  /**
   * Returns between what a quantile is of numbers of which this is what bands tell; without an end
   * where they leave it open who is above. It is at least the first number at which as many may be
   * at or below it as are needed, and at most the first at which more surely are.
   */
  public Optional<Range> quantileBounds(long numerator, long denominator, Bands bands, Grid grid) {
    double share = (double) numerator / denominator;
    long total = total();
    double enough = share * bands.least(total);
    double surely = share * bands.greatest(total);
    double[] found = {Double.NaN, Double.POSITIVE_INFINITY};
    long[] through = {0};
    forEach(
        (number, count) -> {
          through[0] += count;
          if (Double.isNaN(found[0]) && bands.greatest(through[0]) >= enough) {
            found[0] = Math.max(0, grid.before(number) + 1);
          }
          if (Double.isInfinite(found[1]) && bands.least(through[0]) > surely) {
            found[1] = number;
          }
        });
    return Double.isNaN(found[0]) ? Optional.empty() : Optional.of(new Range(found[0], found[1]));
  }

  /**
   * Returns what is published of these numbers: on each value of {@code grid} the band of how many
   * are at most that, as if they all lay on the grid.
   */
  public Histogram banded(Bands bands, Grid grid) {
    TreeMap<Integer, Long> onGrid = new TreeMap<>();
    forEach((number, count) -> onGrid.merge(grid.through(number), count, Long::sum));
    Histogram published = new Histogram();
    long through = 0;
    long publishedThrough = 0;
    for (Map.Entry<Integer, Long> entry : onGrid.entrySet()) {
      through += entry.getValue();
      long more = bands.of(through) - publishedThrough;
      if (more > 0) {
        published.add(entry.getKey(), more);
        publishedThrough += more;
      }
    }
    return published;
  }

  @Override
  public void merge(Histogram other) {
    other.forEach(this::add);
  }

  /** Writes a few bytes for each number that was seen. */
  @Override
  public void writeTo(DataOutput out) throws IOException {
    TreeMap<Integer, Long> seen = new TreeMap<>();
    forEach(seen::put);
    Varint.write(seen.size(), out);
    int before = 0;
    for (Map.Entry<Integer, Long> entry : seen.entrySet()) {
      Varint.write(entry.getKey() - before, out);
      Varint.write(entry.getValue(), out);
      before = entry.getKey();
    }
  }

  public static Histogram readFrom(DataInput in) throws IOException {
    Histogram read = new Histogram();
    long size = Varint.read(in);
    int number = 0;
    for (long i = 0; i < size; i++) {
      number += (int) Varint.read(in);
      read.add(number, Varint.read(in));
    }
    return read;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Histogram histogram)) {
      return false;
    }
    TreeMap<Integer, Long> own = new TreeMap<>();
    TreeMap<Integer, Long> others = new TreeMap<>();
    forEach(own::put);
    histogram.forEach(others::put);
    return own.equals(others);
  }

  @Override
  public int hashCode() {
    int[] hash = {1};
    forEach((number, count) -> hash[0] = 31 * (31 * hash[0] + number) + Long.hashCode(count));
    return hash[0];
  }
}
