package org.ketamineoutcomes.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketamineoutcomes.ClosedFiles;
import org.ketamineoutcomes.PublishedTables;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Columns;

/** What {@code schemas/output} and {@code schemas/closed} say is what the program declares. */
class PublishedSchemasTest {

  private static final boolean WRITES = Boolean.getBoolean("writeSchemas");
  private static final String COMMAND =
      "./mvnw test -Dtest=PublishedSchemasTest -DwriteSchemas=true";

  private static final String OF_TABLES =
      """
      # The tables, column by column

      Made from what the program declares, as are the schemas beside this file, which are also in the footer of each Parquet file. To make them anew:

          %s

      The role of a column says what disclosure control does with it. Where a protocol publishes bands of 11, each denominator and count is the
      middle of its band: 0, or 6 for 1 to 11, 17 for 12 to 22, and so on; one with columns `..._least` and `..._greatest` is what others leave, and
      those say between what it is. So do they for a share, a mean, a median or a rate. Who has had the event by a day, and so a curve, is a number
      within its band.

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
          .formatted(COMMAND);

  private static final String OF_THE_CLOSED_ROOM =
      """
      # The closed room, column by column

      What `--closedOutput` holds beside the exact tables, whose columns are those of [`../output`](../output/README.md). All of it is about single rows or people, and must stay.

      - `patient_level/NAME/part-*.parquet`: the files of single patients. Each part has some of the patients, with all their rows.
      - `rejected/rows.parquet`: `rejected_rows`.
      - `pseudonym.key`: the key that `USUBJID` is made with. Whoever has it can find the pseudonym of an id that they know.

      There is a column `stratum_...` for each stratum of the run; those of the usual strata stand here. Made from what the program declares, as are the schemas beside this file, which are also in the footer of each Parquet file. To make them anew:

          %s
      """
          .formatted(COMMAND);

  /** A folder of schemas, and what its dictionary begins with. */
  private record Shelf(Path folder, String heading, List<Columns> tables) {

    Path dictionary() {
      return folder.resolve("README.md");
    }
  }

  static List<Shelf> shelves() {
    return List.of(
        new Shelf(Path.of("../schemas/output"), OF_TABLES, PublishedTables.all()),
        new Shelf(Path.of("../schemas/closed"), OF_THE_CLOSED_ROOM, ClosedFiles.all()));
  }

  @ParameterizedTest
  @MethodSource("shelves")
  void everyTableHasItsSchema(Shelf shelf) throws IOException {
    for (Columns columns : shelf.tables()) {
      Path file = shelf.folder().resolve(columns.table() + ".avsc");
      String current = AvroSchema.of(columns).toString(true) + "\n";
      if (WRITES) {
        Files.writeString(file, current);
      }
      assertThat(written(file)).as("%s, written by %s", file, COMMAND).isEqualTo(current);
    }
  }

  @ParameterizedTest
  @MethodSource("shelves")
  void thereIsNoSchemaWithoutATable(Shelf shelf) throws IOException {
    if (WRITES) {
      everyTableHasItsSchema(shelf);
    }
    try (Stream<Path> files = Files.list(shelf.folder())) {
      List<String> schemas =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".avsc"))
              .map(name -> name.replace(".avsc", ""))
              .toList();
      assertThat(schemas)
          .containsExactlyInAnyOrderElementsOf(
              shelf.tables().stream().map(Columns::table).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("shelves")
  void theDictionaryIsWhatTheTablesDeclare(Shelf shelf) throws IOException {
    String current = dictionary(shelf);
    if (WRITES) {
      Files.writeString(shelf.dictionary(), current);
    }
    assertThat(written(shelf.dictionary())).as("written by %s", COMMAND).isEqualTo(current);
  }

  private static String written(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private static String dictionary(Shelf shelf) {
    StringBuilder text = new StringBuilder(shelf.heading());
    for (Columns columns : shelf.tables()) {
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
