package org.ketamineoutcomes.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.scoreAt;
import static org.ketamineoutcomes.history.Rows.session;
import static org.ketamineoutcomes.history.Rows.sessionAt;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.course.CourseScores.Eligibility;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.BaselineRule;
import org.ketamineoutcomes.protocol.BaselineRule.Choice;
import org.ketamineoutcomes.protocol.BaselineRule.SameDay;
import org.ketamineoutcomes.protocol.BaselineRule.Tie;
import org.ketamineoutcomes.protocol.Protocol;

class BaselineTest {

  private static final BaselineRule LAST = rule(Choice.LAST, SameDay.PRE_DOSE, Tie.LAST_RECORD);

  @Test
  void theLastScoreBeforeTheFirstSessionIsTheBaseline() {
    assertThat(baseline(LAST, session(0), score(-9, 24), score(-2, 18), score(3, 5)))
        .isEqualTo(1800);
  }

  @Test
  void theWorstIsTheHighestOfTheLookBack() {
    assertThat(
            baseline(
                rule(Choice.WORST, SameDay.PRE_DOSE, Tie.LAST_RECORD),
                session(0),
                score(-31, 27),
                score(-30, 24),
                score(-2, 18)))
        .isEqualTo(2400);
  }

  @Test
  void theMeanIsRoundedToHundredthsHalvesUp() {
    assertThat(
            baseline(
                rule(Choice.MEAN, SameDay.PRE_DOSE, Tie.LAST_RECORD),
                session(0),
                score(-9, 20),
                score(-8, 20),
                score(-2, 19)))
        .isEqualTo(1967);
  }

  @Test
  void theLookBackIncludesItsFirstDay() {
    assertThat(baseline(LAST, session(0), score(-30, 20))).isEqualTo(2000);
    assertThat(of(LAST, session(0), score(-31, 20)).eligibility())
        .isEqualTo(Eligibility.NO_BASELINE);
  }

  @Test
  void aScoreOfTheFirstDayIsTakenForOneBeforeTheDoseWhereTheProtocolSaysSo() {
    assertThat(baseline(LAST, session(0), score(-2, 18), score(0, 17))).isEqualTo(1700);
  }

  @Test
  void aScoreOfTheFirstDayIsTakenForOneAfterTheDoseWhereTheProtocolSaysSo() {
    CourseScores scores =
        of(
            rule(Choice.LAST, SameDay.POST_DOSE, Tie.LAST_RECORD),
            session(0),
            score(-2, 18),
            score(0, 17));
    assertThat(scores.baselineHundredths()).isEqualTo(1800);
    assertThat(scores.after()).containsExactly(score(0, 17));
  }

  @Test
  void whatTheExportSaysOfTheRelationDecidesBeforeTheProtocol() {
    assertThat(baseline(LAST, session(0), score(-2, 18), score(0, 9, RelationToSession.POST_DOSE)))
        .isEqualTo(1800);
    assertThat(
            baseline(
                rule(Choice.LAST, SameDay.POST_DOSE, Tie.LAST_RECORD),
                session(0),
                score(-2, 18),
                score(0, 17, RelationToSession.PRE_DOSE)))
        .isEqualTo(1700);
  }

  @Test
  void aScoreDuringTheSessionIsNotBeforeIt() {
    assertThat(baseline(LAST, session(0), score(-2, 18), score(0, 9, RelationToSession.DURING)))
        .isEqualTo(1800);
  }

  @Test
  void knownTimesDecideBeforeTheProtocol() {
    assertThat(baseline(LAST, sessionAt(0, 600, 1), score(-2, 18), scoreAt(0, 601, 9)))
        .isEqualTo(1800);
    assertThat(baseline(LAST, sessionAt(0, 600, 1), score(-2, 18), scoreAt(0, 600, 17)))
        .isEqualTo(1700);
  }

  @Test
  void aTimeOfOnlyOneOfTheTwoDecidesNothing() {
    assertThat(baseline(LAST, session(0), score(-2, 18), scoreAt(0, 1400, 17))).isEqualTo(1700);
  }

  @Test
  void ofSeveralScoresOfOneDayTheLastRecordCountsWhereTheProtocolSaysSo() {
    assertThat(baseline(LAST, session(0), score(-1, 15, 9), score(-1, 19, 2), score(-1, 17, 5)))
        .isEqualTo(1500);
  }

  @Test
  void ofSeveralScoresOfOneDayTheHighestCountsWhereTheProtocolSaysSo() {
    assertThat(
            baseline(
                rule(Choice.LAST, SameDay.PRE_DOSE, Tie.HIGHEST),
                session(0),
                score(-1, 15, 9),
                score(-1, 19, 2),
                score(-1, 17, 5)))
        .isEqualTo(1900);
  }

  @Test
  void ofSeveralScoresOfOneDayTheLowestCountsWhereTheProtocolSaysSo() {
    assertThat(
            baseline(
                rule(Choice.LAST, SameDay.PRE_DOSE, Tie.LOWEST),
                session(0),
                score(-1, 19, 2),
                score(-1, 15, 9),
                score(-1, 17, 10)))
        .isEqualTo(1500);
  }

  @Test
  void scoresOfDifferentTimesOfOneDayAreNoTie() {
    assertThat(
            baseline(
                rule(Choice.LAST, SameDay.PRE_DOSE, Tie.HIGHEST),
                session(0),
                scoreAt(-1, 540, 19),
                scoreAt(-1, 840, 15)))
        .isEqualTo(1500);
  }

  @Test
  void aBaselineOfExactlyTheMinimumLetsThePatientIn() {
    assertThat(of(LAST, session(0), score(-1, 10)).isEvaluable()).isTrue();
    assertThat(of(LAST, session(0), score(-1, 9)).eligibility())
        .isEqualTo(Eligibility.BASELINE_TOO_LOW);
  }

  @Test
  void aSecondCourseHasABaselineOfItsOwn() {
    TreatmentHistory history =
        history(session(0), score(-1, 24), session(200), score(195, 16), score(200, 15));
    Course second = Course.of(history, 90).get(1);
    assertThat(CourseScores.of(history, second, "PHQ-9", LAST).baselineHundredths())
        .isEqualTo(1500);
  }

  @Test
  void scoresFromTheNextCourseOnSayNothingOfTheFirst() {
    TreatmentHistory history =
        history(session(0), score(-1, 24), session(200), score(199, 16), score(200, 15));
    Course first = Course.of(history, 90).get(0);
    assertThat(CourseScores.of(history, first, "PHQ-9", LAST).after())
        .containsExactly(score(199, 16));
  }

  private static int baseline(BaselineRule rule, Entry... entries) {
    return of(rule, entries).baselineHundredths();
  }

  private static CourseScores of(BaselineRule rule, Entry... entries) {
    TreatmentHistory history = history(entries);
    Course course = Course.of(history, Protocol.NO_LIMIT).get(0);
    return CourseScores.of(history, course, "PHQ-9", rule);
  }

  private static BaselineRule rule(Choice choice, SameDay sameDay, Tie tie) {
    return new BaselineRule(choice, 30, sameDay, tie, Map.of("PHQ-9", 10), 1);
  }
}
