package org.ketamineoutcomes.aesi;

import java.util.OptionalInt;
import org.ketamineoutcomes.history.Session.Vitals;

/**
 * The values of one session that rules ask about.
 *
 * @param suicidalityItemRise see {@link SessionValue#SUICIDALITY_ITEM_RISE}; the one value that is
 *     not measured at the session itself
 */
public record SessionValues(Vitals vitals, OptionalInt suicidalityItemRise) {

  /** Returns one value; empty if it, or what it is computed from, was not measured. */
  public OptionalInt of(SessionValue value) {
    return switch (value) {
      case SYSTOLIC_PEAK -> vitals.systolicPeak();
      case DIASTOLIC_PEAK -> vitals.diastolicPeak();
      case SYSTOLIC_RISE -> rise(vitals.systolicBefore(), vitals.systolicPeak());
      case DIASTOLIC_RISE -> rise(vitals.diastolicBefore(), vitals.diastolicPeak());
      case HEART_RATE_PEAK -> vitals.heartRatePeak();
      case HEART_RATE_RISE -> rise(vitals.heartRateBefore(), vitals.heartRatePeak());
      case OXYGEN_SATURATION_LOWEST -> vitals.oxygenSaturationLowest();
      case CADSS_TOTAL -> vitals.cadssTotal();
      case MOAAS_LOWEST -> vitals.moaasLowest();
      case SUICIDALITY_ITEM_RISE -> suicidalityItemRise;
    };
  }

  private static OptionalInt rise(OptionalInt before, OptionalInt peak) {
    return before.isPresent() && peak.isPresent()
        ? OptionalInt.of(peak.getAsInt() - before.getAsInt())
        : OptionalInt.empty();
  }
}
