package org.ketamineoutcomes.survival;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketamineoutcomes.tally.Tally;
import org.ketamineoutcomes.tally.Varint;

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

  /** Patients by interval, whose ends are the high and low half of the key;0 stands for no end. */
  private final Map<Long, Long> patientsByInterval = new HashMap<>();

  /** Counts one patient. */
  public void add(EventInterval interval) {
    add(key(interval), 1);
  }

  /** Adds the patients of {@code other}, which stays as it was. */
  @Override
  public void merge(IntervalTable other) {
    Map.copyOf(other.patientsByInterval).forEach(this::add);
  }

  /**
   * Returns the intervals that anyone has, by their beginning and then their end, open ones first.
   */
  public List<Row> rows() {
    return new TreeMap<>(patientsByInterval)
        .entrySet().stream()
            .map(entry -> new Row(interval(entry.getKey()), entry.getValue()))
            .toList();
  }

  /** Returns how many patients have been added. */
  public long patients() {
    return patientsByInterval.values().stream().mapToLong(Long::longValue).sum();
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
    List<Row> rows = rows();
    Varint.write(rows.size(), out);
    for (Row row : rows) {
      Varint.write(row.interval().after(), out);
      Varint.write(row.interval().by().orElse(0), out);
      Varint.write(row.patients(), out);
    }
  }

  /** Reads what {@link #writeTo} wrote. */
  public static IntervalTable readFrom(DataInput in) throws IOException {
    IntervalTable table = new IntervalTable();
    long rows = Varint.read(in);
    for (long i = 0; i < rows; i++) {
      int after = (int) Varint.read(in);
      int by = (int) Varint.read(in);
      EventInterval interval =
          by == 0 ? EventInterval.after(after) : EventInterval.between(after, by);
      table.add(key(interval), Varint.read(in));
    }
    return table;
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

  private void add(long key, long patients) {
    patientsByInterval.merge(key, patients, Long::sum);
  }

  private static long key(EventInterval interval) {
    return (long) interval.after() << Integer.SIZE | interval.by().orElse(0);
  }

  private static EventInterval interval(long key) {
    int after = (int) (key >>> Integer.SIZE);
    int by = (int) key;
    return by == 0 ? EventInterval.after(after) : EventInterval.between(after, by);
  }
}
