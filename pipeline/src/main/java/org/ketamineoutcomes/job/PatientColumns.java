package org.ketamineoutcomes.job;

import java.util.List;
import java.util.Set;
import org.ketamineoutcomes.history.Strata;

/** The strata that are columns of the patients export, and not derived. */
final class PatientColumns {

  private static final Set<String> DERIVED = Set.of("route", "age_band");

  private PatientColumns() {}

  static List<String> of(Strata strata) {
    return strata.columns().stream().filter(column -> !DERIVED.contains(column)).toList();
  }
}
