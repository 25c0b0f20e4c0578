package org.ketamineoutcomes.monitoring;

import java.util.Locale;
import java.util.OptionalInt;
import org.ketamineoutcomes.history.Session.Vitals;
import org.ketamineoutcomes.protocol.VitalSignRule;

/**
 * What was measured about a session, and from where on it is a finding.
 *
 * <p>A rise is the peak less the value before the dose, and is negative for a fall. The two
 * findings of blood pressure answer different questions: a value at which treatment is needed, and
 * the rise of the label of esketamine. Each needs all that it is made of: with one of the two
 * pressures, or without the values before the dose, it was not measured.
 */
enum SessionMeasurement {
  SYSTOLIC_RISE("mmHg"),
  DIASTOLIC_RISE("mmHg"),
  HEART_RATE_RISE("per minute"),
  /** By default, the pressures of acute hypertension. */
  BLOOD_PRESSURE_PEAK("mmHg"),
  /** By default, the rise that the label of esketamine reports. */
  BLOOD_PRESSURE_RISE("mmHg"),
  OXYGEN_SATURATION_LOWEST("percent"),
  /** By default, dissociation as in the label of esketamine. */
  CADSS_TOTAL("points"),
  /** By default, any sedation; 5 is alert. */
  MOAAS_LOWEST("points");

  private final String unit;

  SessionMeasurement(String unit) {
    this.unit = unit;
  }

  /** Returns the name in the column {@code measurement}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  String unit() {
    return unit;
  }

  /** Returns from where on it is a finding, in words. */
  String threshold(VitalSignRule rule) {
    return switch (this) {
      case SYSTOLIC_RISE, DIASTOLIC_RISE, HEART_RATE_RISE -> "above 0";
      case BLOOD_PRESSURE_PEAK ->
          "systolic at least %d or diastolic at least %d"
              .formatted(rule.systolicAtLeast(), rule.diastolicAtLeast());
      case BLOOD_PRESSURE_RISE ->
          "systolic at least %d or diastolic at least %d"
              .formatted(rule.systolicRiseAtLeast(), rule.diastolicRiseAtLeast());
      case OXYGEN_SATURATION_LOWEST -> "below " + rule.oxygenSaturationBelow();
      case CADSS_TOTAL -> "above " + rule.cadssAbove();
      case MOAAS_LOWEST -> "at most " + rule.moaasAtMost();
    };
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

  Finding finding(Vitals vitals, VitalSignRule rule) {
    return switch (this) {
      case SYSTOLIC_RISE, DIASTOLIC_RISE, HEART_RATE_RISE -> atLeast(1, value(vitals));
      case BLOOD_PRESSURE_PEAK ->
          either(
              atLeast(rule.systolicAtLeast(), vitals.systolicPeak()),
              atLeast(rule.diastolicAtLeast(), vitals.diastolicPeak()));
      case BLOOD_PRESSURE_RISE ->
          either(
              atLeast(rule.systolicRiseAtLeast(), SYSTOLIC_RISE.value(vitals)),
              atLeast(rule.diastolicRiseAtLeast(), DIASTOLIC_RISE.value(vitals)));
      case OXYGEN_SATURATION_LOWEST -> atMost(rule.oxygenSaturationBelow() - 1, value(vitals));
      case CADSS_TOTAL -> atLeast(rule.cadssAbove() + 1, value(vitals));
      case MOAAS_LOWEST -> atMost(rule.moaasAtMost(), value(vitals));
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
