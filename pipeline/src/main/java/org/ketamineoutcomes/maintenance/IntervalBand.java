package org.ketamineoutcomes.maintenance;

import org.ketamineoutcomes.course.SessionNumberBand;

/**
 * What intervals between sessions are grouped by.
 *
 * @param place the place among bands of the same kind; of months, 0 is the induction itself
 */
record IntervalBand(By by, int place) {

  static final IntervalBand ALL = new IntervalBand(By.ALL, 0);

  /** A kind of band. */
  enum By {
    ALL,
    MONTH,
    SESSION_NUMBER
  }

  static IntervalBand ofSessionNumber(int sessionNumber) {
    return new IntervalBand(By.SESSION_NUMBER, SessionNumberBand.of(sessionNumber));
  }

  /**
   * Returns the band of an interval that begins so many days after the induction's last session:
   * the month of that day, and the first for the interval after the induction.
   */
  static IntervalBand ofDaysSinceInduction(int days) {
    return new IntervalBand(By.MONTH, days < 0 ? 0 : Month.of(Math.max(1, days)));
  }

  /** Returns the number of the band: all, then bands of session numbers, then months. */
  int number() {
    return switch (by) {
      case ALL -> 0;
      case SESSION_NUMBER -> 1 + place;
      case MONTH -> 1 + SessionNumberBand.count() + place;
    };
  }

  /** Returns the band with that {@link #number}. */
  static IntervalBand numbered(int number) {
    int month = number - 1 - SessionNumberBand.count();
    if (month >= 0) {
      return new IntervalBand(By.MONTH, month);
    }
    return number == 0 ? ALL : new IntervalBand(By.SESSION_NUMBER, number - 1);
  }

  String label() {
    return switch (by) {
      case ALL -> "all";
      case MONTH -> place == 0 ? "induction" : Integer.toString(place);
      case SESSION_NUMBER -> SessionNumberBand.name(place);
    };
  }
}
