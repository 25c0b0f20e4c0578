package org.ketamineoutcomes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.PublishedTables;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.table.TableRow;

class QuantileRuleTest {

  private static TableRow medianOf(long through, long after, int minCell) {
    EventTable table = new EventTable();
    table.add(7, through, 0);
    table.add(8, 0, after);
    TableRow row = PublishedTables.row("onset_summary");
    new QuantileRule(table, minCell).set(row, "median_days", OptionalDouble.of(7));
    return row;
  }

  private static void isHidden(TableRow row) {
    assertThat(PublishedTables.seen(row))
        .containsExactlyInAnyOrder("suppression_reason", "suppressed", "hidden_columns");
    assertThat(row.text("suppression_reason")).isEqualTo("FEW_PATIENTS");
    assertThat(row.text("hidden_columns")).isEqualTo("median_days");
  }

  @Test
  void elevenOnEitherSideAreEnough() {
    assertThat(medianOf(11, 11, 11).get("median_days")).isEqualTo(7.0);
    assertThat(medianOf(11, 11, 11).has("suppressed")).isFalse();
  }

  @Test
  void tenOnEitherSideAreNot() {
    assertThat(medianOf(10, 11, 11)).satisfies(QuantileRuleTest::isHidden);
    assertThat(medianOf(11, 10, 11)).satisfies(QuantileRuleTest::isHidden);
  }

  @Test
  void aQuantileIsPublishedWhereNothingIsHidden() {
    assertThat(medianOf(1, 0, 0).get("median_days")).isEqualTo(7.0);
  }

  @Test
  void aQuantileThatIsNotDefinedIsNotHidden() {
    TableRow row = PublishedTables.row("onset_summary");
    new QuantileRule(new EventTable(), 11).set(row, "median_days", OptionalDouble.empty());
    assertThat(PublishedTables.seen(row)).isEmpty();
  }
}
