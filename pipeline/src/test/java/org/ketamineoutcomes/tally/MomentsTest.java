package org.ketamineoutcomes.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MomentsTest {

  @Test
  void matchesAMeanAndAVarianceWorkedByHand() {
    Moments ofOneTwoAndSix = new Moments(3, 9, 41);

    assertThat(ofOneTwoAndSix.mean()).hasValue(3);
    assertThat(ofOneTwoAndSix.standardDeviation()).hasValue(Math.sqrt(7));
  }

  @Test
  void nothingHasNoMeanAndOneNumberHasNoDeviation() {
    assertThat(new Moments(0, 0, 0).mean()).isEmpty();
    assertThat(new Moments(1, 5, 25).mean()).hasValue(5);
    assertThat(new Moments(1, 5, 25).standardDeviation()).isEmpty();
  }

  @Test
  void numbersThatAreAlikeDeviateByExactlyNothing() {
    assertThat(new Moments(3, 3_000_003, 3_000_006_000_003L).standardDeviation()).hasValue(0);
  }

  /** 10⁶, 10⁶ and 10⁶ + 1: the squares differ in the thirteenth digit, the variance is 1/3. */
  @Test
  void largeNumbersThatDifferByLittleLoseNoDigits() {
    assertThat(new Moments(3, 3_000_001, 3_000_002_000_001L).standardDeviation().orElseThrow())
        .isCloseTo(0.5773502691896258, within(1e-15));
  }
}
