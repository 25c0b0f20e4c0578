package org.ketamineoutcomes.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.ketamineoutcomes.survival.EventTable;

/**
 * The days on which curves may be published: those of one group, or of all groups that together
 * make up a larger one.
 *
 * <p>In each group, before the first published day, between two of them, and after the last of
 * them, the number of events, of censorings, of competing events and of late entries is either 0 or
 * at least the smallest cell; and so is the number of those who have entered by a published day and
 * not left. Groups that add up share their days, so that no difference between a whole and its
 * parts is about fewer patients either. Days that results are wanted for come first; the days
 * between them follow where there are patients enough.
 *
 * <p>Exact timing inside a span is not given away by the span's totals, but the estimate at its end
 * is the unrounded one.
 */
public final class CurveSpans {

  private static final int START = -1;
  private static final int END = Integer.MAX_VALUE;

  private final List<Flow> groups;
  private final int minCell;
  private final NavigableSet<Integer> publishedDays;

  private CurveSpans(Collection<CurveFlow> groups, int minCell) {
    this(groups.stream().map(Flow::of).toList(), minCell, new TreeSet<>());
  }

  private CurveSpans(List<Flow> groups, int minCell, NavigableSet<Integer> publishedDays) {
    this.groups = groups;
    this.minCell = minCell;
    this.publishedDays = new TreeSet<>(publishedDays);
  }

  /** Whether days that nobody asked for are published. */
  public enum OtherDays {
    PUBLISHED,
    LEFT_OUT
  }

  /**
   * Chooses the days.
   *
   * @param groups the patients of each group that shares the days
   * @param wantedDays days that come before all others, whether or not anyone's follow-up ended on
   *     them
   * @param otherDays whether days that nobody asked for are published too
   * @param minCell the smallest number of patients that may be published; 0 publishes every day
   */
  public static CurveSpans of(
      Collection<CurveFlow> groups,
      Collection<Integer> wantedDays,
      OtherDays otherDays,
      int minCell) {
    CurveSpans spans = new CurveSpans(groups, minCell);
    int lastDay = spans.groups.stream().mapToInt(Flow::lastDay).max().orElse(START);
    spans.publish(wantedDays.stream().filter(day -> day <= lastDay).toList());
    if (otherDays == OtherDays.PUBLISHED) {
      spans.publish(spans.groups.stream().flatMap(group -> group.days().stream()).toList());
    }
    return spans;
  }

  /**
   * Chooses days for the parts of these groups among the days of these groups. Were there others,
   * the sum of the parts on them would tell what is left out of the whole.
   *
   * @param parts the patients of each part, and of those without days of their own together
   * @param wantedDays days that come before all others
   */
  public CurveSpans within(Collection<CurveFlow> parts, Collection<Integer> wantedDays) {
    CurveSpans spans = new CurveSpans(parts, minCell);
    spans.publish(wantedDays.stream().filter(publishedDays::contains).toList());
    spans.publish(publishedDays);
    return spans;
  }

  /** Returns these groups with none but the days that {@code others} have too. */
  public CurveSpans sharedWith(CurveSpans others) {
    CurveSpans shared = new CurveSpans(groups, minCell, publishedDays);
    shared.publishedDays.retainAll(others.publishedDays);
    return shared;
  }

  /** Returns the days that may be published, earliest first. */
  public List<Integer> days() {
    return List.copyOf(publishedDays);
  }

  /** Returns whether results may be published on {@code day}. */
  public boolean isPublished(int day) {
    return minCell == 0 || publishedDays.contains(day);
  }

  /** Publishes days in their order if what lies on either side of each is large enough. */
  private void publish(Collection<Integer> days) {
    List<Integer> anchors = new ArrayList<>(publishedDays);
    anchors.add(END);
    int next = 0;
    int since = START;
    for (int day : new TreeSet<>(days)) {
      while (anchors.get(next) <= day) {
        since = anchors.get(next++);
      }
      if (day > since && isLargeEnough(since, day) && isLargeEnough(day, anchors.get(next))) {
        publishedDays.add(day);
        since = day;
      }
    }
  }

  private boolean isLargeEnough(int afterDay, int throughDay) {
    return groups.stream()
        .allMatch(
            group -> {
              Total before = group.through(afterDay);
              Total through = group.through(throughDay);
              return mayBePublished(before.present())
                  && mayBePublished(through.present())
                  && through.minus(before).each().allMatch(this::mayBePublished);
            });
  }

  private boolean mayBePublished(long count) {
    return !SmallCells.isSmall(count, minCell);
  }

  /** How many have come and gone, each way, and how many are there. */
  private record Total(long events, long censored, long others, long entries, long present) {

    Total after(long events, long censored, long others, long entries) {
      return new Total(
          this.events + events,
          this.censored + censored,
          this.others + others,
          this.entries + entries,
          present + entries - events - censored - others);
    }

    Total minus(Total other) {
      return new Total(
          events - other.events,
          censored - other.censored,
          others - other.others,
          entries - other.entries,
          present - other.present);
    }

    LongStream each() {
      return LongStream.of(events, censored, others, entries);
    }
  }

  /** How many had come into a group and left it by the end of each day on which anyone did. */
  private record Flow(Total start, TreeMap<Integer, Total> totals) {

    static Flow of(CurveFlow flow) {
      TreeMap<Integer, long[]> days = new TreeMap<>();
      for (EventTable.Row row : flow.ends().rows()) {
        add(days, row.day(), 0, row.events());
        add(days, row.day(), 1, row.censored());
      }
      flow.others().rows().forEach(row -> add(days, row.day(), 2, row.events()));
      flow.entries().rows().forEach(row -> add(days, row.day(), 3, row.events()));
      Total start = new Total(0, 0, 0, 0, flow.patients() - flow.entries().patients());
      TreeMap<Integer, Total> totals = new TreeMap<>();
      Total total = start;
      for (Map.Entry<Integer, long[]> day : days.entrySet()) {
        long[] counts = day.getValue();
        total = total.after(counts[0], counts[1], counts[2], counts[3]);
        totals.put(day.getKey(), total);
      }
      return new Flow(start, totals);
    }

    private static void add(TreeMap<Integer, long[]> days, int day, int way, long patients) {
      days.computeIfAbsent(day, absent -> new long[4])[way] += patients;
    }

    Collection<Integer> days() {
      return totals.keySet();
    }

    int lastDay() {
      return totals.isEmpty() ? START : totals.lastKey();
    }

    Total through(int day) {
      Map.Entry<Integer, Total> entry = totals.floorEntry(day);
      return entry == null ? start : entry.getValue();
    }
  }
}
