package org.ketamineoutcomes.finding;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Finds numbers and days that stand apart from all others of their column. */
final class StandingApart {

  /** How far a number is from all others at least. */
  private static final int APART = 10;

  /** How many days a day is from all others at least: two years. */
  private static final int DAYS_APART = 730;

  /** Of so many rows, one may stand apart. */
  private static final int ROWS_TO_ONE = 20;

  /** Fewer days than this may be of one day of the month by chance. */
  private static final int FEWEST_MONTHS = 3;

  private static final int FEWEST_ROUNDED = 20;

  /** From one in the afternoon on; a clock of twelve hours has none of these. */
  private static final int AFTERNOON = 13;

  /** No clinic has so early a time among many. */
  private static final int BEFORE_WORK = 5;

  private static final int FEWEST_EARLY = 5;

  /** Of so many times of day, one may be of the night. */
  private static final int TIMES_TO_ONE = 20;

  private static final int FEWEST_DOSES = 10;

  /** So many times a dose is less than the median. */
  private static final int TIMES_LESS = 3;

  private StandingApart() {}

  /**
   * Returns how many times of day are from 1:00 to 4:59, if they are not few and none is from 13:00
   * on.
   *
   * @param counts how many times are of each hour
   */
  static long hours(SortedMap<Integer, Long> counts) {
    long all = 0;
    long early = 0;
    for (Map.Entry<Integer, Long> hour : counts.entrySet()) {
      if (hour.getKey() >= AFTERNOON || hour.getKey() == 0) {
        return 0;
      }
      all += hour.getValue();
      early += hour.getKey() < BEFORE_WORK ? hour.getValue() : 0;
    }
    return early >= FEWEST_EARLY && TIMES_TO_ONE * early >= all ? early : 0;
  }

  /**
   * Returns how many doses are under a third of the median.
   *
   * @param counts how many sessions have each dose
   */
  static long lowDoses(SortedMap<Integer, Long> counts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    if (all < FEWEST_DOSES) {
      return 0;
    }
    long below = 0;
    int median = 0;
    for (Map.Entry<Integer, Long> dose : counts.entrySet()) {
      median = dose.getKey();
      below += dose.getValue();
      if (2 * below >= all) {
        break;
      }
    }
    long low = 0;
    for (Map.Entry<Integer, Long> dose : counts.entrySet()) {
      low += TIMES_LESS * dose.getKey() < median ? dose.getValue() : 0;
    }
    return low;
  }

  /**
   * Returns numbers that stand far above all others and that clinics write for an answer that there
   * is none, such as 77, 88 and 99.
   *
   * @param counts how often each number stands in the column
   */
  static Set<Integer> codes(SortedMap<Integer, Long> counts) {
    TreeSet<Integer> others = new TreeSet<>(counts.keySet());
    others.removeIf(StandingApart::mayBeCode);
    if (others.isEmpty()) {
      return Set.of();
    }
    int span = others.last() - others.first();
    Set<Integer> codes = new TreeSet<>();
    for (int number : counts.keySet()) {
      if (mayBeCode(number) && number - others.last() >= Math.max(APART, span / 2)) {
        codes.add(number);
      }
    }
    return codes;
  }

  /**
   * Returns how many rows say days that are years from most others; none if they are not few.
   *
   * @param counts how many rows say each day, as days since 1970-01-01
   */
  static long days(SortedMap<Integer, Long> counts) {
    long all = 0;
    long most = 0;
    long together = 0;
    int last = Integer.MIN_VALUE / 2;
    for (Map.Entry<Integer, Long> day : counts.entrySet()) {
      together = day.getKey() - last >= DAYS_APART ? 0 : together;
      together += day.getValue();
      most = Math.max(most, together);
      all += day.getValue();
      last = day.getKey();
    }
    long apart = all - most;
    return ROWS_TO_ONE * apart <= all ? apart : 0;
  }

  /**
   * Returns how many rows there are, if their days all are the same day of a month, as dates are
   * that are rounded to a month or a year.
   *
   * @param counts how many rows say each day, as days since 1970-01-01
   */
  static long rounded(SortedMap<Integer, Long> counts) {
    if (counts.size() < FEWEST_MONTHS) {
      return 0;
    }
    int dayOfMonth = LocalDate.ofEpochDay(counts.firstKey()).getDayOfMonth();
    long rows = 0;
    for (Map.Entry<Integer, Long> day : counts.entrySet()) {
      if (LocalDate.ofEpochDay(day.getKey()).getDayOfMonth() != dayOfMonth) {
        return 0;
      }
      rows += day.getValue();
    }
    return rows < FEWEST_ROUNDED ? 0 : rows;
  }

  private static boolean mayBeCode(int number) {
    return switch (number) {
      case 66, 77, 88, 95, 96, 97, 98, 99, 555, 666, 777, 888, 995, 996, 997, 998, 999 -> true;
      default -> false;
    };
  }
}
