package org.ketamineoutcomes.monitoring;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;
import org.ketamineoutcomes.tally.Histogram;
import org.ketamineoutcomes.tally.Tally;

/**
 * The counts of some sessions' doses, and at how many of the sessions each dose was given.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class DoseTally implements Tally<DoseTally> {

  private static final int STEP_MICROGRAMS_PER_KG = 50;

  /** The doses by weight on which bands tell how many are no higher. */
  static final Grid GRID = Grid.every(STEP_MICROGRAMS_PER_KG);

  private final long[] counts = new long[DoseCounts.WIDTH];
  private final Histogram doses = new Histogram();

  /** Counts one patient, as {@link DoseCounts} lays it out. */
  void addPatient(long[] ofPatient) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += ofPatient[i];
    }
  }

  /** Counts a session at which {@code microgramsPerKg} were given. */
  void addDose(int microgramsPerKg) {
    doses.add(microgramsPerKg);
  }

  long[] counts() {
    return counts.clone();
  }

  /** Returns at how many of the sessions each dose was given, in µg per kg. */
  Histogram doses() {
    return doses;
  }

  /** Returns what is published as bands, of doses in steps of 50 µg per kg. */
  DoseTally banded(Bands bands) {
    DoseTally published = new DoseTally();
    published.addPatient(DoseCounts.LAYOUT.banded(counts, bands));
    published.doses.merge(doses.banded(bands, GRID));
    return published;
  }

  @Override
  public void merge(DoseTally other) {
    addPatient(other.counts);
    doses.merge(other.doses);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    for (long count : counts) {
      out.writeLong(count);
    }
    doses.writeTo(out);
  }

  static DoseTally readFrom(DataInput in) throws IOException {
    DoseTally read = new DoseTally();
    for (int i = 0; i < read.counts.length; i++) {
      read.counts[i] = in.readLong();
    }
    read.doses.merge(Histogram.readFrom(in));
    return read;
  }
}
