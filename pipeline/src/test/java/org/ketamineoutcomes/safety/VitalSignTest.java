package org.ketamineoutcomes.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.safety.Finding.ABSENT;
import static org.ketamineoutcomes.safety.Finding.NOT_MEASURED;
import static org.ketamineoutcomes.safety.Finding.PRESENT;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.history.Session.Vitals;

class VitalSignTest {

  private static final int NOT_RECORDED = -1;

  @ParameterizedTest(name = "{0}/{1} to {2}/{3}")
  @CsvSource({
    "120, 80, 179, 109, ABSENT, PRESENT",
    "150, 95, 180, 100, PRESENT, ABSENT",
    "150, 95, 160, 110, PRESENT, ABSENT",
    "120, 80, 160, 80, ABSENT, PRESENT",
    "120, 80, 159, 104, ABSENT, ABSENT",
    "120, 80, 120, 105, ABSENT, PRESENT",
    "120, 80, -1, 115, NOT_MEASURED, NOT_MEASURED",
    "-1, -1, 185, 90, PRESENT, NOT_MEASURED",
    "120, -1, 170, 90, ABSENT, NOT_MEASURED"
  })
  void aHighPressureAndALargeRiseAreTwoThings(
      int systolicBefore,
      int diastolicBefore,
      int systolicPeak,
      int diastolicPeak,
      Finding high,
      Finding rise) {
    Vitals vitals = pressures(systolicBefore, diastolicBefore, systolicPeak, diastolicPeak);

    assertThat(VitalSign.BLOOD_PRESSURE_PEAK.finding(vitals)).isEqualTo(high);
    assertThat(VitalSign.BLOOD_PRESSURE_RISE.finding(vitals)).isEqualTo(rise);
  }

  @Test
  void aRiseIsNegativeForAFall() {
    Vitals vitals = pressures(120, 80, 112, 95);

    assertThat(VitalSign.SYSTOLIC_RISE.value(vitals)).hasValue(-8);
    assertThat(VitalSign.SYSTOLIC_RISE.finding(vitals)).isEqualTo(ABSENT);
    assertThat(VitalSign.DIASTOLIC_RISE.value(vitals)).hasValue(15);
    assertThat(VitalSign.DIASTOLIC_RISE.finding(vitals)).isEqualTo(PRESENT);
    assertThat(VitalSign.HEART_RATE_RISE.value(vitals)).isEmpty();
    assertThat(VitalSign.BLOOD_PRESSURE_RISE.value(vitals)).isEmpty();
  }

  @ParameterizedTest(name = "SpO2 {0}, CADSS {1}, MOAA/S {2}")
  @CsvSource({
    "93, 4, 5, ABSENT",
    "92, 5, 4, PRESENT",
    "70, 92, 0, PRESENT",
    "-1, -1, -1, NOT_MEASURED"
  })
  void thresholdsLieBetweenTheseNumbers(int saturation, int cadss, int moaas, Finding finding) {
    Vitals vitals = scores(saturation, cadss, moaas);

    assertThat(VitalSign.OXYGEN_SATURATION_LOWEST.finding(vitals)).isEqualTo(finding);
    assertThat(VitalSign.CADSS_TOTAL.finding(vitals)).isEqualTo(finding);
    assertThat(VitalSign.MOAAS_LOWEST.finding(vitals)).isEqualTo(finding);
  }

  @Test
  void whatNobodyMeasuredIsNotAbsent() {
    for (VitalSign sign : VitalSign.values()) {
      assertThat(sign.finding(Vitals.NOT_RECORDED)).isEqualTo(NOT_MEASURED);
      assertThat(sign.value(Vitals.NOT_RECORDED)).isEmpty();
    }
  }

  private static Vitals pressures(
      int systolicBefore, int diastolicBefore, int systolicPeak, int diastolicPeak) {
    return new Vitals(
        number(systolicBefore),
        number(diastolicBefore),
        number(systolicPeak),
        number(diastolicPeak),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  private static Vitals scores(int saturation, int cadss, int moaas) {
    return new Vitals(
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        number(saturation),
        number(cadss),
        number(moaas));
  }

  private static OptionalInt number(int number) {
    return number == NOT_RECORDED ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
