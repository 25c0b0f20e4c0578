package org.ketamineoutcomes.survival;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;
import org.ketamineoutcomes.tally.Tally;
import org.ketamineoutcomes.tally.Varint;

/**
 * How many patients had each of several competing events first, and how many were censored, on each
 * day of follow-up: all that {@link AalenJohansen} needs to know about a group of patients.
 *
 * <p>Causes are numbered from 1. Patients may enter late. Tables merge by adding whole numbers, and
 * only with tables of as many causes. A mutable accumulator with one owner at a time; not safe for
 * use by several threads.
 */
public final class CauseTable implements Tally<CauseTable> {

  /** Censorings first, then the events of cause 1, 2 and so on, each counted as events. */
  private final EventTable[] endsByCause;

  /** Patients who enter late, as events on the day they enter. */
  private final EventTable lateEntries = new EventTable();

  private CauseTable(EventTable[] endsByCause) {
    this.endsByCause = endsByCause;
  }

  /**
   * Returns an empty table for causes 1 to {@code causes}.
   *
   * @throws IllegalArgumentException if there is no cause
   */
  public static CauseTable of(int causes) {
    if (causes < 1) {
      throw new IllegalArgumentException("There must be at least one cause");
    }
    EventTable[] endsByCause = new EventTable[causes + 1];
    Arrays.setAll(endsByCause, cause -> new EventTable());
    return new CauseTable(endsByCause);
  }

  /**
   * Counts one patient.
   *
   * @throws IllegalArgumentException if the table has no such cause
   */
  public void add(CompetingFollowUp followUp) {
    if (followUp.cause() != 0) {
      requireCause(followUp.cause());
    }
    endsByCause[followUp.cause()].add(followUp.day(), 1, 0);
  }

  /**
   * Counts one patient observed only after {@code entryDay}, as {@link DelayedEntryTable} does: one
   * whose follow-up ends on that day is at risk on no day, and not counted.
   *
   * @throws IllegalArgumentException if the entry is before day zero or after the follow-up ends,
   *     or the table has no such cause
   */
  public void add(int entryDay, CompetingFollowUp followUp) {
    if (entryDay < 0 || entryDay > followUp.day()) {
      throw new IllegalArgumentException("A patient must enter from day 0 to the end of follow-up");
    }
    if (entryDay < followUp.day()) {
      lateEntries.add(FollowUp.eventOn(entryDay));
      add(followUp);
    }
  }

  /**
   * Returns the patients of this table without those of {@code some}, who must be among them.
   *
   * @throws IllegalArgumentException if they are not, or {@code some} has fewer or more causes
   */
  public CauseTable without(CauseTable some) {
    if (some.causes() != causes()) {
      throw new IllegalArgumentException("Tables must have the same causes to be taken apart");
    }
    CauseTable rest = of(causes());
    for (int cause = 0; cause < endsByCause.length; cause++) {
      rest.endsByCause[cause].merge(endsByCause[cause].without(some.endsByCause[cause]));
    }
    rest.lateEntries.merge(lateEntries.without(some.lateEntries));
    return rest;
  }

  /**
   * Adds the patients of {@code other}, which stays as it was.
   *
   * @throws IllegalArgumentException if {@code other} has fewer or more causes
   */
  @Override
  public void merge(CauseTable other) {
    if (other.causes() != causes()) {
      throw new IllegalArgumentException("Tables must have the same causes to be merged");
    }
    for (int cause = 0; cause < endsByCause.length; cause++) {
      endsByCause[cause].merge(other.endsByCause[cause]);
    }
    lateEntries.merge(other.lateEntries);
  }

  /** Returns how many causes the table tells apart. */
  public int causes() {
    return endsByCause.length - 1;
  }

  /** Returns how many patients have been added. */
  public long patients() {
    long patients = 0;
    for (EventTable ends : endsByCause) {
      patients += ends.patients();
    }
    return patients;
  }

  /** Returns how many patients had an event of {@code cause}; with 0, how many were censored. */
  public long patients(int cause) {
    return endsByCause[cause].patients();
  }

  /** Returns those whose follow-up ended with {@code cause}, as events; with 0, the censored. */
  public EventTable ending(int cause) {
    return endsByCause[cause];
  }

  /** Returns a table in which the events of {@code table} are those of the only cause. */
  public static CauseTable of(EventTable table) {
    CauseTable causes = of(1);
    for (EventTable.Row row : table.rows()) {
      causes.ending(0).add(row.day(), row.censored(), 0);
      causes.ending(1).add(row.day(), row.events(), 0);
    }
    return causes;
  }

  /** Returns those who entered late, as events on the day they entered. */
  EventTable lateEntries() {
    return lateEntries;
  }

  /** Returns what is published as bands of this table on the days of {@code grid}. */
  public CauseTable banded(Bands bands, Grid grid) {
    return BandedFollowUp.of(this, bands, grid);
  }

  EventTable eventsOf(int cause) {
    requireCause(cause);
    return endsByCause[cause];
  }

  /** Returns the follow-up to an event of any cause, whenever patients entered. */
  public EventTable anyCause() {
    EventTable table = endsByCause[0].reversed();
    for (int cause = 1; cause < endsByCause.length; cause++) {
      table.merge(endsByCause[cause]);
    }
    return table;
  }

  /**
   * Returns the follow-up to an event of {@code cause}, with all other events taken as censorings.
   * It serves cause-specific hazards. One minus its Kaplan–Meier curve is not the share of patients
   * who have the event, but more. It does not say when patients entered; {@link #delayedTo} does.
   *
   * @throws IllegalArgumentException if the table has no such cause
   */
  public EventTable only(int cause) {
    requireCause(cause);
    EventTable table = new EventTable();
    table.merge(endsByCause[cause]);
    for (int other = 0; other <= causes(); other++) {
      if (other != cause) {
        table.merge(endsByCause[other].reversed());
      }
    }
    return table;
  }

  /** Returns the follow-up of {@link #only}, with the days on which patients entered. */
  public DelayedEntryTable delayedTo(int cause) {
    return new DelayedEntryTable(only(cause), lateEntries);
  }

  /** Returns the risk set of each day on which anyone entered or left, in whatever way. */
  List<RiskSet> riskSets() {
    return new DelayedEntryTable(anyCause(), lateEntries).riskSets();
  }

  /** Writes the table in a few bytes for each of its days. */
  @Override
  public void writeTo(DataOutput out) throws IOException {
    Varint.write(causes(), out);
    for (EventTable ends : endsByCause) {
      ends.writeTo(out);
    }
    lateEntries.writeTo(out);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static CauseTable readFrom(DataInput in) throws IOException {
    CauseTable table = of((int) Varint.read(in));
    for (EventTable ends : table.endsByCause) {
      ends.merge(EventTable.readFrom(in));
    }
    table.lateEntries.merge(EventTable.readFrom(in));
    return table;
  }

  private void requireCause(int cause) {
    if (cause < 1 || cause > causes()) {
      throw new IllegalArgumentException("A cause must be among those of the table");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CauseTable table
        && Arrays.equals(endsByCause, table.endsByCause)
        && lateEntries.equals(table.lateEntries);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(endsByCause) + lateEntries.hashCode();
  }
}
