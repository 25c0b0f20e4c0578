package org.ketamineoutcomes.maintenance;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.survival.FollowUp;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;
import org.ketamineoutcomes.tally.Tally;

/**
 * How long intervals between sessions were, and how many patients had any.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class IntervalTally implements Tally<IntervalTally> {

  private final EventTable lengths;
  private long patients;

  public IntervalTally() {
    this(new EventTable(), 0);
  }

  private IntervalTally(EventTable lengths, long patients) {
    this.lengths = lengths;
    this.patients = patients;
  }

  /** Counts one of a patient's intervals. */
  void add(FollowUp interval) {
    lengths.add(interval);
  }

  /** Counts a patient, whose intervals are added beside. */
  void addPatient() {
    patients++;
  }

  /** Returns closed intervals as events, open ones as censored, by their length in days. */
  public EventTable lengths() {
    return lengths;
  }

  public long patients() {
    return patients;
  }

  /** Returns what is published as bands of patients, and of intervals by their days. */
  IntervalTally banded(Bands bands) {
    return new IntervalTally(lengths.banded(bands, Grid.DAYS), bands.of(patients));
  }

  @Override
  public void merge(IntervalTally other) {
    lengths.merge(other.lengths);
    patients += other.patients;
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    lengths.writeTo(out);
    out.writeLong(patients);
  }

  public static IntervalTally readFrom(DataInput in) throws IOException {
    return new IntervalTally(EventTable.readFrom(in), in.readLong());
  }
}
