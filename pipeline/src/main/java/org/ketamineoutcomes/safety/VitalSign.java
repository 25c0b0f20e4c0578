package org.ketamineoutcomes.safety;

import java.util.Locale;
import java.util.OptionalInt;
import org.ketamineoutcomes.history.Session.Vitals;

/**
 * What was measured about a session, and from where on it is a finding.
 *
 * <p>A rise is the peak less the value before the dose, and is negative for a fall. The two
 * findings of blood pressure answer different questions: a value at which treatment is needed, and
 * the rise of the label of esketamine. Each needs all that it is made of: with one of the two
 * pressures, or without the values before the dose, it was not measured.
 */
enum VitalSign {
  SYSTOLIC_RISE("mmHg", "above 0"),
  DIASTOLIC_RISE("mmHg", "above 0"),
  HEART_RATE_RISE("per minute", "above 0"),
  /** The pressures of acute hypertension. */
  BLOOD_PRESSURE_PEAK("mmHg", "systolic at least 180 or diastolic at least 110"),
  /** The rise that the label of esketamine reports. */
  BLOOD_PRESSURE_RISE("mmHg", "systolic at least 40 or diastolic at least 25"),
  OXYGEN_SATURATION_LOWEST("percent", "below 93"),
  /** The threshold of dissociation in the label of esketamine. */
  CADSS_TOTAL("points", "above 4"),
  /** Any sedation; 5 is alert. */
  MOAAS_LOWEST("points", "at most 4");

  private static final int HIGH_SYSTOLIC = 180;
  private static final int HIGH_DIASTOLIC = 110;
  private static final int LARGE_SYSTOLIC_RISE = 40;
  private static final int LARGE_DIASTOLIC_RISE = 25;
  private static final int LOW_SATURATION = 93;
  private static final int HIGHEST_CADSS_WITHOUT_DISSOCIATION = 4;
  private static final int HIGHEST_MOAAS_WITH_SEDATION = 4;

  private final String unit;
  private final String threshold;

  VitalSign(String unit, String threshold) {
    this.unit = unit;
    this.threshold = threshold;
  }

  /** Returns the name in the column {@code measurement}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  String unit() {
    return unit;
  }

  /** Returns from where on it is a finding, in words. */
  String threshold() {
    return threshold;
  }

  /** Returns whether it is one number, of which there is a mean; the others are about two. */
  boolean isOneNumber() {
    return this != BLOOD_PRESSURE_PEAK && this != BLOOD_PRESSURE_RISE;
  }

  /** Returns the one number measured; empty if it was not, or if the finding is about two. */
  OptionalInt value(Vitals vitals) {
    return switch (this) {
      case SYSTOLIC_RISE -> rise(vitals.systolicBefore(), vitals.systolicPeak());
      case DIASTOLIC_RISE -> rise(vitals.diastolicBefore(), vitals.diastolicPeak());
      case HEART_RATE_RISE -> rise(vitals.heartRateBefore(), vitals.heartRatePeak());
      case BLOOD_PRESSURE_PEAK, BLOOD_PRESSURE_RISE -> OptionalInt.empty();
      case OXYGEN_SATURATION_LOWEST -> vitals.oxygenSaturationLowest();
      case CADSS_TOTAL -> vitals.cadssTotal();
      case MOAAS_LOWEST -> vitals.moaasLowest();
    };
  }

  Finding finding(Vitals vitals) {
    return switch (this) {
      case SYSTOLIC_RISE, DIASTOLIC_RISE, HEART_RATE_RISE -> atLeast(1, value(vitals));
      case BLOOD_PRESSURE_PEAK ->
          either(
              atLeast(HIGH_SYSTOLIC, vitals.systolicPeak()),
              atLeast(HIGH_DIASTOLIC, vitals.diastolicPeak()));
      case BLOOD_PRESSURE_RISE ->
          either(
              atLeast(LARGE_SYSTOLIC_RISE, SYSTOLIC_RISE.value(vitals)),
              atLeast(LARGE_DIASTOLIC_RISE, DIASTOLIC_RISE.value(vitals)));
      case OXYGEN_SATURATION_LOWEST -> atMost(LOW_SATURATION - 1, value(vitals));
      case CADSS_TOTAL -> atLeast(HIGHEST_CADSS_WITHOUT_DISSOCIATION + 1, value(vitals));
      case MOAAS_LOWEST -> atMost(HIGHEST_MOAAS_WITH_SEDATION, value(vitals));
    };
  }

  private static OptionalInt rise(OptionalInt before, OptionalInt peak) {
    return before.isPresent() && peak.isPresent()
        ? OptionalInt.of(peak.getAsInt() - before.getAsInt())
        : OptionalInt.empty();
  }

  private static Finding atLeast(int threshold, OptionalInt value) {
    if (value.isEmpty()) {
      return Finding.NOT_MEASURED;
    }
    return value.getAsInt() >= threshold ? Finding.PRESENT : Finding.ABSENT;
  }

  private static Finding atMost(int threshold, OptionalInt value) {
    if (value.isEmpty()) {
      return Finding.NOT_MEASURED;
    }
    return value.getAsInt() <= threshold ? Finding.PRESENT : Finding.ABSENT;
  }

  private static Finding either(Finding one, Finding other) {
    if (one == Finding.NOT_MEASURED || other == Finding.NOT_MEASURED) {
      return Finding.NOT_MEASURED;
    }
    return one == Finding.PRESENT ? one : other;
  }
}
