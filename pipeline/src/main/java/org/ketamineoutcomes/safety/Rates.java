package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.rate.GarwoodLimits;
import org.ketamineoutcomes.table.TableRow;

/** How a rate is published. */
final class Rates {

  static final String METHOD = "exact poisson (garwood)";

  static final double DAYS_PER_YEAR = 365.25;

  private Rates() {}

  /**
   * Sets a rate per 100 person-years and its limits; of no event the upper one still says how rare
   * it may be. Without any time there is no rate.
   *
   * @param name what the rate is called, before its unit
   */
  static void set(TableRow row, String name, long events, long days) {
    double years = days / DAYS_PER_YEAR;
    String column = name + "_per_100_py";
    GarwoodLimits.of(events, years)
        .ifPresent(
            limits ->
                row.set(column, 100 * events / years)
                    .set(column + "_lower_95", 100 * limits.lower95())
                    .set(column + "_upper_95", 100 * limits.upper95()));
  }
}
