package org.ketamineoutcomes.maintenance;

/**
 * Months of 30.4375 days, a twelfth of 365.25, counted from 1, in whole-number arithmetic.
 *
 * <p>A day belongs to the month in which it ends: with day 1 the first day after the origin, month
 * 1 is days 1 to 30, month 2 days 31 to 60, month 3 days 61 to 91.
 */
public final class Month {

  /** Days in a month. */
  public static final double DAYS = 30.4375;

  private static final long TEN_THOUSANDTHS = 304_375;

  private Month() {}

  /** Returns the month of the day that is {@code daysSince} days after the origin, at least 1. */
  public static int of(int daysSince) {
    return Math.toIntExact((daysSince * 10_000L - 1) / TEN_THOUSANDTHS) + 1;
  }

  /** Returns the last whole day of {@code month}, in days after the origin. */
  public static int lastDay(int month) {
    return Math.toIntExact(month * TEN_THOUSANDTHS / 10_000);
  }
}
