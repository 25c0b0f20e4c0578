package org.ketamineoutcomes.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The data dictionary is the schemas of the tables, made readable. */
class DataDictionaryTest {

  private static final Path SCHEMAS = Path.of("../schemas/output");
  private static final Path DICTIONARY = SCHEMAS.resolve("README.md");
  private static final String COMMAND =
      "./mvnw test -Dtest=DataDictionaryTest -DwriteDataDictionary=true";

  @Test
  void isWhatTheSchemasSay() throws IOException {
    String current = dictionary();
    if (Boolean.getBoolean("writeDataDictionary")) {
      Files.writeString(DICTIONARY, current);
    }
    assertThat(written()).as("schemas/output/README.md, written by " + COMMAND).isEqualTo(current);
  }

  private static String written() throws IOException {
    try {
      return Files.readString(DICTIONARY);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private static String dictionary() throws IOException {
    StringBuilder text =
        new StringBuilder(
            """
            # The tables, column by column

            Made from the schemas beside this file, which are also in the footer of each Parquet file. To make it anew:

                %s

            The role of a column says what disclosure control does with it.

            | role | meaning |
            |---|---|
            | key | Says whom or what the row is about. |
            | label | Like a key, but in the clinic's own words; not told of few patients. |
            | denominator | A number of people below which nothing of the row is told. |
            | guard | Like a denominator, and told only where nothing is hidden. |
            | count | A number of people, or of things that happened to them. |
            | derived | Computed from counts; hidden with any of them. |
            | public | Tells nothing of anyone. |
            """
                .formatted(COMMAND));
    for (Path schema : schemas()) {
      JsonNode table = new ObjectMapper().readTree(schema.toFile());
      text.append("\n## ").append(table.get("name").asText()).append("\n\n");
      text.append(table.get("doc").asText()).append("\n\n");
      text.append("| column | type | unit | role | meaning |\n|---|---|---|---|---|\n");
      table.get("fields").forEach(field -> text.append(line(field)));
    }
    return text.toString();
  }

  private static List<Path> schemas() throws IOException {
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      return files.filter(file -> file.toString().endsWith(".avsc")).sorted().toList();
    }
  }

  private static String line(JsonNode field) {
    return "| `%s` | %s | %s | %s | %s |\n"
        .formatted(
            field.get("name").asText(),
            type(field.get("type")),
            field.path("unit").asText("none"),
            field.path("role").asText(),
            field.get("doc").asText().replace("|", "\\|"));
  }

  private static String type(JsonNode type) {
    return type.isArray() ? type.get(1).asText() + ", may be empty" : type.asText();
  }
}
