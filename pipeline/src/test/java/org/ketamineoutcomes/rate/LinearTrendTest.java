package org.ketamineoutcomes.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LinearTrendTest {

  /** Coefficient and p-value of {@code summary(lm(y ~ seq_along(y)))}. */
  static Stream<Arguments> linesInR() {
    return Stream.of(
        Arguments.of(List.of(28, 28, 28, 14, 14, 14), -3.6, 0.02131164112875673),
        Arguments.of(List.of(30, 28, 30, 25, 26, 22), -1.457142857142857, 0.02342180455181378),
        Arguments.of(List.of(7, 7, 14, 28, 28, 35), 6.2, 0.002134051855159822),
        Arguments.of(List.of(28, 30, 27, 28, 26, 29), -0.1714285714285714, 0.6656634261609757),
        Arguments.of(
            List.of(35, 21, 28, 14, 21, 28, 14, 14, 21, 7),
            -1.909090909090909,
            0.02732342284835477),
        Arguments.of(List.of(28, 14, 28, 14, 28, 14), -1.2, 0.5733922538253553));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("linesInR")
  void itIsTheTestOfTheSlopeInLm(List<Integer> numbers, double slope, double pValue) {
    LinearTrend trend = LinearTrend.of(numbers).orElseThrow();

    assertThat(trend.slope()).isCloseTo(slope, within(1e-12));
    assertThat(trend.pValue()).isCloseTo(pValue, within(1e-12));
  }

  @Test
  void matchesSumsWorkedByHand() {
    LinearTrend trend = LinearTrend.of(List.of(3, 2, 2, 1)).orElseThrow();

    assertThat(trend.slope()).isCloseTo(-3.0 / 5, within(1e-15));
    assertThat(trend.pValue()).isCloseTo(1 - Math.sqrt(18.0 / 20), within(1e-12));
  }

  @Test
  void numbersAllAlikeHaveNoSlope() {
    assertThat(LinearTrend.of(List.of(28, 28, 28, 28, 28, 28))).contains(new LinearTrend(0, 1));
  }

  @Test
  void aStraightLineLeavesNothingToChance() {
    assertThat(LinearTrend.of(List.of(30, 27, 24, 21))).contains(new LinearTrend(-3, 0));
    assertThat(LinearTrend.of(List.of(1, 100_001, 200_001))).contains(new LinearTrend(100_000, 0));
  }

  @Test
  void twoNumbersAreAlwaysOnALine() {
    assertThat(LinearTrend.of(List.of(3, 1))).isEmpty();
    assertThat(LinearTrend.of(List.of())).isEmpty();
  }
}
