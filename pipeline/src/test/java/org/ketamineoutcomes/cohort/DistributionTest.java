package org.ketamineoutcomes.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistributionTest {

  /** 2, 4, 4, 4, 5, 5, 7, 9: sum 40, squares 232, variance (8 · 232 − 1600) / 56 = 32 / 7. */
  @Test
  void matchesTheExampleWorkedByHand() {
    Distribution scores = of(9, 2, 4, 5, 4, 7, 4, 5);
    assertThat(scores.mean()).isEqualTo(5);
    assertThat(scores.standardDeviation()).isCloseTo(2.138089935299395, within(1e-15));
  }

  @Test
  void largeValuesCloseTogetherLoseNoDigits() {
    assertThat(of(1_000_000_001, 1_000_000_002, 1_000_000_003).standardDeviation()).isEqualTo(1);
  }

  @Test
  void oneValueHasNoStandardDeviation() {
    assertThat(of(7).mean()).isEqualTo(7);
    assertThat(of(7).standardDeviation()).isNaN();
    assertThat(of().mean()).isNaN();
  }

  @Test
  void valuesBelowZeroAreCountedFromTheLowest() {
    Distribution scores = of(-3, 0, 2);
    assertThat(scores.lowest()).isEqualTo(-3);
    List<Integer> aboveLowest = new ArrayList<>();
    scores.aboveLowest().forEach((above, patients) -> aboveLowest.add(above));
    assertThat(aboveLowest).containsExactly(0, 3, 5);
  }

  private static Distribution of(int... values) {
    Distribution distribution = new Distribution();
    for (int value : values) {
      distribution.add(value);
    }
    return distribution;
  }
}
