package org.ketamineoutcomes.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.patientAged;
import static org.ketamineoutcomes.history.Rows.session;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrataTest {

  @ParameterizedTest(name = "age {0}")
  @CsvSource({
    "0, under 18",
    "17, under 18",
    "18, 18 to 29",
    "29, 18 to 29",
    "30, 30 to 39",
    "39, 30 to 39",
    "40, 40 to 49",
    "79, 70 to 79",
    "80, 80 and over",
    "90, 80 and over"
  })
  void agesFallIntoBands(int age, String band) {
    assertThat(new Strata(List.of("age_band")).of(history(session(0), patientAged(age))))
        .containsExactly(new Strata.Value("age_band", band));
  }

  @Test
  void whatTheExportsDoNotSayIsUnknown() {
    assertThat(new Strata(List.of("age_band", "sex")).of(history(session(0))))
        .containsExactly(
            new Strata.Value("age_band", "unknown"), new Strata.Value("sex", "unknown"));
  }

  @Test
  void columnsOfThePatientsExportAreTakenAsTheyStand() {
    assertThat(new Strata(List.of("sex", "smoker")).of(history(session(0), patientAged(40))))
        .containsExactly(new Strata.Value("sex", "f"), new Strata.Value("smoker", "unknown"));
  }

  @Test
  void theRouteIsThatOfTheFirstSession() {
    assertThat(new Strata(List.of("route")).of(history(session(0), session(5))))
        .containsExactly(new Strata.Value("route", "intravenous"));
  }
}
