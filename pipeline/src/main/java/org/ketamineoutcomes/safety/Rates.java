package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.disclosure.Hidden;
import org.ketamineoutcomes.rate.GarwoodLimits;
import org.ketamineoutcomes.table.TableRow;

/** How a rate is published. */
final class Rates {

  static final String METHOD = "exact poisson (garwood)";

  static final double DAYS_PER_YEAR = 365.25;

  private Rates() {}

  /** Sets the time of patients to their first event, and their whole time. */
  static void setTimes(TableRow row, long daysToFirst, long days) {
    row.set("person_years_to_first", daysToFirst / DAYS_PER_YEAR)
        .set("person_years", days / DAYS_PER_YEAR);
  }

  /** Says that the time of patients is not published, nor what it is the denominator of. */
  static void hide(TableRow row) {
    Hidden.FEW_PATIENTS.mark(
        row, "person_years_to_first", "person_years", "eair_per_100_py", "event_rate_per_100_py");
  }

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
