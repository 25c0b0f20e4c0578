package org.ketamineoutcomes.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssumptionTest {

  private static final Path METHODS = Path.of("METHODS.md");

  @ParameterizedTest
  @EnumSource
  void everyAssumptionHasItsLineInTheMethods(Assumption assumption) throws IOException {
    String line =
        "| `%s` | %s | %s |"
            .formatted(assumption.id(), assumption.description(), assumption.declaration());
    assertThat(Files.readAllLines(METHODS).contains(line)).as(line).isTrue();
  }
}
