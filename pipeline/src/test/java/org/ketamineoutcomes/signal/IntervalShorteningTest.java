package org.ketamineoutcomes.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.score;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.protocol.BaselineRule.SameDay;
import org.ketamineoutcomes.protocol.SignalRule.Shortening;

class IntervalShorteningTest {

  private static final Shortening STANDARD = new Shortening(6, 5, 50);

  /** The p-value of 28, 28, 28, 14, 14, 14 is 0.0213, which is no longer enough. */
  private static final Shortening BY_MEAN = new Shortening(6, 1, 50);

  /** On days 0, 28, 56, 84, 98, 112 and 126. */
  private static final List<MaintenanceGap> HALVED = Gaps.of(28, 28, 28, 14, 14, 14);

  @Test
  void sixIntervalsAreEnoughAndFiveAreNot() {
    assertThat(IntervalShortening.isEnough(Gaps.of(28, 28, 28, 14, 14), STANDARD)).isFalse();
    assertThat(IntervalShortening.isEnough(HALVED, STANDARD)).isTrue();
  }

  @Test
  void aSlopeThatFallsBeyondChanceIsEnough() {
    assertThat(isShortened(30, 28, 30, 25, 26, 22)).isTrue();
    assertThat(isShortened(30, 28, 26, 24, 22, 20)).isTrue();
    assertThat(IntervalShortening.isShortened(HALVED, STANDARD)).isTrue();
  }

  @Test
  void aSlopeThatMayBeChanceIsNot() {
    assertThat(isShortened(30, 28, 27, 26, 28, 25)).isFalse();
    assertThat(isShortened(28, 14, 28, 14, 28, 14)).isFalse();
  }

  @Test
  void aSlopeThatRisesIsNone() {
    assertThat(isShortened(7, 7, 14, 28, 28, 35)).isFalse();
  }

  @Test
  void intervalsAllAlikeAreNotShorter() {
    assertThat(isShortened(28, 28, 28, 28, 28, 28)).isFalse();
  }

  @Test
  void aMeanOfExactlyHalfIsNotLessThanHalf() {
    assertThat(IntervalShortening.isShortened(HALVED, BY_MEAN)).isFalse();
    assertThat(IntervalShortening.isShortened(Gaps.of(28, 28, 28, 14, 14, 13), BY_MEAN)).isTrue();
  }

  @Test
  void meansAreOfTheFirstThreeAndTheLastThreeWhateverIsBetween() {
    assertThat(isShortened(28, 28, 28, 90, 90, 90, 13, 14, 14)).isTrue();
    assertThat(isShortened(28, 28, 28, 90, 90, 90, 14, 14, 14)).isFalse();
  }

  @Test
  void scoresAsGoodAsBeforeAreNotWorse() {
    assertThat(verdict(score(40, 8), score(110, 8))).isEqualTo(Verdict.PRESENT);
    assertThat(verdict(score(40, 8), score(110, 7))).isEqualTo(Verdict.PRESENT);
  }

  @Test
  void onePointMoreIsWorse() {
    assertThat(verdict(score(40, 8), score(110, 9))).isEqualTo(Verdict.ABSENT);
  }

  @Test
  void scoresAreComparedByTheirMeans() {
    assertThat(verdict(score(10, 4), score(40, 9), score(110, 6))).isEqualTo(Verdict.PRESENT);
    assertThat(verdict(score(10, 4), score(40, 9), score(110, 7))).isEqualTo(Verdict.ABSENT);
  }

  @Test
  void withoutAScoreInTheLastThreeOrTheFirstThreeItIsNotKnown() {
    assertThat(verdict(score(40, 8))).isEqualTo(Verdict.UNDETERMINED);
    assertThat(verdict(score(110, 8))).isEqualTo(Verdict.UNDETERMINED);
    assertThat(verdict(score(40, 8), score(127, 8))).isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void aScoreOnTheDayOfASessionBelongsToTheIntervalThatItEndsUnlessItIsFromAfterTheDose() {
    assertThat(verdict(score(84, 20), score(110, 9))).isEqualTo(Verdict.PRESENT);
    assertThat(verdict(score(84, 20, RelationToSession.POST_DOSE), score(40, 8)))
        .isEqualTo(Verdict.ABSENT);
  }

  @Test
  void intervalsThatAreNoShorterAreNoSignalWhateverTheScores() {
    assertThat(
            IntervalShortening.of(
                Gaps.of(28, 28, 28, 28, 28, 28),
                List.of(score(40, 8), score(150, 2)),
                STANDARD,
                SameDay.PRE_DOSE))
        .isEqualTo(Verdict.ABSENT);
  }

  private static boolean isShortened(int... days) {
    return IntervalShortening.isShortened(Gaps.of(days), STANDARD);
  }

  private static Verdict verdict(Assessment... scores) {
    return IntervalShortening.of(HALVED, List.of(scores), STANDARD, SameDay.PRE_DOSE);
  }
}
