package org.ketamineoutcomes.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketamineoutcomes.table.TableSchema.Column;
import org.ketamineoutcomes.table.TableSchema.Role;

class TableSchemaTest {

  static List<String> tables() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "schemas", "output"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".avsc"))
          .map(name -> name.replace(".avsc", ""))
          .sorted()
          .toList();
    }
  }

  @Test
  void theSchemasAreFound() throws IOException {
    assertThat(tables()).contains("attrition", "ledger", "rejected_rows");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void everyColumnSaysWhatItIs(String table) {
    Schema schema = new Schema.Parser().parse(TableSchema.named(table).avro());
    assertThat(schema.getName()).isEqualTo(table);
    assertThat(schema.getDoc()).isNotBlank();
    for (Schema.Field field : schema.getFields()) {
      assertThat(field.doc()).describedAs(field.name()).isNotBlank();
      assertThat(field.getProp("unit")).describedAs(field.name()).isNotBlank();
      assertThat(field.getProp("role")).describedAs(field.name()).isNotBlank();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void aColumnIsOfAndFromCountsOfItsTable(String table) {
    TableSchema schema = TableSchema.named(table);
    List<String> counts =
        schema.columns().stream()
            .filter(
                column -> List.of(Role.COUNT, Role.DENOMINATOR, Role.GUARD).contains(column.role()))
            .map(Column::name)
            .toList();
    for (Column column : schema.columns()) {
      assertThat(counts).containsAll(column.of().stream().toList()).containsAll(column.from());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void aDerivedColumnNamesWhatItGivesAway(String table) {
    assertThat(TableSchema.named(table).columns(Role.DERIVED))
        .allSatisfy(column -> assertThat(column.from()).isNotEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void whatMayBeHiddenMayBeNull(String table) {
    TableSchema columns = TableSchema.named(table);
    Schema schema = new Schema.Parser().parse(columns.avro());
    for (Column column : columns.columns()) {
      if (List.of(Role.COUNT, Role.DENOMINATOR, Role.GUARD, Role.DERIVED).contains(column.role())) {
        assertThat(schema.getField(column.name()).schema().isNullable())
            .describedAs(column.name())
            .isTrue();
      }
    }
  }
}
