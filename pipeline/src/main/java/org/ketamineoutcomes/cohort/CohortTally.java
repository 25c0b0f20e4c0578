package org.ketamineoutcomes.cohort;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.tally.NamedCounts;
import org.ketamineoutcomes.tally.NamedTallies;
import org.ketamineoutcomes.tally.Tally;
import org.ketamineoutcomes.tally.Varint;

/**
 * How many patients there are, how many have each level of each stratum column, and how their
 * numbers are distributed.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class CohortTally implements Tally<CohortTally> {

  private long patients;
  private final NamedTallies<NamedCounts> levels;
  private final NamedTallies<Distribution> quantities;

  CohortTally() {
    this(0, new NamedTallies<>(() -> new NamedCounts(1)), new NamedTallies<>(Distribution::new));
  }

  private CohortTally(
      long patients, NamedTallies<NamedCounts> levels, NamedTallies<Distribution> quantities) {
    this.patients = patients;
    this.levels = levels;
    this.quantities = quantities;
  }

  void addPatient() {
    patients++;
  }

  void addLevel(String column, String level) {
    levels.of(column).add(level, 0, 1);
  }

  /** Returns the distribution of a quantity, to count into; instrument is empty for most. */
  Distribution of(Quantity quantity, String instrument) {
    return quantities.of(quantity.name() + ' ' + instrument);
  }

  long patients() {
    return patients;
  }

  /** Returns how many patients have each level of {@code column}, which may be unknown. */
  NavigableMap<String, Long> levels(String column) {
    NavigableMap<String, Long> counts = new TreeMap<>();
    levels.of(column).sorted().forEach((level, count) -> counts.put(level, count[0]));
    return counts;
  }

  /** Returns the distributions of a quantity by instrument. */
  SortedMap<String, Distribution> of(Quantity quantity) {
    SortedMap<String, Distribution> found = new TreeMap<>();
    String prefix = quantity.name() + ' ';
    quantities
        .sorted()
        .forEach(
            (name, distribution) -> {
              if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), distribution);
              }
            });
    return found;
  }

  @Override
  public void merge(CohortTally other) {
    patients += other.patients;
    levels.merge(other.levels);
    quantities.merge(other.quantities);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    Varint.write(patients, out);
    levels.writeTo(out);
    quantities.writeTo(out);
  }

  static CohortTally readFrom(DataInput in) throws IOException {
    return new CohortTally(
        Varint.read(in),
        NamedTallies.readFrom(in, () -> new NamedCounts(1), NamedCounts::readFrom),
        NamedTallies.readFrom(in, Distribution::new, Distribution::readFrom));
  }
}
