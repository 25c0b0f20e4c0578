package org.ketamineoutcomes.pitfalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.scoreAt;
import static org.ketamineoutcomes.history.Rows.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.onset.LandmarkMeasure;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.TableRow;

/** Scores that are there more than once. */
class RepeatedScoresTest {

  private static final Protocols STANDARD = RowOfAFew.standardWith();

  private static final TreatmentHistory REPEATED =
      history(score(-1, 20, 1), session(0), score(7, 12, 2), score(7, 9, 3), score(7, 15, 4));

  @Test
  void ofSeveralScoresOfOneDayTheLastRecordCounts() {
    assertThat(weekOne(STANDARD, REPEATED).get("mean_score")).isEqualTo(15.0);
    assertThat(weekOne(STANDARD, REPEATED).get("n_observed")).isEqualTo(1L);
  }

  @Test
  void theProtocolMayTakeTheHighestOrTheLowestInstead() {
    Protocols highest = RowOfAFew.standardWith("tie: last_record", "tie: highest");
    Protocols lowest = RowOfAFew.standardWith("tie: last_record", "tie: lowest");

    assertThat(weekOne(highest, REPEATED).get("mean_score")).isEqualTo(15.0);
    assertThat(weekOne(lowest, REPEATED).get("mean_score")).isEqualTo(9.0);
  }

  @Test
  void rowsImportedTwiceChangeNothing() {
    TreatmentHistory once = history(score(-1, 20, 1), session(0), score(7, 9, 2));
    TreatmentHistory twice =
        history(
            score(-1, 20, 1),
            score(-1, 20, 11),
            session(0),
            session(0),
            score(7, 9, 2),
            score(7, 9, 12));

    TableRow row = weekOne(STANDARD, twice);

    assertThat(cells(row)).isEqualTo(cells(weekOne(STANDARD, once)));
    assertThat(row.get("n_observed")).isEqualTo(1L);
  }

  @Test
  void theOrderOfRowsDoesNotDecide() {
    TreatmentHistory reversed =
        history(score(7, 15, 4), score(7, 9, 3), score(7, 12, 2), session(0), score(-1, 20, 1));

    assertThat(cells(weekOne(STANDARD, reversed))).isEqualTo(cells(weekOne(STANDARD, REPEATED)));
  }

  @Test
  void scoresOfTwoTimesOfADayAreTwoAndTheEarlierIsAsClose() {
    TreatmentHistory patient =
        history(score(-1, 20), session(0), scoreAt(7, 1000, 15), scoreAt(7, 600, 9));

    assertThat(weekOne(STANDARD, patient).get("mean_score")).isEqualTo(9.0);
  }

  private static List<Object> cells(TableRow row) {
    List<Object> cells = new ArrayList<>();
    row.table().columns().all().forEach(column -> cells.add(row.get(column.name())));
    return cells;
  }

  private static TableRow weekOne(Protocols protocols, TreatmentHistory patient) {
    return RowOfAFew.only(
        new LandmarkMeasure(protocols),
        protocols,
        List.of(patient),
        "response_by_landmark",
        Map.of("endpoint", "week_1", "origin", "first_session"));
  }
}
