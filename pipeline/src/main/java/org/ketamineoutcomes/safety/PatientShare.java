package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.proportion.ClopperPearson;
import org.ketamineoutcomes.proportion.Wilson;
import org.ketamineoutcomes.table.TableRow;

/** The share of patients with something, as tables tell it. */
record PatientShare(long with, long patients) {

  /** Sets {@code proportion} and its 95% limits, exact and by Wilson's score. */
  TableRow setIn(TableRow row) {
    row.set("proportion", (double) with / patients);
    ClopperPearson.limits(with, patients)
        .ifPresent(
            limits ->
                row.set("clopper_pearson_lower_95", limits.lower95())
                    .set("clopper_pearson_upper_95", limits.upper95()));
    Wilson.limits(with, patients)
        .ifPresent(
            limits ->
                row.set("wilson_lower_95", limits.lower95())
                    .set("wilson_upper_95", limits.upper95()));
    return row;
  }
}
