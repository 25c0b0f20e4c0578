package org.ketamineoutcomes.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ketamineoutcomes.history.Rows.patient;
import static org.ketamineoutcomes.history.Rows.treatedOnDay0And;
import static org.ketamineoutcomes.history.SafetyRows.eventOf;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * Four patients, two to a band of age. Of the young one has a rash on day at risk 3, and one dies
 * on day 5; of the old one has a rash on day 7, and one is observed to day 9.
 */
class NamedEventMeasureTest {

  private static final List<TreatmentHistory> PATIENTS =
      List.of(
          patientOf(25, 8, OptionalInt.empty(), eventOf(2, "rash", Answer.NO)),
          patientOf(25, 8, OptionalInt.of(4)),
          patientOf(45, 8, OptionalInt.empty(), eventOf(6, "rash", Answer.NO)),
          patientOf(45, 8, OptionalInt.empty()));

  @Test
  void theCurveIsThatOfFourPatientsByHand() {
    List<TableRow> curve = rows("named_event_curve", "skin", "all");

    assertThat(curve).extracting(row -> row.get("day")).containsExactly(3L, 5L, 7L, 9L);
    assertThat(curve).extracting(row -> row.get("at_risk")).containsExactly(4L, 3L, 2L, 1L);
    assertThat(curve).extracting(row -> row.get("events")).containsExactly(1L, 0L, 1L, 0L);
    assertThat(curve).extracting(row -> row.get("censored")).containsExactly(0L, 1L, 0L, 1L);
    assertThat(curve)
        .extracting(row -> row.get("survival"))
        .containsExactly(3.0 / 4, 3.0 / 4, 3.0 / 8, 3.0 / 8);
  }

  @Test
  void quartilesAndSharesByDayAreReadFromTheCurve() {
    TableRow summary = rows("named_event_summary", "skin", "all").get(0);

    assertThat(summary.get("n_patients")).isEqualTo(4L);
    assertThat(summary.get("n_events")).isEqualTo(2L);
    assertThat(summary.get("lower_quartile_days")).isEqualTo(5.0);
    assertThat(summary.get("median_days")).isEqualTo(7.0);
    assertThat(summary.has("upper_quartile_days")).isFalse();
    assertThat(summary.get("restricted_mean_horizon_days")).isEqualTo(182L);

    List<TableRow> byDay = rows("named_event_by_day", "skin", "all");
    assertThat(byDay).extracting(row -> row.get("day")).containsExactly(7L, 28L, 84L, 182L, 364L);
    assertThat(byDay.get(0).get("at_risk_after")).isEqualTo(1L);
    assertThat(byDay.get(0).get("events")).isEqualTo(2L);
    assertThat(byDay.get(0).get("with_event")).isEqualTo(5.0 / 8);
    assertThat(byDay.get(1).has("with_event")).isFalse();
  }

  @Test
  void whoeverDiesNoLongerComesToIt() {
    List<TableRow> incidence = rows("named_event_incidence", "skin", "all");

    assertThat(incidence).extracting(row -> row.get("competing")).containsExactly(0L, 1L, 0L, 0L);
    assertThat((double) incidence.get(2).get("incidence")).isCloseTo(1.0 / 2, within(1e-15));
    assertThat((double) incidence.get(2).get("competing_incidence"))
        .isCloseTo(1.0 / 4, within(1e-15));
    assertThat(incidence.get(2).get("one_minus_km")).isEqualTo(5.0 / 8);
  }

  /** On day 3 half an event is expected of the young, variance 1/4; on day 7 they are all gone. */
  @Test
  void agesCompareByLogRank() {
    TableRow comparison = rows("group_comparisons", "skin", "age_band").get(0);

    assertThat(comparison.get("outcome")).isEqualTo("named_event");
    assertThat(comparison.get("test")).isEqualTo("log-rank");
    assertThat(comparison.get("n_events")).isEqualTo(2L);
    assertThat((double) comparison.get("chi_square")).isCloseTo(1, within(1e-12));
    assertThat(comparison.get("df")).isEqualTo(1L);
  }

  @Test
  void anEventThatNobodyHadHasItsRows() {
    TableRow summary = rows("named_event_summary", "falls", "all").get(0);

    assertThat(summary.get("n_patients")).isEqualTo(4L);
    assertThat(summary.get("n_events")).isEqualTo(0L);
    assertThat(rows("named_event_by_day", "falls", "all").get(0).get("with_event")).isEqualTo(0.0);
  }

  @Test
  void aProtocolThatNamesNoneHasNoRows() {
    List<Table> tables = tables("duplicates: keep");

    assertThat(tables)
        .extracting(Table::name)
        .contains("named_event_summary", "named_event_by_day", "named_event_curve");
    assertThat(tables).allMatch(table -> table.rows().isEmpty());
  }

  private static List<TableRow> rows(String name, String event, String stratum) {
    return tables(
            "duplicates: keep\n"
                + "  named_events: [{id: skin, terms: [Rash]}, {id: falls, terms: [fall]}]")
        .stream()
        .filter(table -> table.name().equals(name))
        .flatMap(table -> table.rows().stream())
        .filter(row -> row.text("event").equals(event) && row.text("stratum").equals(stratum))
        .toList();
  }

  private static List<Table> tables(String duplicatesAndMore) {
    String yaml =
        ProtocolFile.named("r-reference").yaml().replace("duplicates: keep", duplicatesAndMore);
    Protocols protocols = new Protocols(List.of(ProtocolFile.read(yaml, "mine.yaml")));
    return Counted.tables(
        new NamedEventMeasure(protocols), protocols, new Strata(List.of("age_band")), PATIENTS);
  }

  private static TreatmentHistory patientOf(
      int age, int lastDay, OptionalInt death, Entry... events) {
    Patient row = patient(OptionalInt.of(lastDay), death);
    Entry[] all = new Entry[events.length + 1];
    System.arraycopy(events, 0, all, 1, events.length);
    all[0] =
        new Patient(
            row.position(),
            OptionalInt.of(age),
            row.observationEnd(),
            row.observationEndReason(),
            row.deathDay(),
            row.attributes());
    return treatedOnDay0And(all);
  }
}
