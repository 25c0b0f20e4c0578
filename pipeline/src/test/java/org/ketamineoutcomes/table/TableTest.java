package org.ketamineoutcomes.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TableTest {

  private static final Columns COLUMNS =
      TableOf.rows("any", "Any.")
          .key("word", "A word.")
          .people("n", "Patients.")
          .derived("share", "proportion", "A share.", "n")
          .truth("known", "Whether it is known.")
          .columns();

  private final Table table = new Table(COLUMNS);

  @Test
  void aRowGivesWhatWasSet() {
    TableRow row = table.add().set("word", "a").set("n", 3).set("share", 0.5).set("known", true);
    table.add().set("word", "b");
    assertThat(row.get("word")).isEqualTo("a");
    assertThat(row.get("n")).isEqualTo(3L);
    assertThat(row.get("share")).isEqualTo(0.5);
    assertThat(row.get("known")).isEqualTo(true);
    assertThat(table.row(1).get("n")).isNull();
  }

  @Test
  void anAbsentNumberClearsTheOneBefore() {
    TableRow row = table.add().set("n", 3).set("share", 0.5);
    row.set("n", OptionalLong.empty()).set("share", OptionalDouble.empty());
    assertThat(row.has("n")).isFalse();
    assertThat(row.get("share")).isNull();
    assertThat(row.set("n", 4).set("n", OptionalInt.empty()).has("n")).isFalse();
    assertThat(row.set("share", 0.5).set("share", Double.NaN).has("share")).isFalse();
  }

  @Test
  void aHiddenCellKeepsItsValueForWhoeverComputes() {
    TableRow row = table.add().set("n", 3);
    row.hide(COLUMNS.at(1));
    assertThat(row.published(1)).isNull();
    assertThat(row.isHidden(COLUMNS.at(1))).isTrue();
    assertThat(row.count("n")).hasValue(3);
  }

  @Test
  void aCopyIsAsHiddenAsWhatItIsACopyOf() {
    TableRow row = table.add().set("word", "a").set("n", 3).set("share", 0.5);
    row.hide(COLUMNS.at(1));
    TableRow copy = new Table(COLUMNS).addCopyOf(row);
    assertThat(copy.published(0)).isEqualTo("a");
    assertThat(copy.published(1)).isNull();
    assertThat(copy.count("n")).hasValue(3);
    assertThat(copy.published(2)).isEqualTo(0.5);
  }

  @Test
  void aValueOfAnotherTypeIsRefused() {
    assertThatThrownBy(() -> table.add().set("n", "three"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Column n is of type WHOLE, not TEXT");
  }

  @Test
  void aColumnThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> table.add().set("m", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Table any has no column m");
  }
}
