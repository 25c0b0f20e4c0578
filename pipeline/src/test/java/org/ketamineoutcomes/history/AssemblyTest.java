package org.ketamineoutcomes.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Session.Dose;
import org.ketamineoutcomes.history.Session.Vitals;
import org.ketamineoutcomes.scale.MissingItems;

/** Rows of one patient that tell of the same thing are put together. */
class AssemblyTest {

  private final List<String> assumed = new ArrayList<>();
  private long record;

  @Test
  void devicesOfOneDayAreOneDose() {
    TreatmentHistory history = of(SameDay.SUM, dose(600, 28), dose(605, 28), dose(610, 28));

    assertThat(history.sessions()).hasSize(1);
    assertThat(history.sessions().get(0).minuteOfDay()).hasValue(600);
    assertThat(history.sessions().get(0).dose().micrograms()).hasValue(84_000);
    assertThat(history.sessions().get(0).dose().microgramsPerKg()).hasValue(1_050);
    assertThat(assumed).containsExactly("doses_of_a_day_summed dose_mg");
  }

  @Test
  void devicesWithoutTimesAreNotOneRowTwice() {
    TreatmentHistory history = of(SameDay.SUM, dose(600, 28), dose(600, 28));

    assertThat(history.sessions().get(0).dose().micrograms()).hasValue(56_000);
  }

  @Test
  void oneRowTwiceIsOneDose() {
    TreatmentHistory history = of(SameDay.SUM, dose(600, 40), dose(600, 40));

    assertThat(history.sessions().get(0).dose().micrograms()).hasValue(40_000);
    assertThat(assumed).containsExactly("same_row_twice dose_mg");
  }

  @Test
  void whatTheRowWithTheDoseDoesNotSayIsAsAnotherOfTheDaySaysIt() {
    Session visit =
        new Session(
            next(),
            0,
            OptionalInt.of(590),
            "",
            "",
            Route.UNKNOWN,
            SessionStatus.COMPLETED,
            Dose.NOT_RECORDED,
            OptionalInt.empty(),
            "",
            Vitals.NOT_RECORDED,
            Answer.YES,
            "");

    Session session = of(SameDay.SUM, dose(600, 40), visit).sessions().get(0);

    assertThat(session.minuteOfDay()).hasValue(600);
    assertThat(session.route()).isEqualTo(Route.INTRANASAL);
    assertThat(session.adverseEventsAssessed()).isEqualTo(Answer.YES);
    assertThat(session.dose().micrograms()).hasValue(40_000);
    assertThat(assumed).containsExactly("rows_of_a_day_are_one_session session_date");
  }

  @Test
  void rowsOfADayWithoutDosesAreOneSession() {
    Session one = Rows.sessionAt(0, 600, 1);
    Session other = Rows.sessionAt(0, 900, 2);

    assertThat(of(SameDay.SUM, one, other, Rows.sessionAt(1, 600, 3)).sessions()).hasSize(2);
    assertThat(assumed).containsExactly("rows_of_a_day_are_one_session session_date");
  }

  @Test
  void anItemAnsweredTwiceOtherwiseIsTold() {
    of(SameDay.SUM, dose(600, 40), item(1, 2), item(2, 1), item(1, 2), item(2, 3));

    assertThat(assumed).containsExactly("scores_of_a_moment_disagree item_number");
  }

  /** Items 1 and 2 of the nine come to 5: the total is from 5 to 26, by the seven others. */
  @Test
  void aTotalThatItemsOnRowsOfTheirOwnContradictIsTold() {
    Entry[] all = {dose(600, 40), item(1, 2), item(2, 3), score(5, "PHQ-9", 2600)};
    of(SameDay.SUM, all);
    assertThat(assumed).isEmpty();

    all[3] = score(5, "PHQ-9", 2700);
    of(SameDay.SUM, all);
    assertThat(assumed).containsExactly("total_contradicts_items total_score");
  }

  @Test
  void rowsOfTwoFilesThatOverlapCountOnce() {
    Session device = dose(600, 28);
    Session again = device.at(new RowPosition(1, 7));
    Session third = device.at(new RowPosition(1, 8));

    TreatmentHistory history = of(SameDay.SUM, device, again, third);

    assertThat(history.sessions().get(0).dose().micrograms()).hasValue(56_000);
    assertThat(assumed)
        .containsExactlyInAnyOrder("same_row_twice ", "doses_of_a_day_summed dose_mg");
  }

  @Test
  void aMappingMayDeclareThatARowTellsTheWholeDose() {
    assertThat(
            of(SameDay.FIRST, dose(610, 50), dose(600, 30)).sessions().get(0).dose().micrograms())
        .hasValue(30_000);
    assertThat(
            of(SameDay.LARGEST, dose(610, 50), dose(600, 30)).sessions().get(0).dose().micrograms())
        .hasValue(50_000);
    assertThat(assumed).isEmpty();
  }

  @Test
  void scoresOfOneDayStandInTheOrderTheyWerePlannedIn() {
    Assessment late = planned(RelationToSession.POST_DOSE, OptionalInt.of(240), 9);
    Assessment soon = planned(RelationToSession.POST_DOSE, OptionalInt.of(40), 10);
    Assessment before = planned(RelationToSession.PRE_DOSE, OptionalInt.of(-60), 20);
    Assessment earlier = planned(RelationToSession.PRE_DOSE, OptionalInt.of(-120), 21);

    assertThat(of(SameDay.SUM, late, before, soon, dose(600, 40), earlier).assessments())
        .containsExactly(earlier, before, soon, late);
    assertThat(of(SameDay.SUM, dose(600, 40), soon, earlier, before, late).assessments())
        .containsExactly(earlier, before, soon, late);
    assertThat(assumed).isEmpty();
  }

  @Test
  void scoresOfTheDayOfASessionThatMayBeFromBeforeOrAfterItAreTold() {
    Session session = dose(600, 40);

    of(
        SameDay.SUM,
        session,
        planned(RelationToSession.NOT_RECORDED, OptionalInt.empty(), 20),
        planned(RelationToSession.POST_DOSE, OptionalInt.empty(), 10));

    assertThat(assumed).containsExactly("same_day_score_before_dose relation_to_session");
  }

  private Assessment planned(RelationToSession relation, OptionalInt minutesFromDose, int points) {
    return new Assessment(
        next(),
        0,
        OptionalInt.empty(),
        "PHQ-9",
        100 * points,
        OptionalInt.empty(),
        relation,
        minutesFromDose,
        TotalOrigin.REPORTED);
  }

  @Test
  void aPatientInSeveralRowsIsPutTogetherCellByCell() {
    Patient first =
        new Patient(
            next(),
            OptionalInt.of(34),
            OptionalInt.of(100),
            "",
            OptionalInt.empty(),
            Map.of("sex", "female"));
    Patient later =
        new Patient(
            next(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            "moved",
            OptionalInt.empty(),
            Map.of());

    Patient whole = of(SameDay.SUM, later, first, dose(600, 40)).patient().orElseThrow();

    assertThat(whole.age()).hasValue(34);
    assertThat(whole.observationEnd()).hasValue(100);
    assertThat(whole.observationEndReason()).isEqualTo("moved");
    assertThat(whole.attributes()).containsEntry("sex", "female");
    assertThat(assumed).isEmpty();
  }

  @Test
  void rowsOfAPatientThatDisagreeAreCountedAndTheLastCounts() {
    Patient first =
        new Patient(
            next(),
            OptionalInt.of(34),
            OptionalInt.empty(),
            "",
            OptionalInt.empty(),
            Map.of("sex", "female"));
    Patient later =
        new Patient(
            next(),
            OptionalInt.of(35),
            OptionalInt.empty(),
            "",
            OptionalInt.empty(),
            Map.of("sex", "male"));

    Patient whole = of(SameDay.SUM, first, later, dose(600, 40)).patient().orElseThrow();

    assertThat(whole.age()).hasValue(35);
    assertThat(whole.attributes()).containsEntry("sex", "male");
    assertThat(assumed).containsExactly("patient_rows_disagree sex", "patient_rows_disagree age");
  }

  @Test
  void reportsOfOneEventAreOneEventOfTheWorstGrade() {
    TreatmentHistory history =
        of(
            SameDay.SUM,
            dose(600, 40),
            event("4", 24, 24, "moderate", Answer.NO),
            event("4", 24, 24, "severe", Answer.YES),
            event("4", 24, 24, "", Answer.NOT_RECORDED));

    assertThat(history.adverseEvents()).hasSize(1);
    assertThat(history.adverseEvents().get(0).severity()).isEqualTo("severe");
    assertThat(history.adverseEvents().get(0).serious()).isEqualTo(Answer.YES);
    assertThat(assumed)
        .containsExactly("reports_of_one_event event_id", "reports_of_one_event event_id");
  }

  @Test
  void aReportMayTellTheDayThatTheFirstDidNot() {
    TreatmentHistory history =
        of(
            SameDay.SUM,
            dose(600, 40),
            event("4", 0, 30, "mild", Answer.NO),
            event("4", 24, 24, "mild", Answer.NO));

    assertThat(history.adverseEvents()).hasSize(1);
    assertThat(history.adverseEvents().get(0).onsetDay()).hasValue(24);
    assertThat(history.adverseEvents().get(0).onsetLatestDay()).hasValue(24);
  }

  @Test
  void oneNumberForEventsOfSeveralDaysIsNotThatOfAnEvent() {
    TreatmentHistory history =
        of(
            SameDay.SUM,
            dose(600, 40),
            event("4", 3, 3, "mild", Answer.NO),
            event("4", 24, 24, "mild", Answer.NO));

    assertThat(history.adverseEvents()).hasSize(2);
    assertThat(assumed).containsExactly("one_number_several_events event_id");
  }

  @Test
  void eventsWithoutANumberStandForThemselves() {
    assertThat(
            of(
                    SameDay.SUM,
                    dose(600, 40),
                    event("", 3, 3, "mild", Answer.NO),
                    event("", 3, 3, "mild", Answer.NO))
                .adverseEvents())
        .hasSize(2);
    assertThat(assumed).containsExactly("alike_events term");
  }

  @Test
  void oneNumberForTwoTermsIsNotThatOfAnEvent() {
    AdverseEvent first = event("4", 3, 3, "mild", Answer.NO);
    AdverseEvent other =
        new AdverseEvent(
            next(),
            OptionalInt.of(3),
            OptionalInt.of(3),
            OptionalInt.empty(),
            OptionalInt.empty(),
            "self-harm",
            "",
            "mild",
            "",
            Answer.NO,
            "",
            "",
            "",
            Answer.NOT_RECORDED,
            "",
            "4");

    assertThat(of(SameDay.SUM, dose(600, 40), first, other).adverseEvents()).hasSize(2);
    assertThat(assumed).containsExactly("one_number_several_events event_id");
  }

  @Test
  void aDoseThatAnotherFileHasWithoutItsTimeIsOneDose() {
    Session inOneFile = dose(600, 40);
    Session inAnother =
        new Session(
            new RowPosition(1, 3),
            0,
            OptionalInt.empty(),
            "",
            "",
            Route.INTRANASAL,
            SessionStatus.COMPLETED,
            inOneFile.dose(),
            OptionalInt.empty(),
            "",
            Vitals.NOT_RECORDED,
            Answer.NOT_RECORDED,
            "");

    TreatmentHistory history = of(SameDay.SUM, inOneFile, inAnother);

    assertThat(history.sessions().get(0).dose().micrograms()).hasValue(40_000);
    assertThat(assumed).containsExactly("same_row_twice dose_mg");
  }

  @Test
  void scoresOfOneMomentThatDisagreeAreTold() {
    of(
        SameDay.SUM,
        dose(600, 40),
        score(7, "PHQ-9", 900),
        score(7, "GAD-7", 400),
        score(7, "PHQ-9", 1_200),
        score(7, "GAD-7", 400),
        score(14, "PHQ-9", 500));

    assertThat(assumed).containsExactly("scores_of_a_moment_disagree total_score");
  }

  private Assessment score(int day, String instrument, int hundredths) {
    return new Assessment(
        next(),
        day,
        OptionalInt.empty(),
        instrument,
        hundredths,
        OptionalInt.empty(),
        RelationToSession.NOT_RECORDED,
        OptionalInt.empty(),
        TotalOrigin.of(TotalSource.REPORTED));
  }

  private TreatmentHistory of(SameDay sameDay, Entry... entries) {
    return TreatmentHistory.of(
            "p",
            List.of(entries),
            new Assembly(
                sameDay, (file, assumption, column) -> assumed.add(assumption.id() + " " + column)))
        .orElseThrow();
  }

  private ItemAnswer item(int item, int points) {
    return new ItemAnswer(
        next(),
        5,
        OptionalInt.empty(),
        RelationToSession.NOT_RECORDED,
        OptionalInt.empty(),
        "PHQ-9",
        item,
        points,
        MissingItems.STRICT);
  }

  private RowPosition next() {
    return new RowPosition(0, ++record);
  }

  private Session dose(int minute, int milligrams) {
    return new Session(
        next(),
        0,
        OptionalInt.of(minute),
        "",
        "",
        Route.INTRANASAL,
        SessionStatus.COMPLETED,
        new Dose(
            OptionalInt.of(1_000 * milligrams),
            OptionalInt.of(80_000),
            Dose.perKg(1_000L * milligrams, 80_000)),
        OptionalInt.empty(),
        "",
        Vitals.NOT_RECORDED,
        Answer.NOT_RECORDED,
        "");
  }

  private AdverseEvent event(String id, int onset, int latest, String severity, Answer serious) {
    return new AdverseEvent(
        next(),
        OptionalInt.of(onset),
        OptionalInt.of(latest),
        OptionalInt.empty(),
        OptionalInt.empty(),
        "suicide attempt",
        "",
        severity,
        "",
        serious,
        "",
        "",
        "",
        Answer.NOT_RECORDED,
        "",
        id);
  }
}
