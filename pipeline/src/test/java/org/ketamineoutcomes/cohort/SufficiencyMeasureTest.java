package org.ketamineoutcomes.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.scoreAt;
import static org.ketamineoutcomes.history.Rows.treatedOnDay0And;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TotalOrigin;
import org.ketamineoutcomes.history.TotalSource;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.protocol.Presets;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.TableRow;

/** Six patients, one for each way to be left out of the PHQ-9, and two who are not. */
class SufficiencyMeasureTest {

  private static final String STANDARD =
      ProtocolFile.named("standard").yaml().replace("min_cell: 11", "min_cell: 0");

  private static final List<TreatmentHistory> PATIENTS =
      List.of(
          treatedOnDay0And(),
          treatedOnDay0And(score(7, 12)),
          treatedOnDay0And(score(-1, 9), score(7, 5)),
          treatedOnDay0And(score(0, 20)),
          treatedOnDay0And(
              score(0, 20, RelationToSession.PRE_DOSE),
              remarked(7, TotalOrigin.reported(true, true)),
              remarked(17, TotalOrigin.reported(true, false))),
          treatedOnDay0And(
              scoreAt(0, 540, 20),
              remarked(7, TotalOrigin.of(TotalSource.PRORATED)),
              remarked(14, TotalOrigin.of(TotalSource.COMPUTED))));

  @Test
  void everyPatientIsAnalysableOrLeftOutForOneReason() {
    TableRow row = row(STANDARD);

    assertThat(counts(row, "n_treated", "n_no_instrument", "n_no_baseline"))
        .containsExactly(6, 1, 1);
    assertThat(counts(row, "n_baseline_too_low", "n_no_post", "n_analysable"))
        .containsExactly(1, 1, 2);
    assertThat(counts(row, "n_assessed", "n_with_baseline", "n_baseline_high_enough"))
        .containsExactly(5, 4, 3);
    assertThat(row.get("share_analysable")).isEqualTo(2 / 6.0);
  }

  @Test
  void remarksAreCountedByPatientAndByAssessment() {
    TableRow row = row(STANDARD);

    assertThat(counts(row, "n_total_mismatch", "n_total_mismatch_assessments"))
        .containsExactly(1, 2);
    assertThat(counts(row, "n_panel_code", "n_panel_code_assessments")).containsExactly(1, 1);
    assertThat(counts(row, "n_prorated", "n_prorated_assessments")).containsExactly(0, 0);
  }

  @Test
  void anOrderIsAssumedWhereNeitherRelationNorBothTimesAreKnown() {
    // the fourth patient, without a time, and the sixth, whose session has none
    assertThat(counts(row(STANDARD), "n_same_day_assumed", "n_same_day_assumed_assessments"))
        .containsExactly(2, 2);
  }

  @Test
  void aProtocolThatProratesCountsProratedTotals() {
    TableRow row = row(STANDARD + "\nmissing_items: {rule: prorate, rounding: none}\n");

    assertThat(counts(row, "n_prorated", "n_prorated_assessments")).containsExactly(1, 1);
    assertThat(counts(row, "n_assessments")).containsExactly(10);
    assertThat(counts(row(STANDARD), "n_assessments")).containsExactly(9);
  }

  @Test
  void theMedianGapIsOfDaysWithAScore() {
    // 17 - 7 days of the fifth patient; without the prorated total the sixth has one day only
    assertThat(row(STANDARD).get("median_gap_days")).isEqualTo(10.0);
    assertThat(
            row(STANDARD + "\nmissing_items: {rule: prorate, rounding: none}\n")
                .get("median_gap_days"))
        .isEqualTo(8.5);
  }

  @Test
  void theMedianGapOfFewPatientsIsNotPublished() {
    TableRow row = row(Presets.textSuppressing("standard", 2));

    assertThat(row.has("median_gap_days")).isFalse();
    assertThat(row.text("suppression_reason")).isEqualTo("FEW_PATIENTS");
  }

  private static List<Integer> counts(TableRow row, String... columns) {
    return List.of(columns).stream().map(column -> (int) row.count(column).orElseThrow()).toList();
  }

  private static TableRow row(String protocol) {
    Protocols protocols = new Protocols(List.of(ProtocolFile.read(protocol, "test")));
    List<TableRow> rows =
        Counted.tables(new SufficiencyMeasure(protocols), protocols, Strata.NONE, PATIENTS)
            .get(0)
            .rows();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static Assessment remarked(int day, TotalOrigin origin) {
    return new Assessment(
        new RowPosition(1, 1),
        day,
        OptionalInt.empty(),
        "PHQ-9",
        1000,
        OptionalInt.empty(),
        RelationToSession.NOT_RECORDED,
        origin);
  }
}
