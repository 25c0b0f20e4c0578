package org.ketamineoutcomes.curve;

import java.util.Arrays;
import java.util.List;
import org.ketamineoutcomes.survival.EventTable;

/** How many of a table had the event, and how many were censored, by the end of any day. */
final class RunningTotals {

  private final int[] days;
  private final long[] events;
  private final long[] censored;

  private RunningTotals(int size) {
    days = new int[size];
    events = new long[size + 1];
    censored = new long[size + 1];
  }

  static RunningTotals of(EventTable table) {
    List<EventTable.Row> rows = table.rows();
    RunningTotals totals = new RunningTotals(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      totals.days[i] = rows.get(i).day();
      totals.events[i + 1] = totals.events[i] + rows.get(i).events();
      totals.censored[i + 1] = totals.censored[i] + rows.get(i).censored();
    }
    return totals;
  }

  long eventsThrough(int day) {
    return events[daysThrough(day)];
  }

  long censoredThrough(int day) {
    return censored[daysThrough(day)];
  }

  /** Returns how many there are past a day, with the event or censored. */
  long allAfter(int day) {
    int last = days.length;
    int through = daysThrough(day);
    return events[last] - events[through] + censored[last] - censored[through];
  }

  private int daysThrough(int day) {
    int found = Arrays.binarySearch(days, day);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
