package org.ketamineoutcomes.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.patient;
import static org.ketamineoutcomes.history.Rows.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.protocol.DiscontinuationRule;

class DiscontinuationTest {

  private static final DiscontinuationRule RULE = new DiscontinuationRule(90, 3);

  @Test
  void treatmentEndsOneUsualGapAfterTheLastSessionAndNotWhenThatIsFound() {
    assertThat(of(seenUntil(166), 0, 4, 8, 12, 40, 75))
        .isEqualTo(
            new Discontinuation(TreatmentStatus.DISCONTINUED, 79, Discontinuation.NOT_RECORDED));
  }

  @Test
  void ninetyDaysWithoutASessionAreNotEnough() {
    assertThat(of(seenUntil(165), 0, 4, 8, 12, 40, 75))
        .isEqualTo(new Discontinuation(TreatmentStatus.UNDETERMINED, 79, ""));
  }

  @Test
  void whoComesRarelyMustStayAwayForThreeOfTheirOwnGaps() {
    assertThat(of(seenUntil(300), 0, 60, 120).status()).isEqualTo(TreatmentStatus.UNDETERMINED);
    assertThat(of(seenUntil(301), 0, 60, 120))
        .isEqualTo(
            new Discontinuation(TreatmentStatus.DISCONTINUED, 180, Discontinuation.NOT_RECORDED));
  }

  @Test
  void whoseNextSessionIsNotDueIsActive() {
    assertThat(of(seenUntil(180), 0, 60, 120))
        .isEqualTo(new Discontinuation(TreatmentStatus.ACTIVE, 180, ""));
    assertThat(of(seenUntil(150), 0, 60, 120))
        .isEqualTo(new Discontinuation(TreatmentStatus.ACTIVE, 150, ""));
  }

  @Test
  void onTheDueDayTheSessionMayStillCome() {
    assertThat(of(seenUntil(79), 0, 4, 8, 12, 40, 75))
        .isEqualTo(new Discontinuation(TreatmentStatus.ACTIVE, 79, ""));
    assertThat(of(seenUntil(80), 0, 4, 8, 12, 40, 75))
        .isEqualTo(new Discontinuation(TreatmentStatus.UNDETERMINED, 79, ""));
  }

  @Test
  void halfADayOfTheUsualGapCountsAsOne() {
    assertThat(of(seenUntil(200), 0, 3, 7).day()).isEqualTo(11);
  }

  @Test
  void aSingleSessionHasNoUsualGap() {
    assertThat(of(seenUntil(91), 0))
        .isEqualTo(
            new Discontinuation(TreatmentStatus.DISCONTINUED, 0, Discontinuation.NOT_RECORDED));
    assertThat(of(seenUntil(90), 0))
        .isEqualTo(new Discontinuation(TreatmentStatus.UNDETERMINED, 0, ""));
  }

  @Test
  void deathComesBeforeADiscontinuationThatWasNotYetCertain() {
    assertThat(of(patient(OptionalInt.empty(), OptionalInt.of(100)), 0, 7, 14))
        .isEqualTo(new Discontinuation(TreatmentStatus.DIED, 100, ""));
  }

  @Test
  void aDeathLongAfterTheLastSessionIsNoReasonForStopping() {
    assertThat(of(because("death", 300), 0, 7, 14))
        .isEqualTo(
            new Discontinuation(TreatmentStatus.DISCONTINUED, 21, Discontinuation.NOT_RECORDED));
  }

  @Test
  void aReasonThatSaysDeathDatesItToTheEndOfObservation() {
    assertThat(of(because("death", 50), 0, 7, 14))
        .isEqualTo(new Discontinuation(TreatmentStatus.DIED, 50, ""));
  }

  @Test
  void theReasonIsTheOneRecorded() {
    assertThat(of(because("lost to follow-up", 300), 0, 7, 14).reason())
        .isEqualTo("lost to follow-up");
    assertThat(of(because("lost to follow-up", 15), 0, 7, 14).reason()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"data_cut", "data cut-off", "end of observation", "end of study"})
  void thatTheDataEndIsNoReasonForStopping(String reason) {
    assertThat(of(because(reason, 300), 0, 7, 14))
        .isEqualTo(new Discontinuation(TreatmentStatus.DISCONTINUED, 21, "not recorded"));
  }

  private static Discontinuation of(Patient patient, int... sessionDays) {
    List<Entry> entries = new ArrayList<>(List.of(patient));
    for (int day : sessionDays) {
      entries.add(session(day));
    }
    return Discontinuation.of(history(entries.toArray(Entry[]::new)), RULE);
  }

  private static Patient seenUntil(int day) {
    return patient(OptionalInt.of(day), OptionalInt.empty());
  }

  private static Patient because(String reason, int day) {
    return new Patient(
        new RowPosition(3, 1),
        OptionalInt.empty(),
        OptionalInt.of(day),
        reason,
        OptionalInt.empty(),
        Map.of());
  }
}
