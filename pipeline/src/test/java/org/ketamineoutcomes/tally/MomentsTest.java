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

  /** Numbers of a thousand million, of which two squares are more than 63 bits hold. */
  @Test
  void squaresBeyond63BitsAddUpInAnyNumberOfRows() {
    long[] row = new long[1 + Moments.WIDTH];
    long[] other = new long[1 + Moments.WIDTH];
    for (int i = 0; i < 10; i++) {
      Moments.add(row, 1, 2_000_000_000L);
      Moments.add(other, 1, -2_000_000_000L);
    }
    for (int place = 1; place < row.length; place++) {
      row[place] += other[place];
    }

    Moments moments = Moments.of(row, 1, 20);

    assertThat(moments.sum()).isZero();
    assertThat(moments.sumOfSquares()).hasToString("80000000000000000000");
    assertThat(moments.standardDeviation().orElseThrow())
        .isCloseTo(2e9 * Math.sqrt(20.0 / 19), within(1e-5));
  }
}
