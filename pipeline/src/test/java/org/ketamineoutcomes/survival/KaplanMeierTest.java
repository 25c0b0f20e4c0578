package org.ketamineoutcomes.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ketamineoutcomes.survival.FollowUp.censoredOn;
import static org.ketamineoutcomes.survival.FollowUp.eventOn;
import static org.ketamineoutcomes.survival.IntervalScale.LOG;
import static org.ketamineoutcomes.survival.IntervalScale.LOG_LOG;
import static org.ketamineoutcomes.survival.IntervalScale.PLAIN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketamineoutcomes.survival.SurvivalCurve.Step;
import org.ketamineoutcomes.tally.Grid;

class KaplanMeierTest {

  /** Two ties, one of them with a censoring: Therneau and Grambsch (2000), appendix E.1. */
  private static final List<FollowUp> TIES =
      List.of(eventOn(9), eventOn(1), censoredOn(1), eventOn(6), eventOn(6), censoredOn(8));

  @Test
  void matchesFractionsWorkedByHand() {
    List<Step> steps = estimate(TIES, LOG_LOG).steps();

    assertThat(steps).extracting(Step::day).containsExactly(1, 6, 8, 9);
    assertThat(steps).extracting(Step::atRisk).containsExactly(6L, 4L, 2L, 1L);
    assertThat(steps).extracting(Step::events).containsExactly(1L, 2L, 0L, 1L);
    assertThat(steps).extracting(Step::censored).containsExactly(1L, 0L, 1L, 0L);
    assertThat(steps.get(0).survival()).isEqualTo(5.0 / 6);
    assertThat(steps.get(1).survival()).isEqualTo(5.0 / 12, within(1e-15));
    assertThat(steps.get(2).survival()).isEqualTo(5.0 / 12, within(1e-15));
    assertThat(steps.get(3).survival()).isZero();
    assertThat(steps.get(0).stdError()).isEqualTo(Math.sqrt(5.0 / 216), within(1e-15));
    assertThat(steps.get(1).stdError()).isEqualTo(Math.sqrt(85.0 / 1728), within(1e-15));
  }

  @ParameterizedTest(name = "day {0}")
  @CsvSource({
    "9,  11, 0.9090909090909091, 0.08667841720414475",
    "13, 10, 0.8181818181818181, 0.11629129983033294",
    "18,  8, 0.7159090909090908, 0.13966497055722782",
    "23,  7, 0.6136363636363635, 0.15263233102731200",
    "28,  6, 0.6136363636363635, 0.15263233102731200",
    "31,  5, 0.4909090909090909, 0.16419326722113581",
    "34,  4, 0.3681818181818182, 0.16266888582709479",
    "45,  3, 0.3681818181818182, 0.16266888582709479",
    "48,  2, 0.1840909090909091, 0.15349274578629368",
    "161, 1, 0.1840909090909091, 0.15349274578629368"
  })
  void agreesWithSurvfitOfR(int day, long atRisk, double survival, double stdError) {
    Step step = estimate(Aml.MAINTAINED, LOG_LOG).at(day);

    assertThat(step.atRisk()).isEqualTo(atRisk);
    assertThat(step.survival()).isEqualTo(survival, within(1e-14));
    assertThat(step.stdError()).isEqualTo(stdError, within(1e-14));
  }

  @ParameterizedTest(name = "day {1}, {0}")
  @CsvSource({
    "LOG_LOG, 9,  0.50808020576992974, 0.9866738226678231",
    "LOG_LOG, 31, 0.16733090977685081, 0.7533997903708113",
    "LOG_LOG, 161, 0.01173848012318960, 0.5250148427266415",
    "LOG, 9,  0.75413384508152548, 1.0000000000000000",
    "LOG, 31, 0.25485995119931731, 0.9455849552004292",
    "PLAIN, 9,  0.7392043331338484, 1.0000000000000000",
    "PLAIN, 31, 0.1690962006517037, 0.8127219811664780",
    "PLAIN, 48, 0.0000000000000000, 0.4849311627202068"
  })
  void limitsAgreeWithSurvfitOfR(IntervalScale scale, int day, double lower, double upper) {
    Step step = estimate(Aml.MAINTAINED, scale).at(day);

    assertThat(step.lower95()).isEqualTo(lower, within(1e-14));
    assertThat(step.upper95()).isEqualTo(upper, within(1e-14));
  }

  @Test
  void beforeTheFirstEventOnlyLogLogLimitsAreUndefined() {
    List<FollowUp> censoredFirst = List.of(censoredOn(2), eventOn(4), censoredOn(9));

    assertThat(estimate(censoredFirst, LOG_LOG).steps().get(0))
        .isEqualTo(new Step(2, 3, 0, 1, 1, 0, Double.NaN, Double.NaN));
    assertThat(estimate(censoredFirst, LOG).steps().get(0))
        .isEqualTo(new Step(2, 3, 0, 1, 1, 0, 1, 1));
    assertThat(estimate(censoredFirst, PLAIN).steps().get(0))
        .isEqualTo(new Step(2, 3, 0, 1, 1, 0, 1, 1));
  }

  @ParameterizedTest
  @EnumSource(IntervalScale.class)
  void nothingButZeroIsKnownOnceEveryoneHadTheEvent(IntervalScale scale) {
    assertThat(estimate(List.of(eventOn(5), eventOn(5), eventOn(5)), scale).steps())
        .containsExactly(new Step(5, 3, 3, 0, 0, Double.NaN, Double.NaN, Double.NaN));
  }

  @Test
  void ofNobodyHasNoSteps() {
    assertThat(estimate(List.of(), LOG_LOG)).isEqualTo(new SurvivalCurve(0, LOG_LOG, List.of()));
  }

  @Test
  void ofOneCensoredPatientStaysAtOne() {
    assertThat(estimate(List.of(censoredOn(0)), PLAIN).steps())
        .containsExactly(new Step(0, 1, 0, 1, 1, 0, 1, 1));
  }

  @Test
  void holdsForHundredsOfMillionsOfPatients() {
    EventTable table = new EventTable();
    for (int day = 1; day <= 1000; day++) {
      table.add(day, 500_000, 0);
    }
    Step halfway = KaplanMeier.estimate(table, LOG_LOG).at(500);

    assertThat(halfway.atRisk()).isEqualTo(250_500_000);
    assertThat(halfway.survival()).isEqualTo(0.5, within(1e-13));
    assertThat(halfway.stdError()).isEqualTo(Math.sqrt(0.25 / 500_000_000), within(1e-17));
  }

  /** By hand: 80/90 on day 14; of the 80 left 21 are censored in the week after it: 60/70. */
  @Test
  void betweenTwoDaysOfAGridHalfOfTheCensoredLeaveBeforeTheEvents() {
    EventTable table = new EventTable();
    table.add(14, 10, 0);
    table.add(21, 10, 21);
    table.add(28, 0, 49);

    SurvivalCurve curve = KaplanMeier.estimate(table, PLAIN, Grid.DAYS);
    assertThat(curve.at(14).survival()).isEqualTo(8 / 9.0, within(1e-15));
    assertThat(curve.at(21).survival()).isEqualTo(16 / 21.0, within(1e-15));
    assertThat(curve.at(21).atRisk()).isEqualTo(70);
    assertThat(AalenJohansen.estimate(CauseTable.of(table), 1, PLAIN, Grid.DAYS).at(21).incidence())
        .isEqualTo(5 / 21.0, within(1e-15));
  }

  private static SurvivalCurve estimate(List<FollowUp> followUps, IntervalScale scale) {
    return KaplanMeier.estimate(Aml.table(followUps), scale);
  }
}
