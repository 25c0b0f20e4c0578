package org.ketamineoutcomes.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.score;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Route;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.Session.Dose;
import org.ketamineoutcomes.history.Session.Vitals;
import org.ketamineoutcomes.history.SessionStatus;
import org.ketamineoutcomes.protocol.BaselineRule.SameDay;
import org.ketamineoutcomes.protocol.DoseRule;

class DoseToleranceTest {

  private static final DoseRule STANDARD = new DoseRule(25);

  private static final List<Session> RAISED =
      List.of(dosed(0, 500), dosed(7, 500), dosed(14, 625), dosed(21, 625));

  @Test
  void aQuarterMoreIsARiseAndALittleLessIsNot() {
    assertThat(raisedOn(dosed(0, 500), dosed(7, 625))).hasValue(7);
    assertThat(raisedOn(dosed(0, 500), dosed(7, 624))).isEmpty();
  }

  @Test
  void dosesAreComparedWithTheFirstAboveNoneByTheSameRoute() {
    assertThat(raisedOn(dosed(0, 0), dosed(7, 500), dosed(14, 600), dosed(21, 700))).hasValue(21);
    assertThat(
            raisedOn(
                dosed(0, 500), dosed(7, 1000, Route.SUBLINGUAL), dosed(14, 1250, Route.SUBLINGUAL)))
        .hasValue(14);
  }

  @Test
  void theFirstRiseCounts() {
    assertThat(raisedOn(dosed(0, 500), dosed(7, 700), dosed(14, 900))).hasValue(7);
  }

  @Test
  void itTakesTwoKnownDosesOfOneRoute() {
    assertThat(of(dosed(0, 500)).isEnough()).isFalse();
    assertThat(of(dosed(0, 500), withoutDose(7)).isEnough()).isFalse();
    assertThat(of(dosed(0, 500), dosed(7, 500, Route.SUBLINGUAL)).isEnough()).isFalse();
    assertThat(of(dosed(0, 500), dosed(7, 250)).isEnough()).isTrue();
  }

  @Test
  void aLaterScoreAsLowAsTheLowestBeforeIsNoBetter() {
    assertThat(verdict(score(3, 12), score(10, 9), score(20, 11), score(40, 9)))
        .isEqualTo(Verdict.PRESENT);
    assertThat(verdict(score(3, 9), score(10, 12), score(20, 10))).isEqualTo(Verdict.PRESENT);
  }

  @Test
  void oneLaterScoreThatIsLowerIsAnAddedBenefit() {
    assertThat(verdict(score(3, 12), score(10, 9), score(20, 11), score(40, 8)))
        .isEqualTo(Verdict.ABSENT);
  }

  @Test
  void aScoreOfTheDayOfTheRiseIsFromBeforeUnlessItSaysOtherwise() {
    assertThat(verdict(score(14, 9), score(20, 9))).isEqualTo(Verdict.PRESENT);
    assertThat(verdict(score(14, 9))).isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void aRiseWithoutScoresOnBothSidesTellsNothing() {
    assertThat(verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(verdict(score(10, 9))).isEqualTo(Verdict.UNDETERMINED);
    assertThat(verdict(score(20, 9))).isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void withoutARiseThereIsNoSignalInWhomIsAssessedAtAll() {
    DoseTolerance steady = of(dosed(0, 500), dosed(7, 500));
    assertThat(steady.verdict(List.of(score(10, 20)), SameDay.PRE_DOSE)).isEqualTo(Verdict.ABSENT);
    assertThat(steady.verdict(List.of(), SameDay.PRE_DOSE)).isEqualTo(Verdict.UNDETERMINED);
  }

  private static Verdict verdict(Assessment... scores) {
    return DoseTolerance.of(RAISED, STANDARD).verdict(List.of(scores), SameDay.PRE_DOSE);
  }

  private static OptionalInt raisedOn(Session... sessions) {
    return of(sessions).raised().stream().mapToInt(Session::day).findFirst();
  }

  private static DoseTolerance of(Session... sessions) {
    return DoseTolerance.of(List.of(sessions), STANDARD);
  }

  private static Session dosed(int day, int microgramsPerKg) {
    return dosed(day, microgramsPerKg, Route.INTRAVENOUS);
  }

  private static Session dosed(int day, int microgramsPerKg, Route route) {
    return session(
        day,
        route,
        new Dose(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(microgramsPerKg)));
  }

  private static Session withoutDose(int day) {
    return session(day, Route.INTRAVENOUS, Dose.NOT_RECORDED);
  }

  private static Session session(int day, Route route, Dose dose) {
    return new Session(
        new RowPosition(0, 1),
        day,
        OptionalInt.empty(),
        "",
        "ketamine",
        route,
        SessionStatus.COMPLETED,
        dose,
        OptionalInt.empty(),
        "",
        Vitals.NOT_RECORDED,
        Answer.NOT_RECORDED,
        "");
  }
}
