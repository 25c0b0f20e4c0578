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
 * late; nothing else is used. {@link AgreedTotals} and {@link BetweenEdges} make the best of it,
 * the latter twice: over days, and then over the days at risk that follow. What they make is
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
    long people = 0;
    for (long total : totals) {
      people += total;
    }
    long late = Math.min(bands.of(entries.patients()), people);
    double[] calendar = calendar();
    long[] entered = told(bandsThrough(entries), late, last, calendar);
    double[] atRisk = atRisk(people - late, entered, told(known, totals, last, calendar));
    long[][] leaving = onGrid(told(known, totals, last, atRisk));
    for (int cause = 0; cause < leaving.length; cause++) {
      leaving[cause][last] = totals[cause];
      EventTable table = published.ending(cause);
      for (int place = 0; place <= last; place++) {
        long before = place == 0 ? 0 : leaving[cause][place - 1];
        table.add(day(place), leaving[cause][place] - before, 0);
      }
    }
    enter(published, leaving, onGrid(entered), late, last);
    return published;
  }

  /** Returns a day of the grid. */
  private int day(int place) {
    return days[places[place]];
  }

  /** Everyone, and those who leave in each way, are published as bands, which then agree. */
  private long[] totals(CauseTable exact) {
    long[] middles = new long[ends.size()];
    for (int cause = 0; cause < middles.length; cause++) {
      middles[cause] = bands.of(exact.patients(cause));
    }
    return AgreedTotals.of(bands.of(exact.patients()), middles, bands);
  }

  /** Returns what is told of each way of leaving by each day that is looked at. */
  private long[][] told(long[][] known, long[] totals, int last, double[] time) {
    long[][] told = new long[known.length][];
    for (int cause = 0; cause < told.length; cause++) {
      told[cause] = told(known[cause], totals[cause], last, time);
    }
    return told;
  }

  private long[] told(long[] known, long total, int last, double[] time) {
    return BetweenEdges.told(days, time, known, total, places[last], bands, watched);
  }

  /** Returns how many days there were by the end of each. */
  private double[] calendar() {
    return Arrays.stream(days).mapToDouble(day -> day + 1).toArray();
  }

  /** Returns how many days at risk everyone together had by the end of each, as told so far. */
  private double[] atRisk(long atStart, long[] entered, long[][] leaving) {
    double[] time = new double[days.length];
    double sum = 0;
    long present = atStart;
    int before = -1;
    for (int place = 0; place < days.length; place++) {
      sum += (double) Math.max(0, present) * (days[place] - before);
      time[place] = sum;
      before = days[place];
      present = atStart + entered[place];
      for (long[] ofCause : leaving) {
        present -= ofCause[place];
      }
    }
    return time;
  }

  private long[][] onGrid(long[][] told) {
    return Arrays.stream(told).map(this::onGrid).toArray(long[][]::new);
  }

  /** Returns what is told by each day of the grid. */
  private long[] onGrid(long[] told) {
    return Arrays.stream(places).mapToLong(place -> told[place]).toArray();
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
  private void enter(
      CauseTable published, long[][] leaving, long[] entered, long toldLate, int last) {
    long late = toldLate;
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
