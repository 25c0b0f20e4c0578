package org.ketamineoutcomes.maintenance;

import org.ketamineoutcomes.course.SessionNumberBand;
import org.ketamineoutcomes.tally.NumberName;

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
   * Returns the band of an interval that begins so many days after the induction's last session.
   */
  static IntervalBand ofDaysSinceInduction(int days) {
    return new IntervalBand(By.MONTH, days < 0 ? 0 : Month.of(days + 1));
  }

  /** Sorts as the bands do: month 10 after month 9. */
  String key() {
    return by + " " + NumberName.of(place);
  }

  static IntervalBand ofKey(String key) {
    int space = key.indexOf(' ');
    return new IntervalBand(
        By.valueOf(key.substring(0, space)), NumberName.parse(key.substring(space + 1)));
  }

  String label() {
    return switch (by) {
      case ALL -> "all";
      case MONTH -> place == 0 ? "induction" : Integer.toString(place);
      case SESSION_NUMBER -> SessionNumberBand.name(place);
    };
  }
}
