package org.ketamineoutcomes.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValidationDocumentTest {

  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern NAMED_CLASS = Pattern.compile("\\| `([A-Z][A-Za-z]*)");

  @Test
  void namesOnlyEstimatorsAndTestsThatExist() throws IOException {
    Set<String> classes = classesIn(TESTS);
    classes.addAll(classesIn(Path.of("src/main/java")));

    assertThat(classes)
        .containsAll(
            NAMED_CLASS
                .matcher(Files.readString(Path.of("VALIDATION.md")))
                .results()
                .map((MatchResult named) -> named.group(1))
                .toList());
  }

  @Test
  void namesEveryTestThatReadsWhatRComputed() throws IOException {
    String document = Files.readString(Path.of("VALIDATION.md"));
    try (Stream<Path> files = Files.walk(TESTS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file).contains("GoldenTable.read(\"")) {
          assertThat(document).contains(name(file));
        }
      }
    }
  }

  private static Set<String> classesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(ValidationDocumentTest::name)
          .collect(Collectors.toSet());
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }
}
