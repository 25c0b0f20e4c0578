package org.ketamineoutcomes.survival;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;

/**
 * Follow-up as far as bands publish it. On each day of a grid it is known in which band the number
 * of those is who have had an event of each cause by then, who have been censored, and who have
 * entered late; nothing else is used, and {@link BetweenEdges} makes the best of it. What happens
 * on a day, and who is at risk, is the difference of what is published. Follow-up ends where the
 * last of these numbers has reached its last band, and who is left is censored there.
 */
final class BandedFollowUp {

  private final List<EventTable> ends;
  private final EventTable entries;
  private final Bands bands;
  private final Grid grid;
  private final int[] days;

  private BandedFollowUp(CauseTable exact, Bands bands, Grid grid) {
    this.ends = IntStream.rangeClosed(0, exact.causes()).mapToObj(exact::ending).toList();
    this.entries = exact.lateEntries();
    this.bands = bands;
    this.grid = grid;
    TreeSet<Integer> onGrid = new TreeSet<>();
    ends.forEach(table -> addDays(table, grid, onGrid));
    addDays(entries, grid, onGrid);
    this.days = onGrid.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void addDays(EventTable table, Grid grid, Set<Integer> onGrid) {
    table.rows().forEach(row -> onGrid.add(grid.through(row.day())));
  }

  /** Returns what is published of {@code exact}. */
  static CauseTable of(CauseTable exact, Bands bands, Grid grid) {
    return new BandedFollowUp(exact, bands, grid).published(exact);
  }

  private CauseTable published(CauseTable exact) {
    CauseTable published = CauseTable.of(exact.causes());
    if (exact.patients() == 0) {
      return published;
    }
    long[] totals = totals(exact);
    int last = lastChange();
    long[][] leaving = new long[ends.size()][];
    for (int cause = 0; cause < leaving.length; cause++) {
      leaving[cause] = through(ends.get(cause), totals[cause], last);
    }
    for (int cause = 0; cause < leaving.length; cause++) {
      leaving[cause][last] = totals[cause];
    }
    for (int cause = 0; cause < leaving.length; cause++) {
      EventTable table = published.ending(cause);
      for (int place = 0; place <= last; place++) {
        long before = place == 0 ? 0 : leaving[cause][place - 1];
        table.add(days[place], leaving[cause][place] - before, 0);
      }
    }
    enter(published, leaving, last);
    return published;
  }

  /** Everyone, and those with an event, are published as bands; the censored are who is left. */
  private long[] totals(CauseTable exact) {
    long[] totals = new long[ends.size()];
    long left = bands.of(exact.patients());
    for (int cause = 1; cause < totals.length; cause++) {
      totals[cause] = Math.min(left, bands.of(exact.patients(cause)));
      left -= totals[cause];
    }
    totals[0] = left;
    return totals;
  }

  /** Returns how many are published to have left by each day, no more than in all. */
  private long[] through(EventTable table, long total, int last) {
    long[] through = exactThrough(table);
    for (int place = 0; place < through.length; place++) {
      through[place] = bands.of(through[place]);
    }
    return BetweenEdges.told(days, through, total, days[last], bands, grid);
  }

  private long[] exactThrough(EventTable table) {
    long[] through = new long[days.length];
    List<EventTable.Row> rows = table.rows();
    int next = 0;
    long sum = 0;
    for (int place = 0; place < days.length; place++) {
      while (next < rows.size() && rows.get(next).day() <= days[place]) {
        sum += rows.get(next).events();
        next++;
      }
      through[place] = sum;
    }
    return through;
  }

  /** Returns the place of the last day on which any band changes. */
  private int lastChange() {
    int last = 0;
    for (EventTable table : ends) {
      long[] through = exactThrough(table);
      for (int place = 1; place < through.length; place++) {
        if (bands.of(through[place]) != bands.of(through[place - 1])) {
          last = Math.max(last, place);
        }
      }
    }
    return last;
  }

  /** Nobody is published to leave before they have entered: such entries are moved forward. */
  private void enter(CauseTable published, long[][] leaving, int last) {
    long late = Math.min(bands.of(entries.patients()), bands.of(published.patients()));
    long[] entered = through(entries, late, last);
    long present = published.patients() - late;
    long through = 0;
    for (int place = 0; place <= last; place++) {
      long gone = 0;
      for (long[] ofCause : leaving) {
        gone += ofCause[place];
      }
      long missing = gone - present - through;
      if (missing > 0 && place > 0) {
        published.lateEntries().add(days[place - 1], missing, 0);
        through += missing;
      } else if (missing > 0) {
        present += missing;
        late -= missing;
      }
      long more = Math.min(late, entered[place]) - through;
      if (more > 0 && place < last) {
        published.lateEntries().add(days[place], more, 0);
        through += more;
      }
    }
  }
}
