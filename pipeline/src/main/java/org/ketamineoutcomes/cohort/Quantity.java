package org.ketamineoutcomes.cohort;

import java.util.List;
import org.ketamineoutcomes.tally.Grid;

/**
 * A number that each patient has one of, at most; of baselines, one for each instrument. Counted in
 * whole parts of its unit.
 */
enum Quantity {
  AGE("age", "years", 1),
  DOSE("first_dose_mg_per_kg", "mg/kg", 1000),
  SESSIONS("sessions", "sessions", 1),
  OBSERVATION("observation_days", "days", 1),
  BASELINE_SCORE("baseline_score", "points", 100);

  /** Those that have nothing to do with an instrument. */
  static final List<Quantity> OF_PATIENTS = List.of(AGE, DOSE, SESSIONS, OBSERVATION);

  private final String variable;
  private final String unit;
  private final int perUnit;

  Quantity(String variable, String unit, int perUnit) {
    this.variable = variable;
    this.unit = unit;
    this.perUnit = perUnit;
  }

  /** Returns what tables call it. */
  String variable() {
    return variable;
  }

  String unit() {
    return unit;
  }

  /** Returns the values on which bands publish how many have no more. */
  Grid grid() {
    return switch (this) {
      case AGE -> Grid.every(1);
      case DOSE -> Grid.every(50);
      case SESSIONS -> Grid.SESSIONS;
      case OBSERVATION -> Grid.DAYS;
      case BASELINE_SCORE -> Grid.every(100);
    };
  }

  /** Returns how many of what is counted make one {@link #unit}. */
  int perUnit() {
    return perUnit;
  }
}
