package org.ketamineoutcomes.tally;

import java.io.Serializable;

/** The values at which running totals are published, whoever has which: a regular grid. */
public interface Grid extends Serializable {

  /** Returns the first value of the grid that is not below {@code value}, which is 0 or more. */
  int through(int value);

  /** Returns the value of the grid before {@code value}, which is on it; −1 before the first. */
  default int before(int value) {
    int before = value - 1;
    while (before >= 0 && through(before) == value) {
      before--;
    }
    return before;
  }

  /**
   * Returns the grid on which bands are looked at to say how large a running total is on this one:
   * all values of this one, and others between them.
   */
  default Grid watched() {
    return this;
  }

  /**
   * Days of follow-up: each of the first two weeks, then each week to half a year, every four weeks
   * to two years, and every thirteen weeks from then on. Bands are looked at on each day of the
   * first half year.
   */
  Grid DAYS =
      new Grid() {
        @Override
        public int through(int day) {
          if (day <= 14) {
            return day;
          }
          int step = day <= 182 ? 7 : day <= 728 ? 28 : 91;
          return (day + step - 1) / step * step;
        }

        @Override
        public Grid watched() {
          return day -> day <= 182 ? day : through(day);
        }
      };

  /** Sessions: each of the first thirty, then every ten. */
  Grid SESSIONS = sessions -> sessions <= 30 ? sessions : (sessions + 9) / 10 * 10;

  /** Returns the grid of 0 and the multiples of {@code step}. */
  static Grid every(int step) {
    return value -> (value + step - 1) / step * step;
  }
}
