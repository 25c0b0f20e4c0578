package org.ketamineoutcomes.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "0, 50, 0, 0.07134759913335868",
    "3, 120, 0.008538174769902224, 0.07093003332786608",
    "15, 82, 0.1141102185364291, 0.2801218842914394",
    "288, 537, 0.4940265228375011, 0.5780833336905831",
    "50, 50, 0.9286524008666414, 1",
    "2, 10, 0.05668215145437527, 0.50983752846335817"
  })
  void agreesWithPropTestOfRWithoutCorrection(long events, long cases, double lower, double upper) {
    Interval limits = Wilson.limits(events, cases).orElseThrow();

    assertThat(limits.lower95()).isCloseTo(lower, within(1e-14));
    assertThat(limits.upper95()).isCloseTo(upper, within(1e-14));
  }

  @Test
  void isExactlyZeroOrOneAtTheEdges() {
    for (long cases = 1; cases < 2000; cases++) {
      assertThat(Wilson.limits(0, cases).orElseThrow().lower95()).isZero();
      assertThat(Wilson.limits(cases, cases).orElseThrow().upper95()).isOne();
    }
  }

  @Test
  void matchesRootsWorkedByHand() {
    double zSquared = 1.959963984540054 * 1.959963984540054;

    assertThat(Wilson.limits(0, 7).orElseThrow().upper95())
        .isCloseTo(zSquared / (7 + zSquared), within(1e-15));
  }

  @Test
  void hasNoLimitsWithoutCases() {
    assertThat(Wilson.limits(0, 0)).isEmpty();
  }

  @Test
  void refusesNegativeEvents() {
    assertThatThrownBy(() -> Wilson.limits(-1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Events must be from 0 to the number of cases");
  }
}
