package org.ketamineoutcomes.survival;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ketamineoutcomes.tally.SparseCounts;
import org.ketamineoutcomes.tally.Tally;

/**
 * How many patients share each {@link EventInterval}: all that {@link Turnbull} needs to know about
 * a group of patients whose events are only found out at visits.
 *
 * <p>Tables merge by adding whole numbers. A mutable accumulator with one owner at a time; not safe
 * for use by several threads.
 */
public final class IntervalTable implements Tally<IntervalTable> {

  /** The patients who share one interval. */
  public record Row(EventInterval interval, long patients) {}

  private static final long LOW_HALF = 0xFFFF_FFFFL;

  /** Patients by interval: one more than its ends are the halves of the key, 0 is no end. */
  private final SparseCounts patientsByInterval;

  public IntervalTable() {
    this(new SparseCounts());
  }

  private IntervalTable(SparseCounts patientsByInterval) {
    this.patientsByInterval = patientsByInterval;
  }

  /** Counts one patient. */
  public void add(EventInterval interval) {
    patientsByInterval.add(key(interval));
  }

  /** Counts several patients. */
  void add(EventInterval interval, long patients) {
    if (patients > 0) {
      patientsByInterval.add(key(interval), patients);
    }
  }

  /** Adds the patients of {@code other}, which stays as it was. */
  @Override
  public void merge(IntervalTable other) {
    patientsByInterval.merge(other.patientsByInterval);
  }

  /**
   * Returns the intervals that anyone has, by their beginning and then their end, open ones first.
   */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>(patientsByInterval.size());
    patientsByInterval.forEach((key, patients) -> rows.add(new Row(interval(key), patients)));
    return Collections.unmodifiableList(rows);
  }

  /** Returns how many patients have been added. */
  public long patients() {
    long patients = 0;
    for (int place = 0; place < patientsByInterval.size(); place++) {
      patients += patientsByInterval.count(place);
    }
    return patients;
  }

  /**
   * Returns the follow-up that has each event in the middle of its interval, rounded up to a whole
   * day: a rough answer to interval censoring, to be read next to {@link Turnbull}'s.
   */
  public EventTable midpoints() {
    EventTable table = new EventTable();
    for (Row row : rows()) {
      FollowUp followUp = row.interval().atMidpoint();
      table.add(
          followUp.day(),
          followUp.event() ? row.patients() : 0,
          followUp.event() ? 0 : row.patients());
    }
    return table;
  }

  /** Writes the table in a few bytes for each of its rows. */
  @Override
  public void writeTo(DataOutput out) throws IOException {
    patientsByInterval.writeTo(out);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static IntervalTable readFrom(DataInput in) throws IOException {
    return new IntervalTable(SparseCounts.readFrom(in));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IntervalTable table
        && patientsByInterval.equals(table.patientsByInterval);
  }

  @Override
  public int hashCode() {
    return patientsByInterval.hashCode();
  }

  private static long key(EventInterval interval) {
    long by = interval.by().isPresent() ? interval.by().getAsInt() + 1L : 0;
    return ((interval.after() + 1L) << Integer.SIZE) | by;
  }

  private static EventInterval interval(long key) {
    int after = (int) ((key >>> Integer.SIZE) - 1);
    long by = key & LOW_HALF;
    return by == 0 ? EventInterval.after(after) : EventInterval.between(after, (int) (by - 1));
  }
}
