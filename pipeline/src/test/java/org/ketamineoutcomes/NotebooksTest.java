package org.ketamineoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What notebooks show is made when they run, and nobody's results are in the repository. */
class NotebooksTest {

  private static final Path NOTEBOOKS = Path.of("../notebooks");

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(NOTEBOOKS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".ipynb"))
          .sorted()
          .toList();
    }
  }

  @Test
  void eachHasItsLineInTheReadme() throws IOException {
    String readme = Files.readString(NOTEBOOKS.resolve("README.md"));
    assertThat(names())
        .hasSize(4)
        .allSatisfy(name -> assertThat(readme).contains("| `" + name + "` |"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void holdsNoOutput(String name) throws IOException {
    JsonNode cells = new ObjectMapper().readTree(NOTEBOOKS.resolve(name).toFile()).get("cells");
    assertThat(cells).isNotEmpty();
    for (JsonNode cell : cells) {
      assertThat(cell.path("outputs")).as("outputs of " + cell.get("id")).isEmpty();
      assertThat(cell.path("execution_count").isNumber()).isFalse();
      assertThat(cell.path("attachments").isMissingNode()).isTrue();
    }
  }

  @Test
  void whatTheyNeedIsPinned() throws IOException {
    assertThat(Files.readAllLines(NOTEBOOKS.resolve("requirements.txt")))
        .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
        .allMatch(line -> line.matches("[A-Za-z0-9._-]+==[0-9][A-Za-z0-9.]*"))
        .anyMatch(line -> line.startsWith("nbconvert=="))
        .anyMatch(line -> line.startsWith("ipykernel=="));
  }
}
