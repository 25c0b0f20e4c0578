package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.figure.Tick;
import org.ketamineoutcomes.result.ResultRow;

/**
 * The tables that a curve is made of, and the words of its drawing.
 *
 * @param isRising whether the curve is of those who had the event, not those who are free of it
 * @param longest the last day that is drawn
 */
record CurveSource(Tables tables, SetDays setDays, Words words, boolean isRising, int longest) {

  static final CurveSource ONSET =
      new CurveSource(
          new Tables("onset_curve", "onset_by_day", "onset_summary"),
          new SetDays("day", 1, "response"),
          new Words("Days since the first session", "Have responded", "Responded"),
          true,
          168);

  static final CurveSource DURABILITY =
      new CurveSource(
          new Tables("durability_curve", "durability_by_week", "durability_summary"),
          new SetDays("week", 7, "sustained"),
          new Words("Weeks since the first response", "Still respond", "Lost response"),
          false,
          364);

  static final CurveSource NAMED_EVENT =
      new CurveSource(
          new Tables("named_event_curve", "named_event_by_day", "named_event_summary"),
          new SetDays("day", 1, "with_event"),
          new Words("Days at risk", "Have had it", "Had it"),
          true,
          728);

  private static final int[] DAYS = {0, 7, 14, 28, 42, 56, 84, 112, 140, 168, 182, 364, 546, 728};
  private static final int[] WEEKS = {0, 4, 8, 12, 16, 20, 26, 39, 52};

  /** Of how many parts an axis has the least room for the word under a tick. */
  private static final double PARTS = 18;

  /**
   * The tables.
   *
   * @param curve of the steps
   * @param landmarks of set days
   * @param summary of quantiles
   */
  record Tables(String curve, String landmarks, String summary) {}

  /**
   * The columns of the table of set days.
   *
   * @param column the set days, each of so many days
   * @param share of those who had come to it
   */
  record SetDays(String column, int days, String share) {}

  /** Returns the numbers of each set day, as rows of a table of the page. */
  List<List<Prose>> numbers(List<ResultRow> landmarks) {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : landmarks) {
      rows.add(
          List.of(
              Shown.count(row, setDays.column()),
              Shown.count(row, "at_risk_after"),
              Shown.count(row, "events"),
              Shown.estimate(row, setDays.share(), "", Numbers::percent)));
    }
    return rows;
  }

  /** What stands at the axes, and over those who had the event. */
  record Words(String across, String up, String had) {}

  /** Returns the days written under an axis that ends on a day, far enough apart to be read. */
  List<Tick> ticks(double end) {
    int unit = setDays.days();
    List<Tick> ticks = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (int place : unit == 1 ? DAYS : WEEKS) {
      double day = (double) place * unit;
      if (day <= end && day - last >= end / PARTS) {
        ticks.add(new Tick(day, Integer.toString(place)));
        last = day;
      }
    }
    addEnd(ticks, end);
    return ticks;
  }

  /** The last day drawn is written too, in place of one that stands too close. */
  private void addEnd(List<Tick> ticks, double end) {
    if (end % setDays.days() != 0 || end == 0) {
      return;
    }
    Tick before = ticks.get(ticks.size() - 1);
    if (before.at() > 0 && end - before.at() < end / PARTS) {
      ticks.remove(ticks.size() - 1);
    }
    ticks.add(new Tick(end, Integer.toString((int) end / setDays.days())));
  }
}
