package org.ketamineoutcomes.monitoring;

import java.util.OptionalInt;

/** Bands of doses by body weight, in µg per kg. */
enum DoseBand {
  UNDER_0_4("under 0.4 mg/kg", 0),
  FROM_0_4("0.4 to under 0.6 mg/kg", 400),
  FROM_0_6("0.6 to under 0.8 mg/kg", 600),
  FROM_0_8("0.8 to 1.0 mg/kg", 800),
  OVER_1_0("over 1.0 to 2.0 mg/kg", 1_001),
  OVER_2_0("over 2.0 mg/kg", 2_001),
  NOT_RECORDED("not recorded", Integer.MAX_VALUE);

  private final String label;
  private final int lowest;

  DoseBand(String label, int lowest) {
    this.label = label;
    this.lowest = lowest;
  }

  static DoseBand of(OptionalInt microgramsPerKg) {
    if (microgramsPerKg.isEmpty()) {
      return NOT_RECORDED;
    }
    DoseBand band = UNDER_0_4;
    for (DoseBand next : values()) {
      band = microgramsPerKg.getAsInt() >= next.lowest ? next : band;
    }
    return band;
  }

  String label() {
    return label;
  }
}
