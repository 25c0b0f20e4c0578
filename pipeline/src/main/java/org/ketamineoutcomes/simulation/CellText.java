package org.ketamineoutcomes.simulation;

import java.time.LocalDate;
import java.util.OptionalInt;

/** How numbers, days and times stand in the exports; the same in every locale. */
final class CellText {

  private static final int EARLIEST_DAY = 17_000;

  private static final int LATEST_DAY = 20_200;

  /** Writing a date is slow, and all of them lie within nine years. */
  private static final String[] DATES = datesFrom(EARLIEST_DAY, LATEST_DAY);

  private CellText() {}

  /** Returns YYYY-MM-DD for days since 1970-01-01. */
  static String date(int epochDay) {
    return DATES[epochDay - EARLIEST_DAY];
  }

  static String date(int firstDay, OptionalInt day) {
    return day.isPresent() ? date(firstDay + day.getAsInt()) : "";
  }

  /** Returns HH:MM for minutes after midnight. */
  static String clock(int minuteOfDay) {
    return twoDigits(minuteOfDay / 60) + ":" + twoDigits(minuteOfDay % 60);
  }

  /** Returns a number of tenths with its decimal point. */
  static String tenths(int tenths) {
    return tenths / 10 + "." + tenths % 10;
  }

  /** Returns a number of hundredths with its decimal point. */
  static String hundredths(int hundredths) {
    return hundredths / 100 + "." + twoDigits(hundredths % 100);
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static String[] datesFrom(int earliest, int latest) {
    String[] dates = new String[latest - earliest + 1];
    for (int day = earliest; day <= latest; day++) {
      dates[day - earliest] = LocalDate.ofEpochDay(day).toString();
    }
    return dates;
  }
}
