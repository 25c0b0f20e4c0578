package org.ketamineoutcomes.survival;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.ketamineoutcomes.tally.Tally;
import org.ketamineoutcomes.tally.Varint;

/**
 * How many patients had the event, and how many were censored, on each day of follow-up: all that
 * {@link KaplanMeier} and {@link LogRank} need to know about a group of patients.
 *
 * <p>Tables merge by adding whole numbers. A group may therefore be split among any number of
 * workers, in any order, and its curve comes out the same to the last bit.
 *
 * <pre>{@code
 * EventTable table = new EventTable();
 * table.add(FollowUp.eventOn(7));
 * table.add(FollowUp.censoredOn(14));
 * table.rows(); // [Row[day=7, events=1, censored=0], Row[day=14, events=0, censored=1]]
 * }</pre>
 *
 * <p>Two tables are equal if their rows are. A mutable accumulator with one owner at a time; not
 * safe for use by several threads.
 */
public final class EventTable implements Tally<EventTable>, RiskTable {

  /**
   * The patients whose follow-up ended on one day.
   *
   * @param day the day, zero or later
   * @param events how many had the event on it
   * @param censored how many were censored on it
   */
  public record Row(int day, long events, long censored) {

    /** Refuses, with an {@link IllegalArgumentException}, a negative day or count. */
    public Row {
      if (day < 0 || events < 0 || censored < 0) {
        throw new IllegalArgumentException("A day and its counts must not be negative");
      }
    }

    long leaving() {
      return events + censored;
    }

    private Row plus(Row other) {
      return new Row(day, events + other.events, censored + other.censored);
    }
  }

  /** Eleven years. Days before this are counted in an array, later and rarer ones in a map. */
  private static final int ARRAY_DAYS = 4096;

  private static final int FIRST_CAPACITY = 32;

  /** The events of day d at index 2d, its censorings at 2d + 1; grows as later days come. */
  private long[] counts = {};

  private final NavigableMap<Integer, Row> laterRows = new TreeMap<>();

  private long allEvents;
  private long allCensored;

  /** The rows as they were last asked for; empty once a patient has been added. */
  private List<Row> lastRows = List.of();

  /** Counts one patient. */
  public void add(FollowUp followUp) {
    if (followUp.event()) {
      add(followUp.day(), 1, 0);
    } else {
      add(followUp.day(), 0, 1);
    }
  }

  /**
   * Counts {@code events} patients with the event on {@code day} and {@code censored} without.
   *
   * @throws IllegalArgumentException if the day or a count is negative
   */
  public void add(int day, long events, long censored) {
    if (day < 0 || day >= ARRAY_DAYS || events < 0 || censored < 0) {
      addLater(new Row(day, events, censored));
      return;
    }
    int index = 2 * day;
    if (index >= counts.length) {
      grow(index);
    }
    counts[index] += events;
    counts[index + 1] += censored;
    note(events, censored);
  }

  private void note(long events, long censored) {
    allEvents += events;
    allCensored += censored;
    lastRows = List.of();
  }

  /** Adds the patients of {@code other}, which stays as it was. */
  @Override
  public void merge(EventTable other) {
    if (other.counts.length > counts.length) {
      counts = Arrays.copyOf(counts, other.counts.length);
    }
    for (int i = 0; i < other.counts.length; i += 2) {
      counts[i] += other.counts[i];
      counts[i + 1] += other.counts[i + 1];
      note(other.counts[i], other.counts[i + 1]);
    }
    List.copyOf(other.laterRows.values()).forEach(this::addLater);
  }

  /** Returns the days on which anyone's follow-up ended, earliest first. */
  public List<Row> rows() {
    if (lastRows.isEmpty()) {
      lastRows = newRows();
    }
    return lastRows;
  }

  private List<Row> newRows() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < counts.length; i += 2) {
      if (counts[i] + counts[i + 1] > 0) {
        rows.add(new Row(i / 2, counts[i], counts[i + 1]));
      }
    }
    rows.addAll(laterRows.values());
    return List.copyOf(rows);
  }

  @Override
  public long patients() {
    return allEvents + allCensored;
  }

  @Override
  public long events() {
    return allEvents;
  }

  /**
   * Returns a table with events and censorings exchanged. Its Kaplan–Meier curve is that of the
   * follow-up itself, whose median is the usual statement of how long patients were followed.
   *
   * @see <a href="https://doi.org/10.1016/0197-2456(96)00075-X">Schemper and Smith (1996)</a>
   */
  @Override
  public EventTable reversed() {
    EventTable reversed = new EventTable();
    for (Row row : rows()) {
      reversed.add(row.day(), row.censored(), row.events());
    }
    return reversed;
  }

  @Override
  public List<RiskSet> riskSets() {
    List<RiskSet> riskSets = new ArrayList<>();
    long atRisk = patients();
    for (Row row : rows()) {
      riskSets.add(new RiskSet(row.day(), atRisk, row.events(), row.censored()));
      atRisk -= row.leaving();
    }
    return riskSets;
  }

  @Override
  public EventTable exits() {
    return this;
  }

  @Override
  public EventTable entries() {
    return new EventTable();
  }

  /** Writes the table in a few bytes for each of its rows. */
  @Override
  public void writeTo(DataOutput out) throws IOException {
    List<Row> rows = rows();
    Varint.write(rows.size(), out);
    int previousDay = 0;
    for (Row row : rows) {
      Varint.write(row.day() - previousDay, out);
      Varint.write(row.events(), out);
      Varint.write(row.censored(), out);
      previousDay = row.day();
    }
  }

  /** Reads what {@link #writeTo} wrote. */
  public static EventTable readFrom(DataInput in) throws IOException {
    EventTable table = new EventTable();
    long rows = Varint.read(in);
    int day = 0;
    for (long i = 0; i < rows; i++) {
      day += (int) Varint.read(in);
      table.add(day, Varint.read(in), Varint.read(in));
    }
    return table;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EventTable table && rows().equals(table.rows());
  }

  @Override
  public int hashCode() {
    return rows().hashCode();
  }

  private void addLater(Row row) {
    if (row.leaving() > 0) {
      laterRows.merge(row.day(), row, Row::plus);
      note(row.events(), row.censored());
    }
  }

  private void grow(int index) {
    counts = Arrays.copyOf(counts, Math.max(FIRST_CAPACITY, 2 * Integer.highestOneBit(index)));
  }
}
