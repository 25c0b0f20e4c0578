package org.ketamineoutcomes.survival;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;

/**
 * Follow-up as far as bands publish it. On each day it is known in which band the number of those
 * is who have had an event of each cause by then, who have been censored, and who have entered
 * late; nothing else is used, and {@link BetweenEdges} makes the best of it. What it makes is
 * published on the days of a grid. What happens on a day, and who is at risk, is the difference of
 * what is published. Follow-up ends where the last of these numbers has reached its last band, and
 * who is left is censored there.
 */
final class BandedFollowUp {

  private final List<EventTable> ends;
  private final EventTable entries;
  private final Bands bands;
  private final Grid watched;

  /** The days on which bands are looked at. */
  private final int[] days;

  /** The days of the grid, which are among these, and where they stand. */
  private final int[] places;

  private BandedFollowUp(CauseTable exact, Bands bands, Grid grid) {
    this.ends = IntStream.rangeClosed(0, exact.causes()).mapToObj(exact::ending).toList();
    this.entries = exact.lateEntries();
    this.bands = bands;
    this.watched = grid.watched();
    TreeSet<Integer> all = new TreeSet<>();
    TreeSet<Integer> onGrid = new TreeSet<>();
    ends.forEach(table -> addDays(table, grid, onGrid, all));
    addDays(entries, grid, onGrid, all);
    this.days = all.stream().mapToInt(Integer::intValue).toArray();
    this.places = onGrid.stream().mapToInt(day -> Arrays.binarySearch(days, day)).toArray();
  }

  private void addDays(EventTable table, Grid grid, Set<Integer> onGrid, Set<Integer> all) {
    for (EventTable.Row row : table.rows()) {
      onGrid.add(grid.through(row.day()));
      all.add(grid.through(row.day()));
      all.add(watched.through(row.day()));
    }
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
    long[][] known = new long[ends.size()][];
    for (int cause = 0; cause < known.length; cause++) {
      known[cause] = bandsThrough(ends.get(cause));
    }
    int last = lastChange(known);
    long[][] leaving = new long[ends.size()][];
    for (int cause = 0; cause < leaving.length; cause++) {
      leaving[cause] = told(known[cause], totals[cause], last);
      leaving[cause][last] = totals[cause];
      EventTable table = published.ending(cause);
      for (int place = 0; place <= last; place++) {
        long before = place == 0 ? 0 : leaving[cause][place - 1];
        table.add(day(place), leaving[cause][place] - before, 0);
      }
    }
    enter(published, leaving, last);
    return published;
  }

  /** Returns a day of the grid. */
  private int day(int place) {
    return days[places[place]];
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

  /** Returns what is told by each day of the grid, no more than in all. */
  private long[] told(long[] known, long total, int last) {
    long[] each = BetweenEdges.told(days, known, total, day(last), bands, watched);
    long[] told = new long[places.length];
    for (int place = 0; place < told.length; place++) {
      told[place] = each[places[place]];
    }
    return told;
  }

  /** Returns the middle of the band by each day that is looked at. */
  private long[] bandsThrough(EventTable table) {
    long[] through = new long[days.length];
    List<EventTable.Row> rows = table.rows();
    int next = 0;
    long sum = 0;
    for (int place = 0; place < days.length; place++) {
      while (next < rows.size() && rows.get(next).day() <= days[place]) {
        sum += rows.get(next).events();
        next++;
      }
      through[place] = bands.of(sum);
    }
    return through;
  }

  /** Returns the place of the last day of the grid by which any band has changed. */
  private int lastChange(long[][] known) {
    int last = 0;
    for (long[] through : known) {
      for (int place = places.length - 1; place > last; place--) {
        if (through[places[place]] != through[places[place - 1]]) {
          last = place;
        }
      }
    }
    return last;
  }

  /** Nobody is published to leave before they have entered: such entries are moved forward. */
  private void enter(CauseTable published, long[][] leaving, int last) {
    long late = Math.min(bands.of(entries.patients()), bands.of(published.patients()));
    long[] entered = told(bandsThrough(entries), late, last);
    long present = published.patients() - late;
    long through = 0;
    for (int place = 0; place <= last; place++) {
      long gone = 0;
      for (long[] ofCause : leaving) {
        gone += ofCause[place];
      }
      long missing = gone - present - through;
      if (missing > 0 && place > 0) {
        published.lateEntries().add(day(place - 1), missing, 0);
        through += missing;
      } else if (missing > 0) {
        present += missing;
        late -= missing;
      }
      long more = Math.min(late, entered[place]) - through;
      if (more > 0 && place < last) {
        published.lateEntries().add(day(place), more, 0);
        through += more;
      }
    }
  }
}
