package org.ketamineoutcomes.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GarwoodLimitsTest {

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "0, 10, 0, 0.3688879454113935",
    "1, 12.5, 0.00202542463874319, 0.44573147127511192",
    "7, 84.2, 0.03342473932921456, 0.17129068125537267",
    "40, 3777, 0.007565948223931417, 0.01442114031347209",
    "65, 0.145379876796715, 345.065829154477740, 569.871413027250583",
    "10000000, 2500000, 3.997521198753707, 4.002479959092599"
  })
  void agreesWithQchisqOfR(long events, double exposure, double lower, double upper) {
    GarwoodLimits limits = GarwoodLimits.of(events, exposure).orElseThrow();

    assertThat(limits.lower95()).isCloseTo(lower, withinPercentage(1e-10));
    assertThat(limits.upper95()).isCloseTo(upper, withinPercentage(1e-10));
  }

  @Test
  void matchesTheLimitWithoutEventsWorkedByHand() {
    assertThat(GarwoodLimits.of(0, 1).orElseThrow().upper95())
        .isCloseTo(Math.log(40), withinPercentage(1e-13));
  }

  @Test
  void hasNoLimitsWithoutExposure() {
    assertThat(GarwoodLimits.of(0, 0)).isEmpty();
    assertThat(GarwoodLimits.of(3, 0)).isEmpty();
  }

  @Test
  void refusesNegativeEventsAndImpossibleExposure() {
    for (double exposure : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> GarwoodLimits.of(1, exposure))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Events and exposure must be finite and not negative");
    }
    assertThatThrownBy(() -> GarwoodLimits.of(-1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Events and exposure must be finite and not negative");
  }
}
