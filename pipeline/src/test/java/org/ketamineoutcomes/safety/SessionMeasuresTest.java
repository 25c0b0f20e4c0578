package org.ketamineoutcomes.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Route;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.Session.Dose;
import org.ketamineoutcomes.history.Session.Vitals;
import org.ketamineoutcomes.history.SessionStatus;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.monitoring.DoseMeasure;
import org.ketamineoutcomes.monitoring.VitalsMeasure;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.SafetyView;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.TableRow;

/**
 * Two patients treated by vein. One: 500, 600 and 625 µg/kg; CADSS 10, not measured, and 4. Two:
 * one session by vein with 1100 µg/kg and CADSS 7, then one by nose with 56 mg and no weight, and
 * one by nose without a dose.
 */
class SessionMeasuresTest {

  private static final OptionalInt NONE = OptionalInt.empty();

  private static final Protocols NOTHING_HIDDEN =
      new Protocols(
          List.of(
              ProtocolFile.read(
                  ProtocolFile.named("standard").yaml().replace("min_cell: 11", "min_cell: 0"),
                  "nothing hidden")));

  /** A higher threshold of dissociation and a smaller rise of the dose. */
  private static final Protocols OTHERWISE =
      new Protocols(
          List.of(
              ProtocolFile.read(
                  ProtocolFile.named("standard").yaml().replace("min_cell: 11", "min_cell: 0")
                      + "vital_signs: {cadss_above: 7}\ndoses: {raised_percent: 20}\n",
                  "otherwise")));

  private static final List<TreatmentHistory> PATIENTS =
      List.of(
          history(byVein(0, 500, 10), byVein(3, 600, -1), byVein(7, 625, 4)),
          history(
              byVein(0, 1100, 7),
              session(7, Route.INTRANASAL, new Dose(OptionalInt.of(56_000), NONE, NONE), NONE),
              session(14, Route.INTRANASAL, Dose.NOT_RECORDED, NONE)));

  /** CADSS above 4 at 1 of 2 and 1 of 1 sessions; mean (10 + 4 + 7) / 3 = 7, variance 18 / 2. */
  @Test
  void findingsAreCountedOnlyWhereTheyWereLookedFor() {
    TableRow row = vitals("all", "all", "cadss_total");

    assertThat(row.get("n_sessions")).isEqualTo(6L);
    assertThat(row.get("n_sessions_measured")).isEqualTo(3L);
    assertThat(row.get("n_sessions_with_finding")).isEqualTo(2L);
    assertThat(row.get("n_patients_measured")).isEqualTo(2L);
    assertThat(row.get("n_patients_with_finding")).isEqualTo(2L);
    assertThat(row.get("mean")).isEqualTo(7.0);
    assertThat(row.get("standard_deviation")).isEqualTo(3.0);
    assertThat((double) row.get("proportion_of_sessions")).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(row.get("proportion_of_patients")).isEqualTo(1.0);
    assertThat((double) row.get("clopper_pearson_lower_95"))
        .isCloseTo(Math.sqrt(0.025), within(1e-12));
  }

  @Test
  void sessionsWithoutTheMeasurementHaveARowThatSaysSo() {
    TableRow row = vitals("all", "all", "moaas_lowest");

    assertThat(row.get("n_patients")).isEqualTo(2L);
    assertThat(row.get("n_patients_measured")).isEqualTo(0L);
    assertThat(row.get("n_sessions_with_finding")).isEqualTo(0L);
    assertThat(row.has("proportion_of_sessions")).isFalse();
    assertThat(row.has("mean")).isFalse();
  }

  @Test
  void bandsAreThoseOfTheNumberOfTheSessionAndOfRouteAndDose() {
    assertThat(vitals("session_number", "1", "cadss_total").get("n_sessions")).isEqualTo(2L);
    assertThat(vitals("session_number", "2 to 3", "cadss_total").get("n_sessions")).isEqualTo(4L);
    assertThat(
            vitals("dose", "intravenous 0.4 to under 0.6 mg/kg", "cadss_total").get("n_sessions"))
        .isEqualTo(1L);
    assertThat(
            vitals("dose", "intravenous 0.6 to under 0.8 mg/kg", "cadss_total").get("n_sessions"))
        .isEqualTo(2L);
    assertThat(vitals("dose", "intranasal not recorded", "cadss_total").get("n_sessions"))
        .isEqualTo(2L);
  }

  /** 625 is exactly five quarters of 500, and 600 is less; the mean is 2825 / 4. */
  @Test
  void aQuarterMoreThanTheFirstDoseIsARise() {
    TableRow row = dose("intravenous", "all");

    assertThat(row.get("n_patients_with_dose")).isEqualTo(2L);
    assertThat(row.get("n_sessions_with_dose")).isEqualTo(4L);
    assertThat((double) row.get("mean_mg_per_kg")).isCloseTo(0.70625, within(1e-15));
    assertThat((double) row.get("median_mg_per_kg")).isCloseTo(0.6125, within(1e-15));
    assertThat(row.get("n_sessions_raised")).isEqualTo(1L);
    assertThat(row.get("n_patients_raised")).isEqualTo(1L);
    assertThat(row.get("proportion_raised")).isEqualTo(0.25);
    assertThat(row.get("n_sessions_above_1_mg_per_kg")).isEqualTo(1L);
    assertThat(row.get("proportion_above_1_mg_per_kg")).isEqualTo(0.25);
    assertThat(dose("intravenous", "3").get("proportion_raised")).isEqualTo(1.0);
  }

  /** 600 is exactly six fifths of 500, and only a CADSS of 10 is above 7. */
  @Test
  void theProtocolSaysWhatARiseAndAFindingAre() {
    TableRow dose = dose(OTHERWISE, "intravenous", "all");
    TableRow cadss = vitals(OTHERWISE, "all", "all", "cadss_total");

    assertThat(dose.get("n_sessions_raised")).isEqualTo(2L);
    assertThat(dose.get("proportion_raised")).isEqualTo(0.5);
    assertThat(cadss.get("threshold")).isEqualTo("above 7");
    assertThat(cadss.get("n_sessions_with_finding")).isEqualTo(1L);
    assertThat(vitals("all", "all", "cadss_total").get("threshold")).isEqualTo("above 4");
  }

  @Test
  void aDoseThatCannotBeDividedByAWeightIsCountedWithTheReason() {
    TableRow row = dose("intranasal", "all");

    assertThat(row.get("n_sessions")).isEqualTo(2L);
    assertThat(row.get("n_sessions_with_dose")).isEqualTo(0L);
    assertThat(row.get("n_sessions_without_weight")).isEqualTo(1L);
    assertThat(row.get("n_sessions_without_dose")).isEqualTo(1L);
    assertThat(row.has("mean_mg_per_kg")).isFalse();
    assertThat(row.has("median_mg_per_kg")).isFalse();
    assertThat(row.has("proportion_raised")).isFalse();
  }

  private static TableRow vitals(String by, String band, String measurement) {
    return vitals(NOTHING_HIDDEN, by, band, measurement);
  }

  private static TableRow vitals(Protocols protocols, String by, String band, String measurement) {
    return rows(new VitalsMeasure(protocols), protocols).stream()
        .filter(row -> row.text("by").equals(by) && row.text("band").equals(band))
        .filter(row -> row.text("measurement").equals(measurement))
        .findFirst()
        .orElseThrow();
  }

  private static TableRow dose(String route, String band) {
    return dose(NOTHING_HIDDEN, route, band);
  }

  private static TableRow dose(Protocols protocols, String route, String band) {
    return rows(new DoseMeasure(protocols), protocols).stream()
        .filter(row -> row.text("route").equals(route) && row.text("band").equals(band))
        .findFirst()
        .orElseThrow();
  }

  private static List<TableRow> rows(Measure<SafetyView, ?> measure, Protocols protocols) {
    return Counted.safetyTables(measure, protocols, Strata.NONE, PATIENTS).get(0).rows();
  }

  private static TreatmentHistory history(Session... sessions) {
    List<Entry> entries = new ArrayList<>(List.of(sessions));
    return TreatmentHistory.of("p", entries).orElseThrow();
  }

  private static Session byVein(int day, int microgramsPerKg, int cadss) {
    return session(
        day,
        Route.INTRAVENOUS,
        new Dose(NONE, NONE, OptionalInt.of(microgramsPerKg)),
        cadss < 0 ? NONE : OptionalInt.of(cadss));
  }

  private static Session session(int day, Route route, Dose dose, OptionalInt cadss) {
    return new Session(
        new RowPosition(0, 1),
        day,
        NONE,
        "",
        "ketamine",
        route,
        SessionStatus.COMPLETED,
        dose,
        NONE,
        "",
        new Vitals(NONE, NONE, NONE, NONE, NONE, NONE, NONE, cadss, NONE),
        Answer.NOT_RECORDED,
        "");
  }
}
