package org.ketamineoutcomes.onset;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.survival.FollowUp;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;
import org.ketamineoutcomes.tally.Histogram;
import org.ketamineoutcomes.tally.Tally;
import org.ketamineoutcomes.tally.Varint;

/**
 * When onset came to a group of patients by one definition, after how many sessions, and of how
 * many it is known early.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class OnsetTally implements Tally<OnsetTally> {

  /** The days by which an early onset is looked for. */
  static final List<Integer> EARLY_DAYS = List.of(7, 14);

  private final EventTable followUp;
  private final Histogram sessions;
  private final long[] observed = new long[EARLY_DAYS.size()];

  public OnsetTally() {
    this(new EventTable(), new Histogram());
  }

  private OnsetTally(EventTable followUp, Histogram sessions) {
    this.followUp = followUp;
    this.sessions = sessions;
  }

  /** Returns by which of {@link #EARLY_DAYS} it is known whether the event came: 1, else 0. */
  static long[] observed(OnsetFinding finding) {
    long[] observed = new long[EARLY_DAYS.size()];
    for (int i = 0; i < observed.length; i++) {
      observed[i] = finding.isObservedBy(EARLY_DAYS.get(i)) ? 1 : 0;
    }
    return observed;
  }

  /**
   * Counts one course.
   *
   * @param sessionsBefore how many sessions were given before the event, if there is one
   * @param observedEarly as {@link #observed} gives it
   */
  void add(FollowUp course, int sessionsBefore, long[] observedEarly) {
    followUp.add(course);
    if (course.event()) {
      sessions.add(sessionsBefore);
    }
    for (int i = 0; i < observed.length; i++) {
      observed[i] += observedEarly[i];
    }
  }

  EventTable followUp() {
    return followUp;
  }

  /** Returns the events, by how many sessions were given before them. */
  Histogram sessions() {
    return sessions;
  }

  /** Returns of how many it is known whether the event came by one of {@link #EARLY_DAYS}. */
  long observedBy(int earlyDay) {
    return observed[EARLY_DAYS.indexOf(earlyDay)];
  }

  /** Returns how many had the event on {@code day} or before. */
  long eventsBy(int day) {
    return followUp.rows().stream()
        .filter(row -> row.day() <= day)
        .mapToLong(EventTable.Row::events)
        .sum();
  }

  /**
   * Returns what is published as bands; of whom it is known that they are without the event is the
   * rest.
   */
  OnsetTally banded(Bands bands) {
    OnsetTally published =
        new OnsetTally(followUp.banded(bands, Grid.DAYS), sessions.banded(bands, Grid.SESSIONS));
    for (int i = 0; i < observed.length; i++) {
      published.observed[i] = bands.of(observed[i]);
    }
    return published;
  }

  @Override
  public void merge(OnsetTally other) {
    followUp.merge(other.followUp);
    sessions.merge(other.sessions);
    for (int i = 0; i < observed.length; i++) {
      observed[i] += other.observed[i];
    }
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    followUp.writeTo(out);
    sessions.writeTo(out);
    for (long count : observed) {
      Varint.write(count, out);
    }
  }

  public static OnsetTally readFrom(DataInput in) throws IOException {
    OnsetTally read = new OnsetTally(EventTable.readFrom(in), Histogram.readFrom(in));
    for (int i = 0; i < read.observed.length; i++) {
      read.observed[i] = Varint.read(in);
    }
    return read;
  }
}
