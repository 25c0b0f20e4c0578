package org.ketamineoutcomes.survival;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.tally.Tally;

/**
 * An {@link EventTable} for patients of whom some come under observation only after day zero, and
 * are at risk only from then: left truncation.
 *
 * <p>A patient who enters on day 20 could not have been seen to have the event on day 20 or before,
 * so is at risk from day 21. One whose follow-up ends on the day of entry is at risk on no day, and
 * changes no estimate.
 *
 * <p>Tables merge by adding whole numbers. A mutable accumulator with one owner at a time; not safe
 * for use by several threads.
 */
public final class DelayedEntryTable implements Tally<DelayedEntryTable>, RiskTable {

  private final EventTable exits;

  /** Patients who enter late, as events on the day they enter. */
  private final EventTable lateEntries;

  public DelayedEntryTable() {
    this(new EventTable(), new EventTable());
  }

  /** A table of those who leave on each day, of whom some entered late. */
  DelayedEntryTable(EventTable exits, EventTable lateEntries) {
    this.exits = exits;
    this.lateEntries = lateEntries;
  }

  /** Counts one patient observed from the start. */
  public void add(FollowUp followUp) {
    exits.add(followUp);
  }

  /**
   * Counts one patient observed only after {@code entryDay}.
   *
   * @throws IllegalArgumentException if the entry is before day zero or after the follow-up ends
   */
  public void add(int entryDay, FollowUp followUp) {
    if (entryDay < 0 || entryDay > followUp.day()) {
      throw new IllegalArgumentException("A patient must enter from day 0 to the end of follow-up");
    }
    if (entryDay < followUp.day()) {
      lateEntries.add(FollowUp.eventOn(entryDay));
      exits.add(followUp);
    }
  }

  /** Adds the patients of {@code other}, which stays as it was. */
  @Override
  public void merge(DelayedEntryTable other) {
    exits.merge(other.exits);
    lateEntries.merge(other.lateEntries);
  }

  /** Returns how many patients have been added, less those at risk on no day. */
  @Override
  public long patients() {
    return exits.patients();
  }

  @Override
  public long events() {
    return exits.events();
  }

  @Override
  public EventTable exits() {
    return exits;
  }

  @Override
  public EventTable entries() {
    return lateEntries;
  }

  @Override
  public DelayedEntryTable reversed() {
    return new DelayedEntryTable(exits.reversed(), lateEntries);
  }

  @Override
  public List<RiskSet> riskSets() {
    List<EventTable.Row> leaving = exits.rows();
    List<EventTable.Row> entering = lateEntries.rows();
    List<RiskSet> riskSets = new ArrayList<>(leaving.size() + entering.size());
    long atRisk = exits.patients() - lateEntries.patients();
    int left = 0;
    int entered = 0;
    while (left < leaving.size() || entered < entering.size()) {
      int day = Math.min(dayOf(leaving, left), dayOf(entering, entered));
      long events = 0;
      long censored = 0;
      long late = 0;
      if (left < leaving.size() && leaving.get(left).day() == day) {
        events = leaving.get(left).events();
        censored = leaving.get(left).censored();
        left++;
      }
      if (entered < entering.size() && entering.get(entered).day() == day) {
        late = entering.get(entered).events();
        entered++;
      }
      riskSets.add(new RiskSet(day, atRisk, events, censored));
      atRisk += late - events - censored;
    }
    return riskSets;
  }

  private static int dayOf(List<EventTable.Row> rows, int place) {
    return place < rows.size() ? rows.get(place).day() : Integer.MAX_VALUE;
  }

  /** Writes the table in a few bytes for each day. */
  @Override
  public void writeTo(DataOutput out) throws IOException {
    exits.writeTo(out);
    lateEntries.writeTo(out);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static DelayedEntryTable readFrom(DataInput in) throws IOException {
    DelayedEntryTable table = new DelayedEntryTable();
    table.exits.merge(EventTable.readFrom(in));
    table.lateEntries.merge(EventTable.readFrom(in));
    return table;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DelayedEntryTable table
        && exits.equals(table.exits)
        && lateEntries.equals(table.lateEntries);
  }

  @Override
  public int hashCode() {
    return 31 * exits.hashCode() + lateEntries.hashCode();
  }
}
