package org.ketamineoutcomes.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.PublishedTables;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Columns;

/** What {@code schemas/output} says is what the program declares. */
class PublishedSchemasTest {

  private static final Path SCHEMAS = Path.of("../schemas/output");
  private static final Path DICTIONARY = SCHEMAS.resolve("README.md");
  private static final boolean WRITES = Boolean.getBoolean("writeSchemas");
  private static final String COMMAND =
      "./mvnw test -Dtest=PublishedSchemasTest -DwriteSchemas=true";

  @Test
  void everyTableHasItsSchema() throws IOException {
    for (Columns columns : PublishedTables.all()) {
      Path file = SCHEMAS.resolve(columns.table() + ".avsc");
      String current = AvroSchema.of(columns).toString(true) + "\n";
      if (WRITES) {
        Files.writeString(file, current);
      }
      assertThat(written(file)).as("%s, written by %s", file, COMMAND).isEqualTo(current);
    }
  }

  @Test
  void thereIsNoSchemaWithoutATable() throws IOException {
    if (WRITES) {
      everyTableHasItsSchema();
    }
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      List<String> schemas =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".avsc"))
              .map(name -> name.replace(".avsc", ""))
              .toList();
      assertThat(schemas)
          .containsExactlyInAnyOrderElementsOf(
              PublishedTables.all().stream().map(Columns::table).toList());
    }
  }

  @Test
  void theDictionaryIsWhatTheTablesDeclare() throws IOException {
    String current = dictionary();
    if (WRITES) {
      Files.writeString(DICTIONARY, current);
    }
    assertThat(written(DICTIONARY)).as("written by %s", COMMAND).isEqualTo(current);
  }

  private static String written(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private static String dictionary() {
    StringBuilder text =
        new StringBuilder(
            """
            # The tables, column by column

            Made from what the program declares, as are the schemas beside this file, which are also in the footer of each Parquet file. To make them anew:

                %s

            The role of a column says what disclosure control does with it.

            | role | meaning |
            |---|---|
            | key | Says whom or what the row is about. |
            | label | Like a key, but in the clinic's own words; not published of few patients. |
            | denominator | A number of people below which nothing of the row is published. |
            | guard | Like a denominator, and published only where nothing is hidden. |
            | count | A number of people, or of things that happened to them. |
            | derived | Computed from counts; hidden with any of them. |
            | public | Tells nothing of anyone. |
            """
                .formatted(COMMAND));
    for (Columns columns : PublishedTables.all()) {
      text.append("\n## ").append(columns.table()).append("\n\n");
      text.append(columns.meaning()).append("\n\n");
      text.append("| column | type | unit | role | meaning |\n|---|---|---|---|---|\n");
      columns.all().forEach(column -> text.append(line(column)));
    }
    return text.toString();
  }

  private static String line(Column column) {
    return "| `%s` | %s | %s | %s | %s |\n"
        .formatted(
            column.name(),
            type(column),
            column.unit(),
            column.role().name().toLowerCase(Locale.ROOT),
            column.meaning().replace("|", "\\|"));
  }

  private static String type(Column column) {
    String type =
        switch (column.type()) {
          case TEXT -> "string";
          case WHOLE -> "long";
          case DECIMAL -> "double";
          case TRUTH -> "boolean";
        };
    return column.isRequired() ? type : type + ", may be empty";
  }
}
