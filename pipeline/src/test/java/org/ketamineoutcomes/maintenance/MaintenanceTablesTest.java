package org.ketamineoutcomes.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.patient;
import static org.ketamineoutcomes.history.Rows.session;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.TableRow;

/**
 * Two patients. One: sessions on days 0, 4, 8 and 12, which are the induction, then 32 and 52, and
 * observed to day 60. Two: one session, observed to day 72.
 */
class MaintenanceTablesTest {

  private static final Protocols STANDARD =
      new Protocols(
          List.of(
              ProtocolFile.read(
                  ProtocolFile.named("standard").yaml().replace("min_cell: 11", "min_cell: 0"),
                  "nothing hidden")));

  private static final TreatmentHistory ONE =
      history(
          session(0),
          session(4),
          session(8),
          session(12),
          session(32),
          session(52),
          patient(OptionalInt.of(60), OptionalInt.empty()));

  private static final TreatmentHistory TWO =
      history(session(0), patient(OptionalInt.of(72), OptionalInt.empty()));

  @Test
  void theFirstMonthCountsThirtyDaysOfBoth() {
    TableRow month = months().get(0);
    assertThat(month.get("month")).isEqualTo(1L);
    assertThat(month.get("n_patients")).isEqualTo(2L);
    assertThat(month.get("person_days")).isEqualTo(60L);
    assertThat(month.get("n_sessions")).isEqualTo(1L);
    assertThat(month.get("n_patients_whole_month")).isEqualTo(2L);
    assertThat(month.get("n_patients_without_session")).isEqualTo(1L);
    assertThat(month.get("proportion_without_session")).isEqualTo(0.5);
  }

  @Test
  void aMonthCutShortCountsItsDaysButNotAsAWholeOne() {
    TableRow month = months().get(1);
    assertThat(month.get("n_patients")).isEqualTo(2L);
    assertThat(month.get("person_days")).isEqualTo(18L + 30L);
    assertThat(month.get("n_sessions")).isEqualTo(1L);
    assertThat(month.get("n_patients_whole_month")).isEqualTo(1L);
    assertThat(month.get("n_patients_without_session")).isEqualTo(1L);
  }

  @Test
  void theLastMonthHasOnlyThoseStillObserved() {
    TableRow month = months().get(2);
    assertThat(month.get("n_patients")).isEqualTo(1L);
    assertThat(month.get("person_days")).isEqualTo(12L);
    assertThat(month.get("n_sessions")).isEqualTo(0L);
    assertThat(month.has("proportion_without_session")).isFalse();
    assertThat(months()).hasSize(3);
  }

  @Test
  void nobodyIsObservedInMonthsAfterDeath() {
    TreatmentHistory died = history(session(0), patient(OptionalInt.of(400), OptionalInt.of(20)));
    List<TableRow> rows = rows(new MonthlyMeasure(), died);
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("person_days")).isEqualTo(20L);
  }

  /** So that squares of days say of persons, and not of courses, who makes most of the time. */
  @Test
  void aPersonWithManyCoursesIsInEachRowOnce() {
    TreatmentHistory courses =
        history(
            session(0),
            session(200),
            session(400),
            session(600),
            session(800),
            patient(OptionalInt.of(1000), OptionalInt.empty()));
    List<TableRow> rows = rows(new MonthlyMeasure(), courses);
    assertThat(rows).hasSizeGreaterThan(25);
    assertThat(rows).allMatch(row -> row.get("n_patients").equals(1L));
  }

  @Test
  void theIntervalAfterTheLastSessionIsOpen() {
    TableRow all = intervals("all", "all");
    assertThat(all.get("n_patients")).isEqualTo(2L);
    assertThat(all.get("n_intervals")).isEqualTo(7L);
    assertThat(all.get("n_closed")).isEqualTo(5L);
    assertThat(all.get("n_open")).isEqualTo(2L);
  }

  @Test
  void openIntervalsCountInTheQuartiles() {
    // 4, 4, 4, 8+, 20, 20, 72+: after day 4, 4/7 are open; after day 20, 4/7 * 1/3 = 4/21.
    TableRow all = intervals("all", "all");
    assertThat(all.get("lower_quartile_days")).isEqualTo(4.0);
    assertThat(all.get("median_days")).isEqualTo(20.0);
    assertThat(all.get("upper_quartile_days")).isEqualTo(20.0);
  }

  @Test
  void anIntervalBelongsToTheNumberOfTheSessionItFollows() {
    assertThat(intervals("session_number", "1").get("n_intervals")).isEqualTo(2L);
    assertThat(intervals("session_number", "2 to 3").get("n_closed")).isEqualTo(2L);
    assertThat(intervals("session_number", "4 to 6").get("n_open")).isEqualTo(1L);
  }

  @Test
  void anIntervalBelongsToTheMonthInWhichItBegins() {
    assertThat(intervals("month", "induction").get("n_intervals")).isEqualTo(3L);
    assertThat(intervals("month", "1").get("n_intervals")).isEqualTo(3L);
    assertThat(intervals("month", "2").get("n_intervals")).isEqualTo(1L);
  }

  private static List<TableRow> months() {
    return rows(new MonthlyMeasure(), ONE, TWO);
  }

  private static TableRow intervals(String by, String band) {
    return rows(new IntervalMeasure(STANDARD), ONE, TWO).stream()
        .filter(row -> row.text("by").equals(by) && row.text("band").equals(band))
        .findFirst()
        .orElseThrow();
  }

  private static List<TableRow> rows(Measure<PatientView, ?> measure, TreatmentHistory... cohort) {
    return Counted.tables(measure, STANDARD, Strata.NONE, List.of(cohort)).get(0).rows();
  }
}
