package org.ketamineoutcomes.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ketamineoutcomes.history.Rows.session;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.TableRow;

/** Each patient is first treated on day 0; items are those of days −1, 7, 14 and so on. */
class SuicidalityMeasureTest {

  private static final int MISSING = -1;

  private static final Protocols NOTHING_HIDDEN =
      new Protocols(
          List.of(
              ProtocolFile.read(
                  ProtocolFile.named("standard").yaml().replace("min_cell: 11", "min_cell: 0"),
                  "nothing hidden")));

  private static final List<TreatmentHistory> PATIENTS =
      List.of(
          phq9(2, 1, 0), // resolved at last
          phq9(1, 0, 1), // resolved for a time, unchanged at last
          phq9(3, 2, MISSING), // improved at last: what is missing is not 0
          phq9(1, 2), // worsened
          phq9(0, 1, 0), // emergent for a time
          phq9(0, 0, 2), // emergent, and worsened at last
          phq9(0, 0), // never there
          phq9(2), // never asked again
          phq9(0, MISSING), // never asked again
          phq9(MISSING, 3, 0)); // not known at the baseline

  @Test
  void availableIsWhatIsKnownBeforeAndAfter() {
    TableRow row = row();

    assertThat(row.get("n_with_baseline")).isEqualTo(10L);
    assertThat(row.get("n_item_available")).isEqualTo(9L);
    assertThat(row.get("n_patients")).isEqualTo(7L);
    assertThat(row.get("positive_at_baseline@n")).isEqualTo(4L);
    assertThat(row.get("negative_at_baseline@n")).isEqualTo(3L);
    assertThat((double) row.get("positive_at_baseline@proportion"))
        .isCloseTo(4.0 / 7, within(1e-15));
  }

  @Test
  void resolvedIsCountedOfThoseWhoHadIt() {
    TableRow row = row();

    assertThat(row.get("improved_at_last@n")).isEqualTo(2L);
    assertThat(row.get("resolved_at_last@n")).isEqualTo(1L);
    assertThat(row.get("resolved_ever@n")).isEqualTo(2L);
    assertThat(row.get("returned_at_last@n")).isEqualTo(1L);
    assertThat(row.get("improved_at_last@proportion")).isEqualTo(0.5);
    assertThat(row.get("resolved_at_last@proportion")).isEqualTo(0.25);
    assertThat(row.get("resolved_ever@proportion")).isEqualTo(0.5);
  }

  @Test
  void emergentIsCountedOfThoseWhoDidNotHaveItAndWorsenedOfAll() {
    TableRow row = row();

    assertThat(row.get("emergent@n")).isEqualTo(2L);
    assertThat((double) row.get("emergent@proportion")).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(row.get("positive_and_worsened@n")).isEqualTo(1L);
    assertThat(row.get("worsened_ever@n")).isEqualTo(3L);
    assertThat(row.get("worsened_at_last@n")).isEqualTo(2L);
    assertThat(row.get("unchanged_at_last@n")).isEqualTo(3L);
    assertThat((double) row.get("worsened_at_last@proportion")).isCloseTo(2.0 / 7, within(1e-15));
  }

  @Test
  void aScaleWithoutTheItemHasNoRow() {
    assertThat(rows(List.of(history("GAD-7", MISSING, MISSING)))).isEmpty();
  }

  @Test
  void aScaleWhoseItemsWereNotKeptHasARowWithoutShares() {
    List<TableRow> rows = rows(List.of(phq9(MISSING, MISSING)));

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("n_with_baseline")).isEqualTo(1L);
    assertThat(rows.get(0).get("n_item_available")).isEqualTo(0L);
    assertThat(rows.get(0).get("n_patients")).isEqualTo(0L);
    assertThat(rows.get(0).has("worsened_ever@proportion")).isFalse();
  }

  @Test
  void theBaselineIsTheLastItemBeforeTreatmentThatIsThere() {
    List<Entry> entries =
        List.of(
            assessment("PHQ-9", -9, 0),
            assessment("PHQ-9", -5, 2),
            assessment("PHQ-9", -1, MISSING),
            session(0),
            assessment("PHQ-9", 7, 1));
    TableRow row = rows(List.of(TreatmentHistory.of("p", entries).orElseThrow())).get(0);

    assertThat(row.get("positive_at_baseline@n")).isEqualTo(1L);
    assertThat(row.get("improved_at_last@n")).isEqualTo(1L);
  }

  private static TableRow row() {
    return rows(PATIENTS).get(0);
  }

  private static List<TableRow> rows(List<TreatmentHistory> patients) {
    return Counted.tables(new SuicidalityMeasure(), NOTHING_HIDDEN, Strata.NONE, patients)
        .get(0)
        .rows();
  }

  private static TreatmentHistory phq9(int before, int... after) {
    return history("PHQ-9", before, after);
  }

  private static TreatmentHistory history(String instrument, int before, int... after) {
    List<Entry> entries = new ArrayList<>(List.of(session(0)));
    entries.add(assessment(instrument, -1, before));
    for (int i = 0; i < after.length; i++) {
      entries.add(assessment(instrument, 7 * (i + 1), after[i]));
    }
    return TreatmentHistory.of("p", entries).orElseThrow();
  }

  private static Assessment assessment(String instrument, int day, int item) {
    return new Assessment(
        new RowPosition(1, 1),
        day,
        OptionalInt.empty(),
        instrument,
        500,
        item == MISSING ? OptionalInt.empty() : OptionalInt.of(item),
        RelationToSession.NOT_RECORDED);
  }
}
