package org.ketamineoutcomes.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.ketamineoutcomes.survival.EventTable;

/**
 * The days on which a curve may be published.
 *
 * <p>Between two published days, and after the last of them, the number of events, of censorings
 * and of patients still followed is either 0 or at least the smallest cell. Days that results are
 * wanted for come first; the days between them follow where there are patients enough. Since all
 * published estimates of a curve stand on these days, no difference between two of them is about
 * fewer patients.
 *
 * <p>Exact timing inside a span is not given away by the span's totals, but the estimate at its end
 * is the unrounded one.
 */
public final class CurveSpans {

  private final List<EventTable.Row> rows;
  private final long patients;
  private final int minCell;
  private final NavigableSet<Integer> publishedDays = new TreeSet<>();

  private CurveSpans(EventTable table, int minCell) {
    this.rows = table.rows();
    this.patients = table.patients();
    this.minCell = minCell;
  }

  /**
   * Chooses the days.
   *
   * @param wantedDays days that come before all others, whether or not anyone's follow-up ended on
   *     them
   * @param otherDays whether days that nobody asked for are published too
   * @param minCell the smallest number of patients that may be told; 0 publishes every day
   */
  public static CurveSpans of(
      EventTable table, Iterable<Integer> wantedDays, OtherDays otherDays, int minCell) {
    CurveSpans spans = new CurveSpans(table, minCell);
    if (spans.rows.isEmpty()) {
      return spans;
    }
    spans.publishWanted(wantedDays);
    if (otherDays == OtherDays.PUBLISHED) {
      spans.publishBetween();
    }
    return spans;
  }

  /** Whether days that nobody asked for are published. */
  public enum OtherDays {
    PUBLISHED,
    LEFT_OUT
  }

  /** Returns the days that may be published, earliest first. */
  public List<Integer> days() {
    return List.copyOf(publishedDays);
  }

  /** Returns whether the curve may be published on {@code day}. */
  public boolean isPublished(int day) {
    return minCell == 0 || publishedDays.contains(day);
  }

  /** Returns the last day on which anyone's follow-up ended; -1 if nobody was followed. */
  public int lastDay() {
    return rows.isEmpty() ? -1 : rows.get(rows.size() - 1).day();
  }

  private void publishWanted(Iterable<Integer> wantedDays) {
    int since = -1;
    for (int day : new TreeSet<>(toList(wantedDays))) {
      if (day <= lastDay() && isLargeEnough(since, day)) {
        publishedDays.add(day);
        since = day;
      }
    }
  }

  /** Publishes a day between two wanted ones if what lies on either side of it is large enough. */
  private void publishBetween() {
    List<Integer> anchors = new ArrayList<>(publishedDays);
    int since = -1;
    int next = 0;
    for (EventTable.Row row : rows) {
      while (next < anchors.size() && anchors.get(next) <= row.day()) {
        since = anchors.get(next++);
      }
      int day = row.day();
      boolean restIsLargeEnough = next == anchors.size() || isLargeEnough(day, anchors.get(next));
      if (day > since && isLargeEnough(since, day) && restIsLargeEnough) {
        publishedDays.add(day);
        since = day;
      }
    }
  }

  private boolean isLargeEnough(int afterDay, int throughDay) {
    long events = 0;
    long censored = 0;
    long remaining = patients;
    for (EventTable.Row row : rows) {
      if (row.day() > throughDay) {
        break;
      }
      remaining -= row.events() + row.censored();
      if (row.day() > afterDay) {
        events += row.events();
        censored += row.censored();
      }
    }
    return mayBeTold(events) && mayBeTold(censored) && mayBeTold(remaining);
  }

  private boolean mayBeTold(long count) {
    return count == 0 || count >= minCell;
  }

  private static List<Integer> toList(Iterable<Integer> days) {
    List<Integer> list = new ArrayList<>();
    days.forEach(list::add);
    return list;
  }
}
