package org.ketamineoutcomes.date;

import java.time.LocalDate;

/**
 * The days that a date may give, and those that stand for a date that is not known.
 *
 * @param first as days since 1970-01-01
 * @param last the same
 */
public record PlausibleDays(long first, long last) {

  /** What is possible where the mapping does not say. */
  static final PlausibleDays UNDECLARED =
      new PlausibleDays(
          LocalDate.of(1950, 1, 1).toEpochDay(), LocalDate.of(2049, 12, 30).toEpochDay());

  /** Days 0 of Unix, SAS and DOS: what a program writes of no date. */
  private static final long UNIX_ORIGIN = 0;

  private static final long SAS_ORIGIN = LocalDate.of(1960, 1, 1).toEpochDay();
  private static final long DOS_ORIGIN = LocalDate.of(1980, 1, 1).toEpochDay();

  /** The last day of Unix on 32 bits. */
  private static final long UNIX_END = LocalDate.of(2038, 1, 19).toEpochDay();

  private static final long FAR_FUTURE = LocalDate.of(2900, 1, 1).toEpochDay();
  private static final long LONG_AGO = LocalDate.of(1800, 1, 1).toEpochDay();

  /** Returns the days between two that a mapping may declare. */
  static PlausibleDays between(LocalDate first, LocalDate last) {
    return new PlausibleDays(
        first.equals(LocalDate.MIN) ? UNDECLARED.first : first.toEpochDay(),
        last.equals(LocalDate.MAX) ? UNDECLARED.last : last.toEpochDay());
  }

  public boolean contains(long day) {
    return day >= first && day <= last && !isMark(day);
  }

  private static boolean isMark(long day) {
    return day == UNIX_ORIGIN || day == SAS_ORIGIN || day == DOS_ORIGIN || day == UNIX_END;
  }

  /** Returns whether a day that is not possible is one that programs write of no date. */
  public static boolean meansNotKnown(long day) {
    if (isMark(day) || day >= FAR_FUTURE || day < LONG_AGO) {
      return true;
    }
    if (day >= UNDECLARED.first && day <= UNDECLARED.last) {
      return false;
    }
    LocalDate date = LocalDate.ofEpochDay(day);
    return date.getDayOfYear() == 1 || (date.getMonthValue() == 12 && date.getDayOfMonth() >= 30);
  }
}
