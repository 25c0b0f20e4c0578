package org.ketamineoutcomes.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.sessionsOn;

import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.protocol.InductionRule;

class InductionTest {

  private static final InductionRule RULE = new InductionRule(4, 8, 0, 28, 7);

  @Test
  void aGapOfOneWeekBelongsToTheInductionAndOneDayMoreEndsIt() {
    assertThat(induction(0, 7, 14, 22)).isEqualTo(new Induction(3, 0, 14));
  }

  @Test
  void noMoreThanEightSessionsAreInduction() {
    assertThat(induction(0, 2, 4, 6, 8, 10, 12, 14, 16)).isEqualTo(new Induction(8, 0, 14));
  }

  @Test
  void theTwentyEighthDayBelongsToTheInductionAndTheNextDoesNot() {
    assertThat(induction(0, 7, 14, 21, 28)).isEqualTo(new Induction(5, 0, 28));
    assertThat(induction(0, 7, 14, 22, 29)).isEqualTo(new Induction(3, 0, 14));
    assertThat(induction(1, 8, 15, 22, 29, 30)).isEqualTo(new Induction(5, 1, 29));
  }

  @Test
  void aSingleSessionIsAnInductionOfOne() {
    assertThat(induction(5)).isEqualTo(new Induction(1, 5, 5));
  }

  @Test
  void fewerThanFourSessionsAreIncomplete() {
    assertThat(new Induction(3, 0, 14).isComplete(RULE)).isFalse();
    assertThat(new Induction(4, 0, 21).isComplete(RULE)).isTrue();
  }

  @Test
  void sessionsEnoughInTooFewDaysAreIncompleteWhereDaysAreAskedFor() {
    InductionRule week = new InductionRule(4, 8, 7, 28, 7);
    assertThat(new Induction(4, 10, 16).isComplete(week)).isFalse();
    assertThat(new Induction(4, 10, 17).isComplete(week)).isTrue();
  }

  private static Induction induction(int... days) {
    return Induction.of(Course.of(sessionsOn(days), 90).get(0), RULE);
  }
}
