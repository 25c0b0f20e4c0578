package org.ketamineoutcomes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.survival.EventTable;

class CurvePoolTest {

  private static CurveFlow people(long events, long censored) {
    EventTable table = new EventTable();
    table.add(1, events, censored);
    return CurveFlow.of(table);
  }

  @Test
  void valuesOfThirtyThreePatientsHaveTheirCurves() {
    assertThat(CurvePool.of(Map.of("f", people(22, 11), "m", people(11, 22)), 11)).isEmpty();
  }

  @Test
  void aValueOfThirtyTwoPatientsTakesTheNextSmallestWithIt() {
    assertThat(
            CurvePool.of(Map.of("a", people(20, 12), "b", people(40, 40), "c", people(50, 50)), 11))
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void aValueWithFewEventsHasNoCurve() {
    assertThat(
            CurvePool.of(Map.of("a", people(10, 90), "b", people(40, 40), "c", people(50, 50)), 11))
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void smallValuesThatAreEnoughTogetherTakeNoOtherWithThem() {
    assertThat(CurvePool.of(Map.of("a", people(9, 8), "b", people(8, 8), "c", people(50, 50)), 11))
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void smallValuesThatAreTooFewTogetherTakeTheNextSmallest() {
    assertThat(
            CurvePool.of(
                Map.of(
                    "a", people(9, 8), "b", people(8, 7), "c", people(50, 50), "d", people(60, 60)),
                11))
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void everyValueHasItsCurveWhereNothingIsHidden() {
    assertThat(CurvePool.of(Map.of("a", people(1, 0), "b", people(0, 2)), 0)).isEmpty();
  }
}
