package org.ketamineoutcomes.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.patientAged;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.session;
import static org.ketamineoutcomes.history.Rows.sessionNotGiven;

import java.util.Optional;
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
  void earlierRowsOfThePatientsExportAreNotUsed() {
    TreatmentHistory history = history(patientAged(40, 1), patientAged(41, 2), session(0));
    assertThat(RowUse.reasonAgainst(patientAged(40, 1), Optional.of(history)))
        .contains(Reason.EARLIER_ROW_OF_PATIENT);
    assertThat(RowUse.reasonAgainst(patientAged(41, 2), Optional.of(history))).isEmpty();
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
