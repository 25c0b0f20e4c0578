package org.ketamineoutcomes.aesi;

import java.util.Locale;

/** What a rule may ask about a session, each a whole number or not measured. */
public enum SessionValue {
  /** Highest systolic blood pressure after the dose, in mmHg. */
  SYSTOLIC_PEAK,
  /** Highest diastolic blood pressure after the dose, in mmHg. */
  DIASTOLIC_PEAK,
  /** Systolic peak less the pressure before the dose, in mmHg; negative for a fall. */
  SYSTOLIC_RISE,
  /** Diastolic peak less the pressure before the dose, in mmHg. */
  DIASTOLIC_RISE,
  /** Highest heart rate after the dose, per minute. */
  HEART_RATE_PEAK,
  /** Peak of the heart rate less the rate before the dose, per minute. */
  HEART_RATE_RISE,
  /** Lowest oxygen saturation, in percent. */
  OXYGEN_SATURATION_LOWEST,
  /** Highest CADSS total, in points. */
  CADSS_TOTAL,
  /** Lowest MOAA/S, in points; 5 is alert. */
  MOAAS_LOWEST,
  /**
   * The item on suicidal thoughts after the session less that before treatment, in points: the
   * largest difference of any scale.
   */
  SUICIDALITY_ITEM_RISE;

  /** Returns the name in {@code schemas/aesi.yaml}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
