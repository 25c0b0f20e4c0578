package org.ketamineoutcomes.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.golden.GoldenTable;
import org.ketamineoutcomes.golden.GoldenTable.Row;

class HolmAdjustmentTest {

  @Test
  void agreesWithPAdjustOfR() {
    List<Row> rows = GoldenTable.read("survival/holm").rows();
    List<Double> adjusted =
        HolmAdjustment.adjust(rows.stream().map(row -> row.number("p_value")).toList());

    for (int i = 0; i < rows.size(); i++) {
      assertThat(adjusted.get(i)).isEqualTo(rows.get(i).number("adjusted"), within(1e-15));
    }
  }

  @Test
  void matchesProductsWorkedByHand() {
    assertThat(HolmAdjustment.adjust(List.of(0.25, 0.5, 0.125))).containsExactly(0.5, 0.5, 0.375);
    assertThat(HolmAdjustment.adjust(List.of(0.5, 0.75))).containsExactly(1.0, 1.0);
    assertThat(HolmAdjustment.adjust(List.of())).isEmpty();
  }

  @Test
  void refusesWhatIsNotAProbability() {
    assertThatThrownBy(() -> HolmAdjustment.adjust(List.of(0.5, Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A p-value must be from 0 to 1");
  }
}
