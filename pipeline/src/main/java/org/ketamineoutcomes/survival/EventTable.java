package org.ketamineoutcomes.survival;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  }

  private static final int FIRST_CAPACITY = 8;

  private static final String NOT_AMONG = "Patients must be in a table to be taken out of it";

  /** The days on which anyone's follow-up ended, earliest first; {@code size} of them. */
  private int[] days = {};

  /** The events of the day in place p at 2p, its censorings at 2p + 1. */
  private long[] counts = {};

  private int size;

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
    if (day < 0 || events < 0 || censored < 0) {
      throw new IllegalArgumentException("A day and its counts must not be negative");
    }
    if (events + censored > 0) {
      int at = 2 * placeOf(day);
      counts[at] += events;
      counts[at + 1] += censored;
    }
  }

  /** Returns the place of {@code day}, which is made if nobody's follow-up has ended on it yet. */
  private int placeOf(int day) {
    int place = Arrays.binarySearch(days, 0, size, day);
    if (place >= 0) {
      return place;
    }
    int inserted = -place - 1;
    if (size == days.length) {
      int capacity = Math.max(FIRST_CAPACITY, 2 * size);
      days = Arrays.copyOf(days, capacity);
      counts = Arrays.copyOf(counts, 2 * capacity);
    }
    System.arraycopy(days, inserted, days, inserted + 1, size - inserted);
    System.arraycopy(counts, 2 * inserted, counts, 2 * inserted + 2, 2 * (size - inserted));
    days[inserted] = day;
    counts[2 * inserted] = 0;
    counts[2 * inserted + 1] = 0;
    size++;
    return inserted;
  }

  /** Adds the patients of {@code other}, which stays as it was. */
  @Override
  public void merge(EventTable other) {
    int most = size + other.size;
    int[] mergedDays = new int[most];
    long[] mergedCounts = new long[2 * most];
    int own = 0;
    int others = 0;
    int merged = 0;
    while (own < size || others < other.size) {
      int day =
          Math.min(
              own < size ? days[own] : Integer.MAX_VALUE,
              others < other.size ? other.days[others] : Integer.MAX_VALUE);
      mergedDays[merged] = day;
      if (own < size && days[own] == day) {
        mergedCounts[2 * merged] += counts[2 * own];
        mergedCounts[2 * merged + 1] += counts[2 * own + 1];
        own++;
      }
      if (others < other.size && other.days[others] == day) {
        mergedCounts[2 * merged] += other.counts[2 * others];
        mergedCounts[2 * merged + 1] += other.counts[2 * others + 1];
        others++;
      }
      merged++;
    }
    days = mergedDays;
    counts = mergedCounts;
    size = merged;
  }

  /**
   * Returns the patients of this table without those of {@code some}, who must be among them.
   *
   * @throws IllegalArgumentException if they are not
   */
  EventTable without(EventTable some) {
    EventTable rest = new EventTable();
    rest.days = Arrays.copyOf(days, size);
    rest.counts = new long[2 * size];
    int others = 0;
    for (int place = 0; place < size; place++) {
      long events = counts[2 * place];
      long censored = counts[2 * place + 1];
      if (others < some.size && some.days[others] == days[place]) {
        events -= some.counts[2 * others];
        censored -= some.counts[2 * others + 1];
        others++;
      }
      if (events < 0 || censored < 0) {
        throw new IllegalArgumentException(NOT_AMONG);
      }
      if (events + censored > 0) {
        rest.days[rest.size] = days[place];
        rest.counts[2 * rest.size] = events;
        rest.counts[2 * rest.size + 1] = censored;
        rest.size++;
      }
    }
    if (others < some.size) {
      throw new IllegalArgumentException(NOT_AMONG);
    }
    return rest;
  }

  /** Returns the days on which anyone's follow-up ended, earliest first. */
  public List<Row> rows() {
    Row[] rows = new Row[size];
    for (int place = 0; place < size; place++) {
      rows[place] = new Row(days[place], counts[2 * place], counts[2 * place + 1]);
    }
    return List.of(rows);
  }

  @Override
  public long patients() {
    long patients = 0;
    for (int at = 0; at < 2 * size; at++) {
      patients += counts[at];
    }
    return patients;
  }

  @Override
  public long events() {
    long events = 0;
    for (int place = 0; place < size; place++) {
      events += counts[2 * place];
    }
    return events;
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
    reversed.days = Arrays.copyOf(days, size);
    reversed.counts = new long[2 * size];
    reversed.size = size;
    for (int at = 0; at < 2 * size; at++) {
      reversed.counts[at ^ 1] = counts[at];
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
    Varint.write(size, out);
    int previousDay = 0;
    for (int place = 0; place < size; place++) {
      Varint.write(days[place] - previousDay, out);
      Varint.write(counts[2 * place], out);
      Varint.write(counts[2 * place + 1], out);
      previousDay = days[place];
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
}
