package org.ketamineoutcomes.survival;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;

/**
 * A running total as bands tell it, somewhat better than by the middle of each: when it has just
 * come into a band it is near the lower edge, and when it is about to leave, near the upper one.
 *
 * <p>On each day it is told as half way between the middle of its band and a straight line from
 * edge to edge, rounded. In the last band the line goes to what is told of the total in the end.
 * Time may be days, or days at risk of all who are there: then the line is that of events that come
 * at one rate. Nothing is used but the bands by each day and that total: whoever has these can
 * compute the rest.
 *
 * <pre>
 * by day      1    2    3    4    5    6    7
 * people      4    9   11   13   19   23   24
 * the band  1–11 1–11 1–11 12–22 …–22 23–33 …–33
 * is told     4    6    8   16   18   26   28
 * </pre>
 */
final class BetweenEdges {

  /**
   * When a running total is at an edge, as far as the grid tells.
   *
   * @param place of the first day after it
   */
  private record Edge(int place, double time, double people) {}

  private final int[] days;
  private final double[] time;
  private final long[] bandsThrough;
  private final Bands bands;
  private final Grid grid;
  private final List<Edge> edges = new ArrayList<>();

  private BetweenEdges(int[] days, double[] time, long[] bandsThrough, Bands bands, Grid grid) {
    this.days = days;
    this.time = time;
    this.bandsThrough = bandsThrough;
    this.bands = bands;
    this.grid = grid;
  }

  /**
   * Returns what is told of the total by the end of each day.
   *
   * @param days of the grid, in order
   * @param time how much of it there was by the end of each day, from the beginning of day 0
   * @param bandsThrough the middle of the band by each day
   * @param total what is told in the end, which nothing told before is above
   * @param end the place of the day by which it is reached
   */
  static long[] told(
      int[] days, double[] time, long[] bandsThrough, long total, int end, Bands bands, Grid grid) {
    BetweenEdges between = new BetweenEdges(days, time, bandsThrough, bands, grid);
    between.findEdges();
    between.goOnTo(total, end);
    return between.told(total);
  }

  private void findEdges() {
    long before = 0;
    for (int place = 0; place < days.length; place++) {
      long now = bandsThrough[place];
      if (now != before) {
        double at = middle(place);
        double leaving = bands.greatest(before) + 0.5;
        double entering = bands.least(now) - 0.5;
        edges.add(new Edge(place, at, leaving));
        if (entering > leaving) {
          edges.add(new Edge(place, at, entering));
        }
      }
      before = now;
    }
  }

  /** Returns the time half way between a day and the one before it on the grid. */
  private double middle(int place) {
    int earlier = place == 0 ? -1 : days[place - 1];
    double since = place == 0 ? 0 : time[place - 1];
    double day = (grid.before(days[place]) + days[place]) / 2.0;
    return since + (time[place] - since) * (day - earlier) / (days[place] - earlier);
  }

  private void goOnTo(long total, int end) {
    if (!edges.isEmpty() && total > edges.get(edges.size() - 1).people) {
      edges.add(new Edge(end, time[end], total));
    }
  }

  private long[] told(long total) {
    long[] told = new long[days.length];
    long before = 0;
    int next = 0;
    for (int place = 0; place < days.length; place++) {
      while (next < edges.size() && edges.get(next).place <= place) {
        next++;
      }
      long band = bandsThrough[place];
      long people = Math.round((band + line(next, time[place])) / 2);
      people = Math.max(bands.least(band), Math.min(bands.greatest(band), people));
      before = Math.max(before, Math.min(total, people));
      told[place] = before;
    }
    return told;
  }

  /** Returns the height of the line at a time after all edges before {@code next}. */
  private double line(int next, double now) {
    if (next == 0) {
      return 0;
    }
    Edge from = edges.get(next - 1);
    if (next == edges.size()) {
      return from.people;
    }
    Edge to = edges.get(next);
    double share = to.time > from.time ? (now - from.time) / (to.time - from.time) : 1;
    return from.people + (to.people - from.people) * share;
  }
}
