package org.ketamineoutcomes.onset;

import org.ketamineoutcomes.proportion.ClopperPearson;
import org.ketamineoutcomes.proportion.Wilson;
import org.ketamineoutcomes.table.TableRow;

/** A share of people as columns: {@code NAME}, and its limits beside it. */
public record Share(long part, long whole) {

  /** Tells the share; empty where nobody could have been in it. */
  public TableRow tell(String name, TableRow row) {
    return row.set(name, (double) part / whole);
  }

  /** Tells it with Clopper and Pearson's limits. */
  public TableRow tellWithExactLimits(String name, TableRow row) {
    ClopperPearson.limits(part, whole)
        .ifPresent(
            limits ->
                row.set(name + "_clopper_pearson_lower_95", limits.lower95())
                    .set(name + "_clopper_pearson_upper_95", limits.upper95()));
    return tell(name, row);
  }

  /** Tells it with Clopper and Pearson's limits, and Wilson's. */
  public TableRow tellWithLimits(String name, TableRow row) {
    Wilson.limits(part, whole)
        .ifPresent(
            limits ->
                row.set(name + "_wilson_lower_95", limits.lower95())
                    .set(name + "_wilson_upper_95", limits.upper95()));
    return tellWithExactLimits(name, row);
  }
}
