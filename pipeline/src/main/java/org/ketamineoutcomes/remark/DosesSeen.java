package org.ketamineoutcomes.remark;

import java.util.EnumMap;
import java.util.Map;
import org.ketamineoutcomes.finding.Findings;
import org.ketamineoutcomes.history.Route;

/**
 * How often each dose was given by each route, of one column and unit: a route has doses of its
 * own. Mutable, with one owner.
 */
final class DosesSeen {

  /** Doses from this on are counted together; no dose is far below them alone. */
  private static final int LARGEST_COUNTED = 1_000;

  private final Map<Route, long[]> byRoute = new EnumMap<>(Route.class);

  /**
   * Counts a dose.
   *
   * @param steps how many whole steps it has, of 1 mg or of 0.01 mg/kg
   */
  void add(Route route, int steps) {
    long[] counts = byRoute.computeIfAbsent(route, any -> new long[LARGEST_COUNTED + 1]);
    counts[Math.min(steps, LARGEST_COUNTED)]++;
  }

  /**
   * Tells how often each dose was given.
   *
   * @param unit what tells these doses from others of the column, without a space
   */
  void tell(Findings findings, String column, String unit) {
    byRoute.forEach(
        (route, counts) -> {
          for (int steps = 0; steps < counts.length; steps++) {
            if (counts[steps] > 0) {
              findings.dose(column, route.name() + unit, steps, counts[steps]);
            }
          }
        });
  }
}
