package org.ketamineoutcomes.curve;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The times by which an outcome is published in every group, beside its curve.
 *
 * @param unit what {@code times} are counted in
 * @param times each as the column of that unit says it, earliest first
 * @param side of whom the share is published
 * @param share the column of the share
 */
public record SetTimes(Unit unit, List<Integer> times, Side side, String share) {

  /** What times are counted in; a week has seven days. */
  public enum Unit {
    DAY("day", 1),
    WEEK("week", 7);

    private final String column;
    private final int days;

    Unit(String column, int days) {
      this.column = column;
      this.days = days;
    }
  }

  /** Which of the two sides of a curve is published. */
  public enum Side {
    /** Those who had the event: onset. */
    HAD_EVENT,
    /** Those who did not: durability. */
    FREE_OF_EVENT
  }

  public SetTimes {
    times = List.copyOf(times);
  }

  /** Returns the share in {@code column} of those who had the event by each of some days. */
  public static SetTimes hadEventByDay(String column, int... days) {
    return new SetTimes(Unit.DAY, IntStream.of(days).boxed().toList(), Side.HAD_EVENT, column);
  }

  /** Returns the share in {@code column} of those still free of the event at the end of weeks. */
  public static SetTimes freeOfEventAtWeek(String column, int... weeks) {
    return new SetTimes(
        Unit.WEEK, IntStream.of(weeks).boxed().toList(), Side.FREE_OF_EVENT, column);
  }

  /** Returns the column that says the time. */
  String column() {
    return unit.column;
  }

  /** Returns the last day of one of the times. */
  int day(int time) {
    return time * unit.days;
  }

  List<Integer> days() {
    return times.stream().map(this::day).toList();
  }
}
