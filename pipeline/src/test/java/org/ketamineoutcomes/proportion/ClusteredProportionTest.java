package org.ketamineoutcomes.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ketamineoutcomes.proportion.ClusteredProportion.Method.CLOPPER_PEARSON_EFFECTIVE_PERSONS;
import static org.ketamineoutcomes.proportion.ClusteredProportion.Method.LOGIT_BY_PERSON;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClusteredProportionTest {

  @Test
  void agreesWithSvycipropOfR() {
    ClusteredProportion proportion =
        ClusteredProportion.limits(40, 275, 65, 293, 555, 2179).orElseThrow();

    assertThat(proportion.proportion()).isEqualTo(0.2363636363636364, within(1e-15));
    assertThat(proportion.limits().lower95()).isEqualTo(0.1568116224508096, within(1e-9));
    assertThat(proportion.limits().upper95()).isEqualTo(0.3399997445834069, within(1e-9));
    assertThat(proportion.designEffect().orElseThrow()).isEqualTo(3.1370332604458482, within(1e-9));
    assertThat(proportion.method()).isEqualTo(LOGIT_BY_PERSON);
  }

  @Test
  void matchesVarianceWorkedByHand() {
    // 1 of 1, 0 of 1, 1 of 2 and 2 of 4: variance 1/6, and t with 3 degrees of freedom
    // 3.18244630528
    ClusteredProportion proportion = of(new int[][] {{1, 1}, {0, 1}, {1, 2}, {2, 4}}).orElseThrow();
    double halfWidth = 3.18244630528371 * Math.sqrt(1.0 / 6);

    assertThat(proportion.limits().upper95())
        .isEqualTo(1 / (1 + Math.exp(-halfWidth)), within(1e-13));
    assertThat(proportion.limits().upper95()).isEqualTo(0.7857050724239685, within(1e-9));
    assertThat(proportion.limits().lower95()).isEqualTo(0.2142949275760315, within(1e-9));
    assertThat(proportion.designEffect().orElseThrow()).isEqualTo(7.0 / 24, within(1e-15));
  }

  @Test
  void withoutEventsIsExactForTheEffectiveNumberOfPersons() {
    // 1, 1, 2 and 4 sessions are worth 64/22 persons: the upper limit p has (1 − p)^(64/22) = 0.025
    ClusteredProportion none = of(new int[][] {{0, 1}, {0, 1}, {0, 2}, {0, 4}}).orElseThrow();

    assertThat(none.limits().lower95()).isZero();
    assertThat(none.limits().upper95()).isEqualTo(1 - Math.pow(0.025, 22.0 / 64), within(1e-13));
    assertThat(none.designEffect()).isEmpty();
    assertThat(none.method()).isEqualTo(CLOPPER_PEARSON_EFFECTIVE_PERSONS);
  }

  @Test
  void withEventsInEverySessionIsTheMirrorImage() {
    ClusteredProportion all = of(new int[][] {{1, 1}, {1, 1}, {2, 2}, {4, 4}}).orElseThrow();

    assertThat(all.limits().lower95()).isEqualTo(Math.pow(0.025, 22.0 / 64), within(1e-13));
    assertThat(all.limits().upper95()).isOne();
  }

  @Test
  void isNotCertainBecauseTwoPersonsAgree() {
    // each 1 of 2: worth 1 event of 2 persons, whose exact limits are 1 − √0.975 and √0.975
    ClusteredProportion half = of(new int[][] {{1, 2}, {1, 2}}).orElseThrow();

    assertThat(half.limits().lower95()).isEqualTo(1 - Math.sqrt(0.975), within(1e-13));
    assertThat(half.limits().upper95()).isEqualTo(Math.sqrt(0.975), within(1e-13));
    assertThat(half.designEffect()).hasValue(0);
    assertThat(half.method()).isEqualTo(CLOPPER_PEARSON_EFFECTIVE_PERSONS);
  }

  @Test
  void saysNothingOfFewerThanTwoPersons() {
    assertThat(of(new int[][] {})).isEmpty();
    assertThat(of(new int[][] {{3, 8}})).isEmpty();
  }

  @Test
  void losesNoDigitsToLargeSums() {
    // the forty persons of the first test, two million times over
    long times = 2_000_000;
    ClusteredProportion proportion =
        ClusteredProportion.limits(
                40 * times, 275 * times, 65 * times, 293 * times, 555 * times, 2179 * times)
            .orElseThrow();

    // m/(m − 1) and (N − 1)/N have all but gone
    assertThat(proportion.designEffect().orElseThrow())
        .isEqualTo(3.1370332604458482 * 39 / 40 * 275 / 274, within(1e-6));
  }

  @Test
  void refusesSumsThatNoPersonsHave() {
    assertThatThrownBy(() -> ClusteredProportion.limits(4, 3, 1, 1, 1, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No persons have such sums of events and sessions");
  }

  private static Optional<ClusteredProportion> of(int[][] eventsAndSessionsOfPersons) {
    long sessions = 0;
    long events = 0;
    long sumEventsSquared = 0;
    long sumEventsTimesSessions = 0;
    long sumSessionsSquared = 0;
    for (int[] person : eventsAndSessionsOfPersons) {
      events += person[0];
      sessions += person[1];
      sumEventsSquared += (long) person[0] * person[0];
      sumEventsTimesSessions += (long) person[0] * person[1];
      sumSessionsSquared += (long) person[1] * person[1];
    }
    return ClusteredProportion.limits(
        eventsAndSessionsOfPersons.length,
        sessions,
        events,
        sumEventsSquared,
        sumEventsTimesSessions,
        sumSessionsSquared);
  }
}
