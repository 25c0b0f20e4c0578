package org.ketamineoutcomes.protocol;

import java.util.List;

/** What must hold between the keys of a protocol that say what was safe. */
record SafetyChecks(ProtocolChecks all) {

  void check(Protocol protocol) {
    checkBands(protocol.exposureBands());
    VitalSignRule vitalSigns = protocol.vitalSigns();
    if (vitalSigns.diastolicAtLeast() >= vitalSigns.systolicAtLeast()) {
      throw all.refusal(
          "vital_signs.diastolic_at_least must be less than systolic_at_least, which is %d, but was %d"
              .formatted(vitalSigns.systolicAtLeast(), vitalSigns.diastolicAtLeast()));
    }
  }

  private void checkBands(ExposureRule bands) {
    checkAscending("sessions", bands.sessions());
    checkAscending("months", bands.months());
    checkAscending("mg_per_kg", bands.milligramsPerKg());
    checkAscending("sessions_per_month", bands.sessionsPerMonth());
  }

  private void checkAscending(String key, List<Integer> limits) {
    all.checkAscending("exposure_bands." + key, "more than the number", limits);
  }
}
