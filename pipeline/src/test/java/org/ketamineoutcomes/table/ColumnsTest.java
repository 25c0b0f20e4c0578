package org.ketamineoutcomes.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketamineoutcomes.PublishedTables;
import org.ketamineoutcomes.table.Column.Role;

class ColumnsTest {

  static List<String> tables() {
    return PublishedTables.all().stream().map(Columns::table).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void everyColumnSaysWhatItIs(String table) {
    assertThat(PublishedTables.named(table).meaning()).isNotBlank();
    for (Column column : PublishedTables.named(table).all()) {
      assertThat(column.meaning()).as(column.name()).isNotBlank();
      assertThat(column.unit()).as(column.name()).isNotBlank();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void aColumnIsOfAndFromCountsOfItsTable(String table) {
    Columns columns = PublishedTables.named(table);
    List<String> counts =
        columns.all().stream()
            .filter(
                column -> List.of(Role.COUNT, Role.DENOMINATOR, Role.GUARD).contains(column.role()))
            .map(Column::name)
            .toList();
    for (Column column : columns.all()) {
      assertThat(counts).containsAll(column.of().stream().toList()).containsAll(column.from());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void aDerivedColumnNamesWhatItGivesAway(String table) {
    assertThat(PublishedTables.named(table).of(Role.DERIVED))
        .allSatisfy(column -> assertThat(column.from()).isNotEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void whatMayBeHiddenMayBeEmpty(String table) {
    for (Column column : PublishedTables.named(table).all()) {
      if (List.of(Role.COUNT, Role.DENOMINATOR, Role.GUARD, Role.DERIVED).contains(column.role())) {
        assertThat(column.isRequired()).as(column.name()).isFalse();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void aTableAboutPeopleNamesTheProtocolByWhichItIsProtected(String table) {
    assertThat(PublishedTables.named(table).has("protocol_id"))
        .isEqualTo(!List.of("ledger", "assumptions", "cells_not_read").contains(table));
  }

  @Test
  void aColumnThatIsFromNoColumnOfTheTableIsRefused() {
    TableOf table = TableOf.rows("any", "Any.").derived("share", "proportion", "A share.", "n");
    assertThatThrownBy(table::columns)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Table any has no column n");
  }

  @Test
  void aColumnIsDeclaredOnce() {
    TableOf table = TableOf.rows("any", "Any.").key("day", "A day.").key("day", "A day.");
    assertThatThrownBy(table::columns)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("any declares day twice");
  }
}
