package org.ketamineoutcomes.cohort;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.tally.Tally;

/**
 * How many patients have each value of a whole number, of either sign.
 *
 * <p>Mean and standard deviation come from exact sums, so that the order of counting leaves no
 * trace in them. A mutable accumulator with one owner at a time; not safe for use by several
 * threads.
 */
public final class Distribution implements Tally<Distribution> {

  private final Map<Integer, long[]> patients = new HashMap<>();

  void add(int value) {
    add(value, 1);
  }

  long patients() {
    return patients.values().stream().mapToLong(count -> count[0]).sum();
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
    return patients.keySet().stream().mapToInt(Integer::intValue).min().orElse(0);
  }

  /** Returns the patients by how far they are above the lowest, as events. */
  EventTable aboveLowest() {
    int lowest = lowest();
    EventTable table = new EventTable();
    patients.forEach((value, count) -> table.add(value - lowest, count[0], 0));
    return table;
  }

  @Override
  public void merge(Distribution other) {
    other.patients.forEach((value, count) -> add(value, count[0]));
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    SortedMap<Integer, long[]> sorted = new TreeMap<>(patients);
    out.writeInt(sorted.size());
    for (Map.Entry<Integer, long[]> entry : sorted.entrySet()) {
      out.writeInt(entry.getKey());
      out.writeLong(entry.getValue()[0]);
    }
  }

  static Distribution readFrom(DataInput in) throws IOException {
    Distribution read = new Distribution();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      read.add(in.readInt(), in.readLong());
    }
    return read;
  }

  private void add(int value, long more) {
    patients.computeIfAbsent(value, key -> new long[1])[0] += more;
  }

  private BigInteger sum(int power) {
    BigInteger sum = BigInteger.ZERO;
    for (Map.Entry<Integer, long[]> entry : patients.entrySet()) {
      sum =
          sum.add(
              BigInteger.valueOf(entry.getKey())
                  .pow(power)
                  .multiply(BigInteger.valueOf(entry.getValue()[0])));
    }
    return sum;
  }
}
