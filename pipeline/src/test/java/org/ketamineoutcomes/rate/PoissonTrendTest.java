package org.ketamineoutcomes.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PoissonTrendTest {

  @Test
  void itIsTheRaoScoreTestOfPoissonRegressionInR() {
    PoissonTrend trend =
        PoissonTrend.of(new long[] {4, 3, 9, 2}, new double[] {120.5, 80.25, 60, 10}).orElseThrow();
    assertThat(trend.chiSquare()).isCloseTo(9.58965, within(1e-5));
    assertThat(trend.pValue()).isCloseTo(0.00195685, within(1e-7));
    assertThat(trend.slope()).isPositive();
  }

  @Test
  void itAgreesWithTheCalculationByHand() {
    PoissonTrend trend =
        PoissonTrend.of(new long[] {1, 2, 6}, new double[] {10, 10, 10}).orElseThrow();
    assertThat(trend.slope()).isCloseTo(5, within(1e-12));
    assertThat(trend.chiSquare()).isCloseTo(25.0 / 6, within(1e-12));
    assertThat(trend.pValue()).isCloseTo(0.04122683334, within(1e-10));
  }

  @Test
  void fallingRatesHaveANegativeSlope() {
    assertThat(
            PoissonTrend.of(new long[] {6, 2, 1}, new double[] {10, 10, 10}).orElseThrow().slope())
        .isCloseTo(-5, within(1e-12));
  }

  @Test
  void thereIsNoTestWithoutEventsOrWithTimeInOneBand() {
    assertThat(PoissonTrend.of(new long[] {0, 0}, new double[] {1, 1})).isEmpty();
    assertThat(PoissonTrend.of(new long[] {3, 0}, new double[] {1, 0})).isEmpty();
  }
}
