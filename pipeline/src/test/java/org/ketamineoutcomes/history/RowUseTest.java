package org.ketamineoutcomes.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.session;
import static org.ketamineoutcomes.history.Rows.sessionNotGiven;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.RowUse.Reason;

class RowUseTest {

  @Test
  void aSessionNotGivenIsNotUsed() {
    assertThat(RowUse.reasonAgainst(sessionNotGiven(3), Optional.of(history(session(0)))))
        .contains(Reason.SESSION_NOT_GIVEN);
  }

  @Test
  void rowsOfSomeoneNeverTreatedAreNotUsed() {
    assertThat(RowUse.reasonAgainst(score(0, 10), Optional.empty()))
        .contains(Reason.PATIENT_WITHOUT_SESSION);
  }

  @Test
  void rowsOfThePatientsExportThatGiveNothingAreNotUsed() {
    Patient older = aged(40, 1, Map.of());
    Patient ofTheSite = aged(40, 2, Map.of("site_id", "S1"));
    Patient last = aged(41, 3, Map.of());
    TreatmentHistory history = history(older, ofTheSite, last, session(0));
    assertThat(RowUse.reasonAgainst(older, Optional.of(history)))
        .contains(Reason.EARLIER_ROW_OF_PATIENT);
    assertThat(RowUse.reasonAgainst(ofTheSite, Optional.of(history))).isEmpty();
    assertThat(RowUse.reasonAgainst(last, Optional.of(history))).isEmpty();
  }

  private static Patient aged(int age, long record, Map<String, String> attributes) {
    return new Patient(
        new RowPosition(3, record),
        OptionalInt.of(age),
        OptionalInt.empty(),
        "",
        OptionalInt.empty(),
        attributes);
  }

  @Test
  void everyScoreOfATreatedPatientIsUsed() {
    assertThat(RowUse.reasonAgainst(score(-900, 10), Optional.of(history(session(0))))).isEmpty();
  }

  @Test
  void reasonsAreNamedAsInTheLedger() {
    assertThat(Reason.EARLIER_ROW_OF_PATIENT.id()).isEqualTo("earlier_row_of_patient");
  }
}
