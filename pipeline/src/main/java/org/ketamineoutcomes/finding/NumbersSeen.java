package org.ketamineoutcomes.finding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.finding.Findings.Assumed;
import org.ketamineoutcomes.tally.Tally;
import org.ketamineoutcomes.tally.WordCounts;

/**
 * How often numbers, days, hours and doses stand in each column of one file. Mutable, with one
 * owner.
 */
final class NumbersSeen implements Tally<NumbersSeen> {

  /** What names of columns of dates end with; days of the run's own count have no months. */
  private static final String DATE = "_date";

  /** Stands between a column and a route, and in neither. */
  private static final char ROUTE = '/';

  private final NumbersByColumn numbers = new NumbersByColumn();
  private final NumbersByColumn days = new NumbersByColumn();
  private final NumbersByColumn hours = new NumbersByColumn();
  private final NumbersByColumn doses = new NumbersByColumn();

  void number(String column, int number, long cells) {
    numbers.add(column, number, cells);
  }

  void day(String column, int day, long rows) {
    days.add(column, day, rows);
  }

  SortedMap<Integer, Long> days(String column) {
    return days.of(column);
  }

  void hour(String column, int hour, long rows) {
    hours.add(column, hour, rows);
  }

  void dose(String column, String route, int steps, long sessions) {
    doses.add(column + ROUTE + route, steps, sessions);
  }

  /** Returns the numbers of each column that seem to be codes for an answer that there is none. */
  Map<String, Set<Integer>> codes() {
    Map<String, Set<Integer>> codes = new HashMap<>();
    numbers.forEach((column, counts) -> codes.put(column, StandingApart.codes(counts)));
    return codes;
  }

  /** Returns what was assumed of what stands apart, numbers that are {@code codes} among it. */
  List<Assumed> assumed(Map<String, Set<Integer>> codes) {
    List<Assumed> found = new ArrayList<>();
    WordCounts codesFound = new WordCounts();
    numbers.forEach(
        (column, counts) ->
            codes
                .getOrDefault(column, Set.of())
                .forEach(code -> codesFound.add(column, counts.getOrDefault(code, 0L))));
    codesFound
        .sorted()
        .forEach((column, count) -> add(found, Assumption.CODE_AMONG_NUMBERS, column, count));
    days.forEach(
        (column, counts) -> {
          add(found, Assumption.DAY_STANDS_APART, column, StandingApart.days(counts));
          if (column.endsWith(DATE)) {
            add(found, Assumption.DAYS_SEEM_ROUNDED, column, StandingApart.rounded(counts));
          }
        });
    hours.forEach(
        (column, counts) ->
            add(found, Assumption.TIMES_OF_TWELVE_HOURS, column, StandingApart.hours(counts)));
    lowDoses()
        .forEach((column, count) -> add(found, Assumption.DOSE_FAR_BELOW_OTHERS, column, count));
    return found;
  }

  /** Returns by column how many doses are far below most of their route. */
  private SortedMap<String, Long> lowDoses() {
    SortedMap<String, Long> byColumn = new TreeMap<>();
    doses.forEach(
        (key, counts) ->
            byColumn.merge(
                key.substring(0, key.indexOf(ROUTE)), StandingApart.lowDoses(counts), Long::sum));
    return byColumn;
  }

  private static void add(List<Assumed> found, Assumption assumption, String column, long count) {
    if (count > 0) {
      found.add(new Assumed(assumption, column, count));
    }
  }

  @Override
  public void merge(NumbersSeen other) {
    numbers.merge(other.numbers);
    days.merge(other.days);
    hours.merge(other.hours);
    doses.merge(other.doses);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    numbers.writeTo(out);
    days.writeTo(out);
    hours.writeTo(out);
    doses.writeTo(out);
  }

  static NumbersSeen readFrom(DataInput in) throws IOException {
    NumbersSeen read = new NumbersSeen();
    read.numbers.merge(NumbersByColumn.readFrom(in));
    read.days.merge(NumbersByColumn.readFrom(in));
    read.hours.merge(NumbersByColumn.readFrom(in));
    read.doses.merge(NumbersByColumn.readFrom(in));
    return read;
  }
}
