package org.ketamineoutcomes.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LateEndsTest {

  @Test
  void areMoreThanAYearAfterAnythingElse() {
    TreeMap<Integer, Long> ends = new TreeMap<>(Map.of(100, 1L, 466, 2L, 467, 3L, 9_000, 4L));

    assertThat(LateEnds.after(OptionalInt.of(100), ends)).isEqualTo(7);
    assertThat(LateEnds.after(OptionalInt.empty(), ends)).isZero();
  }
}
