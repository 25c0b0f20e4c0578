package org.ketamineoutcomes.survival;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;
import org.ketamineoutcomes.tally.Tally;

/**
 * When the events of a group of patients were found, between which days they happened, and how far
 * apart the visits were.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class DetectionTable implements Tally<DetectionTable> {

  private final EventTable followUp;
  private final IntervalTable intervals;
  private final EventTable gaps;

  public DetectionTable() {
    this(new EventTable(), new IntervalTable(), new EventTable());
  }

  private DetectionTable(EventTable followUp, IntervalTable intervals, EventTable gaps) {
    this.followUp = followUp;
    this.intervals = intervals;
    this.gaps = gaps;
  }

  /** Counts one patient, with the days from each visit to the next. */
  public void add(Detection detection, int[] gapDays) {
    followUp.add(detection.followUp());
    intervals.add(detection.interval());
    for (int days : gapDays) {
      gaps.add(days, 1, 0);
    }
  }

  /** Returns follow-up to the days on which events were found. */
  public EventTable followUp() {
    return followUp;
  }

  public IntervalTable intervals() {
    return intervals;
  }

  /** Returns the gaps between visits, by their length in days, as events. */
  public EventTable gaps() {
    return gaps;
  }

  /**
   * Returns what is published as bands of this table on the days of {@code grid}. Of intervals they
   * tell their midpoints: in how many each pair of days lies is about few people.
   */
  public DetectionTable banded(Bands bands, Grid grid) {
    IntervalTable midpoints = new IntervalTable();
    for (EventTable.Row row : intervals.midpoints().banded(bands, grid).rows()) {
      midpoints.add(EventInterval.between(row.day() - 1, row.day()), row.events());
      midpoints.add(EventInterval.after(row.day()), row.censored());
    }
    return new DetectionTable(followUp.banded(bands, grid), midpoints, gaps.banded(bands, grid));
  }

  @Override
  public void merge(DetectionTable other) {
    followUp.merge(other.followUp);
    intervals.merge(other.intervals);
    gaps.merge(other.gaps);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    followUp.writeTo(out);
    intervals.writeTo(out);
    gaps.writeTo(out);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static DetectionTable readFrom(DataInput in) throws IOException {
    return new DetectionTable(
        EventTable.readFrom(in), IntervalTable.readFrom(in), EventTable.readFrom(in));
  }
}
