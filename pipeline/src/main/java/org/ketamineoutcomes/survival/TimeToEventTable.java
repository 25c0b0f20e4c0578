package org.ketamineoutcomes.survival;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;
import org.ketamineoutcomes.tally.Tally;

/**
 * All that is counted of a group of patients whose time to an event is published: when and how
 * follow-up ended, between which days the event happened, and how far apart the visits were.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class TimeToEventTable implements Tally<TimeToEventTable> {

  private final CauseTable causes;
  private final DetectionTable detections;

  public TimeToEventTable() {
    this(CauseTable.of(TimeToEvent.COMPETING), new DetectionTable());
  }

  private TimeToEventTable(CauseTable causes, DetectionTable detections) {
    this.causes = causes;
    this.detections = detections;
  }

  /**
   * Counts one patient, with the days from each visit to the next. One who enters late and whose
   * follow-up ends on the day of entry is at risk on no day, and not counted.
   */
  public void add(TimeToEvent patient, int[] gapDays) {
    if (patient.entryDay().isEmpty()) {
      causes.add(patient.followUp());
    } else if (patient.entryDay().getAsInt() < patient.followUp().day()) {
      causes.add(patient.entryDay().getAsInt(), patient.followUp());
    } else {
      return;
    }
    detections.add(patient.sinceEntry(), gapDays);
  }

  /** Returns follow-up to the event, in which competing events censor. */
  public DelayedEntryTable followUp() {
    return causes.delayedTo(TimeToEvent.EVENT);
  }

  /** Returns follow-up to the event or to one that competes with it. */
  public CauseTable causes() {
    return causes;
  }

  /** Returns what visits tell, counted from the day on which each patient entered. */
  public DetectionTable detections() {
    return detections;
  }

  /** Returns what is published as bands of this table on the days of {@code grid}. */
  public TimeToEventTable banded(Bands bands, Grid grid) {
    return new TimeToEventTable(causes.banded(bands, grid), detections.banded(bands, grid));
  }

  @Override
  public void merge(TimeToEventTable other) {
    causes.merge(other.causes);
    detections.merge(other.detections);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    causes.writeTo(out);
    detections.writeTo(out);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static TimeToEventTable readFrom(DataInput in) throws IOException {
    return new TimeToEventTable(CauseTable.readFrom(in), DetectionTable.readFrom(in));
  }
}
