package org.ketamineoutcomes.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClopperPearsonTest {

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "0, 50, 0, 0.071121736464197616",
    "3, 120, 0.0051855749583213642, 0.071323194156905023",
    "15, 82, 0.10615514345744635, 0.28370037801707015",
    "288, 537, 0.49310290618860436, 0.57912111743280326",
    "50, 50, 0.92887826353580227, 1",
    "2, 10, 0.02521072632683336, 0.55609546230764140",
    "100000000, 200000000, 0.49993070230920189, 0.50006929769079811"
  })
  void agreesWithQbetaOfR(long events, long cases, double lower, double upper) {
    Interval limits = ClopperPearson.limits(events, cases).orElseThrow();

    assertThat(limits.lower95()).isCloseTo(lower, withinPercentage(1e-10));
    assertThat(limits.upper95()).isCloseTo(upper, withinPercentage(1e-10));
  }

  @Test
  void matchesRootsWorkedByHand() {
    // no event in two: the upper limit p has (1 − p)² = 0.025
    assertThat(ClopperPearson.limits(0, 2).orElseThrow().upper95())
        .isCloseTo(1 - Math.sqrt(0.025), withinPercentage(1e-12));
    // one event in two: the lower limit p has (1 − p)² = 0.975, the upper p² = 0.975
    Interval oneOfTwo = ClopperPearson.limits(1, 2).orElseThrow();
    assertThat(oneOfTwo.lower95()).isCloseTo(1 - Math.sqrt(0.975), withinPercentage(1e-12));
    assertThat(oneOfTwo.upper95()).isCloseTo(Math.sqrt(0.975), withinPercentage(1e-12));
  }

  @Test
  void takesMoreCasesThanAnIntCanCount() {
    // 17 events with mean near 17: as good as a Poisson count, whose exact limits are known
    Interval limits = ClopperPearson.limits(17, 100_000_000_000_000L).orElseThrow();

    assertThat(limits.lower95()).isCloseTo(9.903126e-14, withinPercentage(1e-4));
    assertThat(limits.upper95()).isCloseTo(27.21865e-14, withinPercentage(1e-4));
  }

  @Test
  void hasNoLimitsWithoutCases() {
    assertThat(ClopperPearson.limits(0, 0)).isEmpty();
  }

  @Test
  void refusesMoreEventsThanCases() {
    assertThatThrownBy(() -> ClopperPearson.limits(3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Events must be from 0 to the number of cases");
  }
}
