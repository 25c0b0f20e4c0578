package org.ketamineoutcomes.survival;

import org.ketamineoutcomes.tally.Grid;

/**
 * The patients at risk on one day: followed to it at least, entered before it, and free of the
 * event until then.
 *
 * @param day the day
 * @param atRisk how many they are
 * @param events how many of them had the event on this day
 * @param censored how many of them were censored on this day, after its events
 */
public record RiskSet(int day, long atRisk, long events, long censored) {

  /**
   * Returns the same where {@code day} stands for all days since the one before it on {@code grid}.
   * Events and censorings then came in any order, and half of those censored, rounded down, are
   * taken to have left before any event, as life tables do.
   */
  RiskSet onGrid(Grid grid) {
    return grid.before(day) < day - 1
        ? new RiskSet(day, atRisk - censored / 2, events, censored)
        : this;
  }
}
