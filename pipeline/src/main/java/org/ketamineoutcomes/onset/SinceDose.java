package org.ketamineoutcomes.onset;

import java.util.Locale;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Session;

/**
 * How long after a dose a score was taken. Scores just before the next dose, when the effect is
 * least, are kept apart from all others.
 */
enum SinceDose {
  /** On the day of the next session, before its dose. */
  TROUGH(1),
  WITHIN_12_HOURS(2),
  ABOUT_24_HOURS(3),
  DAYS_2_TO_6(4),
  DAYS_7_TO_13(5),
  DAYS_14_AND_LATER(6);

  private static final int MINUTES_PER_DAY = 24 * 60;

  private final int order;

  SinceDose(int order) {
    this.order = order;
  }

  /** Returns its place, from 1. */
  int order() {
    return order;
  }

  /** Returns the place of {@code score}, which is no trough, after the dose of {@code session}. */
  static SinceDose of(Assessment score, Session session) {
    int days = daysBetween(session, score);
    if (days <= 0) {
      return WITHIN_12_HOURS;
    }
    if (days == 1) {
      return ABOUT_24_HOURS;
    }
    if (days < 7) {
      return DAYS_2_TO_6;
    }
    return days < 14 ? DAYS_7_TO_13 : DAYS_14_AND_LATER;
  }

  String columnValue() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the time in days, rounded to the nearest, half a day down; without both times the
   * difference of the days.
   */
  private static int daysBetween(Session session, Assessment score) {
    int days = score.day() - session.day();
    if (session.minuteOfDay().isEmpty() || score.minuteOfDay().isEmpty()) {
      return days;
    }
    int minutes = score.minuteOfDay().getAsInt() - session.minuteOfDay().getAsInt();
    return Math.toIntExact(
        Math.floorDiv(
            (long) days * MINUTES_PER_DAY + minutes + MINUTES_PER_DAY / 2 - 1,
            (long) MINUTES_PER_DAY));
  }
}
