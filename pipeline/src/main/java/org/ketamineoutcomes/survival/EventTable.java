package org.ketamineoutcomes.survival;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;
import org.ketamineoutcomes.tally.SparseCounts;
import org.ketamineoutcomes.tally.Tally;

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

  private static final String NEGATIVE = "A day and its counts must not be negative";

  private static final String NOT_AMONG = "Patients must be in a table to be taken out of it";

  /** Events by twice their day, censorings by one more than that. */
  private final SparseCounts ends;

  public EventTable() {
    this(new SparseCounts());
  }

  private EventTable(SparseCounts ends) {
    this.ends = ends;
  }

  /** Counts one patient. */
  public void add(FollowUp followUp) {
    if (followUp.day() < 0) {
      throw new IllegalArgumentException(NEGATIVE);
    }
    ends.add(followUp.event() ? eventOn(followUp.day()) : censoredOn(followUp.day()));
  }

  /**
   * Counts {@code events} patients with the event on {@code day} and {@code censored} without.
   *
   * @throws IllegalArgumentException if the day or a count is negative
   */
  public void add(int day, long events, long censored) {
    if (day < 0 || events < 0 || censored < 0) {
      throw new IllegalArgumentException(NEGATIVE);
    }
    ends.add(eventOn(day), events);
    ends.add(censoredOn(day), censored);
  }

  private static long eventOn(int day) {
    return 2L * day;
  }

  private static long censoredOn(int day) {
    return 2L * day + 1;
  }

  /** Adds the patients of {@code other}, which stays as it was. */
  @Override
  public void merge(EventTable other) {
    ends.merge(other.ends);
  }

  /**
   * Returns the patients of this table without those of {@code some}, who must be among them.
   *
   * @throws IllegalArgumentException if they are not
   */
  EventTable without(EventTable some) {
    SparseCounts rest = new SparseCounts();
    int taken = 0;
    for (int place = 0; place < ends.size(); place++) {
      long left = ends.count(place);
      if (taken < some.ends.size() && some.ends.number(taken) == ends.number(place)) {
        left -= some.ends.count(taken);
        taken++;
      }
      if (left < 0) {
        throw new IllegalArgumentException(NOT_AMONG);
      }
      rest.add(ends.number(place), left);
    }
    if (taken < some.ends.size()) {
      throw new IllegalArgumentException(NOT_AMONG);
    }
    return new EventTable(rest);
  }

  /** Returns the days on which anyone's follow-up ended, earliest first. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>(ends.size());
    int place = 0;
    while (place < ends.size()) {
      int day = (int) (ends.number(place) / 2);
      long events = ends.number(place) == eventOn(day) ? ends.count(place++) : 0;
      boolean isCensored = place < ends.size() && ends.number(place) == censoredOn(day);
      rows.add(new Row(day, events, isCensored ? ends.count(place++) : 0));
    }
    return Collections.unmodifiableList(rows);
  }

  /** Returns the last day on which anyone's follow-up ended; empty if there is nobody. */
  public OptionalInt lastDay() {
    int size = ends.size();
    return size == 0 ? OptionalInt.empty() : OptionalInt.of((int) (ends.number(size - 1) / 2));
  }

  /** Returns how many are followed past {@code day}. */
  public long patientsAfter(int day) {
    long after = 0;
    for (int place = ends.size() - 1; place >= 0 && ends.number(place) > censoredOn(day); place--) {
      after += ends.count(place);
    }
    return after;
  }

  @Override
  public long patients() {
    long patients = 0;
    for (int place = 0; place < ends.size(); place++) {
      patients += ends.count(place);
    }
    return patients;
  }

  @Override
  public long events() {
    long events = 0;
    for (int place = 0; place < ends.size(); place++) {
      events += ends.number(place) % 2 == 0 ? ends.count(place) : 0;
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
    for (Row row : rows()) {
      reversed.add(row.day(), row.censored(), row.events());
    }
    return reversed;
  }

  /** Returns what is published as bands of this table on the days of {@code grid}. */
  public EventTable banded(Bands bands, Grid grid) {
    return CauseTable.of(this).banded(bands, grid).only(1);
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
    ends.writeTo(out);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static EventTable readFrom(DataInput in) throws IOException {
    return new EventTable(SparseCounts.readFrom(in));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EventTable table && ends.equals(table.ends);
  }

  @Override
  public int hashCode() {
    return ends.hashCode();
  }
}
