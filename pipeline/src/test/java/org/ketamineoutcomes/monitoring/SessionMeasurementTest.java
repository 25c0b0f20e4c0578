package org.ketamineoutcomes.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.monitoring.Finding.ABSENT;
import static org.ketamineoutcomes.monitoring.Finding.NOT_MEASURED;
import static org.ketamineoutcomes.monitoring.Finding.PRESENT;

import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.history.Session.Vitals;
import org.ketamineoutcomes.protocol.VitalSignRule;

class SessionMeasurementTest {

  private static final int NOT_RECORDED = -1;

  private static final VitalSignRule RULE = new VitalSignRule(180, 110, 40, 25, 93, 4, 4);

  /** Each a little further than what is usual. */
  private static final VitalSignRule OTHER = new VitalSignRule(170, 111, 39, 26, 94, 5, 3);

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

    assertThat(SessionMeasurement.BLOOD_PRESSURE_PEAK.finding(vitals, RULE)).isEqualTo(high);
    assertThat(SessionMeasurement.BLOOD_PRESSURE_RISE.finding(vitals, RULE)).isEqualTo(rise);
  }

  @Test
  void aRiseIsNegativeForAFall() {
    Vitals vitals = pressures(120, 80, 112, 95);

    assertThat(SessionMeasurement.SYSTOLIC_RISE.value(vitals)).hasValue(-8);
    assertThat(SessionMeasurement.SYSTOLIC_RISE.finding(vitals, RULE)).isEqualTo(ABSENT);
    assertThat(SessionMeasurement.DIASTOLIC_RISE.value(vitals)).hasValue(15);
    assertThat(SessionMeasurement.DIASTOLIC_RISE.finding(vitals, RULE)).isEqualTo(PRESENT);
    assertThat(SessionMeasurement.HEART_RATE_RISE.value(vitals)).isEmpty();
    assertThat(SessionMeasurement.BLOOD_PRESSURE_RISE.value(vitals)).isEmpty();
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

    assertThat(SessionMeasurement.OXYGEN_SATURATION_LOWEST.finding(vitals, RULE))
        .isEqualTo(finding);
    assertThat(SessionMeasurement.CADSS_TOTAL.finding(vitals, RULE)).isEqualTo(finding);
    assertThat(SessionMeasurement.MOAAS_LOWEST.finding(vitals, RULE)).isEqualTo(finding);
  }

  @ParameterizedTest(name = "{0}/{1} to {2}/{3}")
  @CsvSource({
    "140, 90, 170, 100, PRESENT, ABSENT",
    "140, 90, 169, 110, ABSENT, ABSENT",
    "120, 80, 159, 80, ABSENT, PRESENT",
    "120, 80, 158, 105, ABSENT, ABSENT",
    "120, 80, 120, 106, ABSENT, PRESENT"
  })
  void theProtocolSaysWhichPressuresAreHigh(
      int systolicBefore,
      int diastolicBefore,
      int systolicPeak,
      int diastolicPeak,
      Finding high,
      Finding rise) {
    Vitals vitals = pressures(systolicBefore, diastolicBefore, systolicPeak, diastolicPeak);

    assertThat(SessionMeasurement.BLOOD_PRESSURE_PEAK.finding(vitals, OTHER)).isEqualTo(high);
    assertThat(SessionMeasurement.BLOOD_PRESSURE_RISE.finding(vitals, OTHER)).isEqualTo(rise);
  }

  @ParameterizedTest(name = "SpO2 {0}, CADSS {1}, MOAA/S {2}")
  @CsvSource({"94, 5, 4, ABSENT", "93, 6, 3, PRESENT"})
  void theProtocolSaysWhichScoresAreFindings(
      int saturation, int cadss, int moaas, Finding finding) {
    Vitals vitals = scores(saturation, cadss, moaas);

    assertThat(SessionMeasurement.OXYGEN_SATURATION_LOWEST.finding(vitals, OTHER))
        .isEqualTo(finding);
    assertThat(SessionMeasurement.CADSS_TOTAL.finding(vitals, OTHER)).isEqualTo(finding);
    assertThat(SessionMeasurement.MOAAS_LOWEST.finding(vitals, OTHER)).isEqualTo(finding);
  }

  @Test
  void thresholdsArePublishedInWords() {
    assertThat(Arrays.stream(SessionMeasurement.values()).map(sign -> sign.threshold(OTHER)))
        .containsExactly(
            "above 0",
            "above 0",
            "above 0",
            "systolic at least 170 or diastolic at least 111",
            "systolic at least 39 or diastolic at least 26",
            "below 94",
            "above 5",
            "at most 3");
  }

  @Test
  void whatNobodyMeasuredIsNotAbsent() {
    for (SessionMeasurement sign : SessionMeasurement.values()) {
      assertThat(sign.finding(Vitals.NOT_RECORDED, RULE)).isEqualTo(NOT_MEASURED);
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
