package org.ketamineoutcomes.onset;

import org.ketamineoutcomes.proportion.ClopperPearson;
import org.ketamineoutcomes.proportion.Wilson;
import org.ketamineoutcomes.table.TableRow;

/** A share of people as columns: {@code NAME}, and its limits beside it. */
public record Share(long part, long whole) {

  /** Sets the share; empty where nobody could have been in it. */
  public TableRow set(String name, TableRow row) {
    return row.set(name, (double) part / whole);
  }

  /** Sets it with Clopper and Pearson's limits. */
  public TableRow setWithExactLimits(String name, TableRow row) {
    ClopperPearson.limits(part, whole)
        .ifPresent(
            limits ->
                row.set(name + "_clopper_pearson_lower_95", limits.lower95())
                    .set(name + "_clopper_pearson_upper_95", limits.upper95()));
    return set(name, row);
  }

  /** Sets it with Clopper and Pearson's limits, and Wilson's. */
  public TableRow setWithLimits(String name, TableRow row) {
    Wilson.limits(part, whole)
        .ifPresent(
            limits ->
                row.set(name + "_wilson_lower_95", limits.lower95())
                    .set(name + "_wilson_upper_95", limits.upper95()));
    return setWithExactLimits(name, row);
  }
}
