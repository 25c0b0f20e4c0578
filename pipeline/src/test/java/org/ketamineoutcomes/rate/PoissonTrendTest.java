package org.ketamineoutcomes.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PoissonTrendTest {

  @Test
  void itIsTheRaoScoreTestOfPoissonRegressionInR() {
    PoissonTrend trend =
        PoissonTrend.of(new long[] {4, 3, 9, 2}, new long[] {482, 321, 240, 40}).orElseThrow();
    assertThat(trend.chiSquare()).isCloseTo(9.589650061036046, within(1e-13));
    assertThat(trend.pValue()).isCloseTo(0.001956772363018846, within(1e-14));
    assertThat(trend.slope()).isPositive();
  }

  @Test
  void itAgreesWithTheCalculationByHand() {
    PoissonTrend trend =
        PoissonTrend.of(new long[] {1, 2, 6}, new long[] {10, 10, 10}).orElseThrow();
    assertThat(trend.slope()).isCloseTo(5, within(1e-13));
    assertThat(trend.chiSquare()).isCloseTo(25.0 / 6, within(1e-13));
    assertThat(trend.pValue()).isCloseTo(0.04122683334, within(1e-10));
  }

  @Test
  void fallingRatesHaveANegativeSlope() {
    assertThat(PoissonTrend.of(new long[] {6, 2, 1}, new long[] {10, 10, 10}).orElseThrow().slope())
        .isCloseTo(-5, within(1e-13));
  }

  /** Events 1, 3 and 1 in 7, 1 and 7 days: U = 10 - 5 · 30/15 = 0. */
  @Test
  void ratesAroundTheMiddleHaveNoSlopeAtAll() {
    PoissonTrend trend = PoissonTrend.of(new long[] {1, 3, 1}, new long[] {7, 1, 7}).orElseThrow();
    assertThat(trend.slope()).isZero();
    assertThat(trend.chiSquare()).isZero();
    assertThat(trend.pValue()).isEqualTo(1);
  }

  @Test
  void thereIsNoTestWithoutEventsOrWithTimeInOneBand() {
    assertThat(PoissonTrend.of(new long[] {0, 0}, new long[] {1, 1})).isEmpty();
    assertThat(PoissonTrend.of(new long[] {3, 0}, new long[] {1, 0})).isEmpty();
  }
}
