package org.ketamineoutcomes.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.session;
import static org.ketamineoutcomes.history.SafetyRows.cadss;
import static org.ketamineoutcomes.history.SafetyRows.measuredSession;
import static org.ketamineoutcomes.history.SafetyRows.sessionAsked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.protocol.Presets;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.TableRow;

/** Four patients with 1 of 1, 0 of 1, 1 of 2 and 2 of 4 sessions at which CADSS was measured. */
class CoverageMeasureTest {

  private static final Protocols NOTHING_HIDDEN =
      new Protocols(
          List.of(
              ProtocolFile.read(
                  ProtocolFile.named("standard").yaml().replace("min_cell: 11", "min_cell: 0"),
                  "nothing hidden")));

  private static final List<TreatmentHistory> PATIENTS =
      List.of(
          at("north", measuredSession(0, cadss(9))),
          at("south", session(0)),
          at("east", measuredSession(0, cadss(0)), session(7)),
          at(
              "east",
              measuredSession(0, cadss(0)),
              measuredSession(3, cadss(30)),
              session(7),
              session(9)));

  @Test
  void sessionsAndPatientsAreCountedApart() {
    TableRow row = row("cadss", "", new Strata(List.of()), PATIENTS);
    assertThat(row.get("n_patients")).isEqualTo(4L);
    assertThat(row.get("n_patients_measured")).isEqualTo(3L);
    assertThat(row.get("patients_proportion")).isEqualTo(0.75);
    assertThat(row.get("n_sessions")).isEqualTo(8L);
    assertThat(row.get("n_sessions_measured")).isEqualTo(4L);
    assertThat(row.get("sessions_proportion")).isEqualTo(0.5);
  }

  /** The example of ClusteredProportion: variance of the logit 1/6, and t of 3 is 3.182446. */
  @Test
  void limitsOfSessionsAllowForSessionsOfOnePersonBeingAlike() {
    TableRow row = row("cadss", "", new Strata(List.of()), PATIENTS);
    double factor = Math.exp(3.182446305284263 * Math.sqrt(1 / 6.0));
    assertThat((double) row.get("sessions_lower_95")).isEqualTo(1 / (1 + factor), within(1e-9));
    assertThat((double) row.get("sessions_upper_95")).isEqualTo(1 - 1 / (1 + factor), within(1e-9));
    assertThat(row.get("interval_method")).isEqualTo("logit by person");
  }

  /** North 1 of 1, south 0 of 1, east 3 of 6. */
  @Test
  void theRangeIsOverSites() {
    TableRow row = row("cadss", "", new Strata(List.of()), PATIENTS);
    assertThat(row.get("site_lowest")).isEqualTo(0.0);
    assertThat(row.get("site_highest")).isEqualTo(1.0);
  }

  @Test
  void aPatientOfUnknownSiteIsAtNone() {
    List<TreatmentHistory> patients = new ArrayList<>(PATIENTS.subList(1, 4));
    patients.add(history(measuredSession(0, cadss(9))));
    TableRow row = row("cadss", "", new Strata(List.of()), patients);
    assertThat(row.get("n_sessions_measured")).isEqualTo(4L);
    assertThat(row.has("site_lowest")).isFalse();
  }

  @Test
  void whereSitesAreAStratumThereIsNoRange() {
    TableRow row = row("cadss", "", new Strata(List.of("site_id")), PATIENTS);
    assertThat(row.get("n_sessions_measured")).isEqualTo(4L);
    assertThat(row.has("site_lowest")).isFalse();
    assertThat(row.has("site_highest")).isFalse();
  }

  @Test
  void sitesWithFewPatientsAreNotInTheRange() {
    Protocols standard = new Protocols(List.of(Presets.suppressing()));
    assertThat(
            rows(standard, new Strata(List.of()), PATIENTS).stream()
                .anyMatch(row -> row.has("site_lowest")))
        .isFalse();
  }

  @Test
  void onlyAYesSaysThatSomeoneAsked() {
    TableRow row =
        row(
            "adverse_events_asked",
            "",
            new Strata(List.of()),
            List.of(
                history(
                    sessionAsked(0, Answer.YES),
                    sessionAsked(3, Answer.NO),
                    sessionAsked(7, Answer.NOT_RECORDED))));
    assertThat(row.get("n_sessions")).isEqualTo(3L);
    assertThat(row.get("n_sessions_measured")).isEqualTo(1L);
  }

  @Test
  void whatTheExportsCannotCarryIsNotCollectableAndNotZero() {
    for (String item : List.of("cognition", "urinary_symptoms", "liver_tests")) {
      TableRow row = row(item, "", new Strata(List.of()), PATIENTS);
      assertThat(row.get("collectable")).isEqualTo(false);
      assertThat(row.get("n_sessions")).isEqualTo(8L);
      assertThat(row.has("n_sessions_measured")).isFalse();
      assertThat(row.has("n_patients_measured")).isFalse();
    }
  }

  @Test
  void whatNobodyMeasuredIsZeroWithAnUpperLimit() {
    TableRow row = row("moaas", "", new Strata(List.of()), PATIENTS);
    assertThat(row.get("collectable")).isEqualTo(true);
    assertThat(row.get("n_sessions_measured")).isEqualTo(0L);
    assertThat(row.get("sessions_lower_95")).isEqualTo(0.0);
    assertThat((double) row.get("sessions_upper_95")).isBetween(0.5, 0.9);
  }

  private static TreatmentHistory at(String site, Entry... sessions) {
    List<Entry> entries = new ArrayList<>(List.of(sessions));
    entries.add(
        new Patient(
            new RowPosition(3, 1),
            OptionalInt.empty(),
            OptionalInt.empty(),
            "",
            OptionalInt.empty(),
            Map.of("site_id", site)));
    return history(entries.toArray(Entry[]::new));
  }

  private static TableRow row(
      String item, String instrument, Strata strata, List<TreatmentHistory> patients) {
    return rows(NOTHING_HIDDEN, strata, patients).stream()
        .filter(row -> row.text("stratum").equals("all"))
        .filter(row -> row.text("item").equals(item) && row.text("instrument").equals(instrument))
        .findFirst()
        .orElseThrow();
  }

  private static List<TableRow> rows(
      Protocols protocols, Strata strata, List<TreatmentHistory> patients) {
    return Counted.safetyTables(new CoverageMeasure(protocols, strata), protocols, strata, patients)
        .get(0)
        .rows();
  }
}
