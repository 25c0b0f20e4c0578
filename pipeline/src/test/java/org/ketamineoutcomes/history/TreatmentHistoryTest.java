package org.ketamineoutcomes.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.event;
import static org.ketamineoutcomes.history.Rows.eventOfUnknownOnset;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.patient;
import static org.ketamineoutcomes.history.Rows.patientAged;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.scoreAt;
import static org.ketamineoutcomes.history.Rows.session;
import static org.ketamineoutcomes.history.Rows.sessionAt;
import static org.ketamineoutcomes.history.Rows.sessionNotGiven;
import static org.ketamineoutcomes.history.Rows.sessionsOn;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Assessment.RelationToSession;

class TreatmentHistoryTest {

  @Test
  void whoWasNeverGivenTheDrugHasNoHistory() {
    assertThat(TreatmentHistory.of("p", List.of(sessionNotGiven(0), score(0, 10)))).isEmpty();
  }

  @Test
  void sessionsComeInTheOrderOfTheirDays() {
    assertThat(sessionsOn(7, -2, 3).sessions()).extracting(Session::day).containsExactly(-2, 3, 7);
  }

  @Test
  void severalRowsOfOneDayAreOneSession() {
    assertThat(sessionsOn(0, 0, 3).sessions()).hasSize(2);
  }

  @Test
  void theFirstRowOfADayByTimeStandsForTheSession() {
    assertThat(history(sessionAt(0, 900, 1), sessionAt(0, 600, 2), session(0)).sessions())
        .containsExactly(sessionAt(0, 600, 2));
  }

  @Test
  void assessmentsComeByDayThenTimeThenPlaceInTheExports() {
    assertThat(
            history(session(0), scoreAt(2, 600, 1), score(2, 2, 9), score(2, 3, 4), score(1, 4))
                .assessments())
        .containsExactly(score(1, 4), score(2, 3, 4), score(2, 2, 9), scoreAt(2, 600, 1));
  }

  @Test
  void scoresFromBeforeADoseComeBeforeThoseFromAfterItWhateverTheirPlace() {
    Assessment before = score(5, 20, RelationToSession.PRE_DOSE);
    Assessment after = score(5, 8, RelationToSession.POST_DOSE);
    assertThat(history(session(0), after, before).assessments()).containsExactly(before, after);
  }

  @Test
  void adverseEventsOfUnknownOnsetComeLast() {
    assertThat(history(session(0), eventOfUnknownOnset(), event(4), event(-1)).adverseEvents())
        .containsExactly(event(-1), event(4), eventOfUnknownOnset());
  }

  @Test
  void ofSeveralRowsOfOnePatientTheLastInTheExportsCounts() {
    assertThat(history(patientAged(40, 8), patientAged(50, 2), session(0)).patient())
        .contains(patientAged(40, 8));
  }

  @Test
  void observationEndsWhereThePatientsExportSaysSo() {
    assertThat(
            history(session(0), score(90, 5), patient(OptionalInt.of(60), OptionalInt.empty()))
                .observationEndDay())
        .isEqualTo(60);
  }

  @Test
  void observationOfWhomNothingIsSaidEndsWithTheLastSessionOrScore() {
    assertThat(history(session(0), session(20), score(33, 5)).observationEndDay()).isEqualTo(33);
  }

  @Test
  void nobodyIsObservedAfterDeath() {
    assertThat(
            history(session(0), patient(OptionalInt.of(60), OptionalInt.of(41)))
                .observationEndDay())
        .isEqualTo(41);
  }

  @Test
  void aDeathAfterTheLastRowEndsObservationIfNothingElseDoes() {
    TreatmentHistory died =
        history(session(0), score(33, 5), patient(OptionalInt.empty(), OptionalInt.of(70)));

    assertThat(died.observationEndDay()).isEqualTo(70);
    assertThat(died.deathWhileObserved()).hasValue(70);
  }

  @Test
  void aDeathAfterTheRecordedEndComesTooLateToBeSeen() {
    TreatmentHistory died = history(session(0), patient(OptionalInt.of(60), OptionalInt.of(70)));

    assertThat(died.observationEndDay()).isEqualTo(60);
    assertThat(died.deathDay()).hasValue(70);
    assertThat(died.deathWhileObserved()).isEmpty();
  }

  @Test
  void observationNeverEndsBeforeTheLastSession() {
    List<String> told = new ArrayList<>();
    Assembly assembly =
        new Assembly(
            SameDay.SUM, (file, assumption, column) -> told.add(assumption.name() + " " + column));

    TreatmentHistory history =
        TreatmentHistory.of(
                "p",
                List.of(session(10), session(20), patient(OptionalInt.of(13), OptionalInt.of(15))),
                assembly)
            .orElseThrow();

    assertThat(history.observationEndDay()).isEqualTo(20);
    assertThat(history.deathWhileObserved()).hasValue(20);
    assertThat(told)
        .containsExactly(
            "END_BEFORE_LAST_SESSION observation_end_date", "END_BEFORE_LAST_SESSION death_date");
  }
}
