package org.ketamineoutcomes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.job.OutcomesOptions;
import org.ketamineoutcomes.refusal.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What the documents say of the program is so. */
class DocumentsTest {

  private static final Path HOME = Path.of("..");
  private static final Path SCHEMAS = HOME.resolve("schemas/output");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
  private static final Pattern TABLE = Pattern.compile("`([a-z_]+)`");

  @Test
  void readmeIsReadInOneSitting() throws IOException {
    assertThat(Files.readAllLines(HOME.resolve("README.md"))).hasSizeLessThan(120);
  }

  @Test
  void everyOptionOfARunHasItsLineInTheReadme() throws IOException {
    List<String> lines = Files.readAllLines(HOME.resolve("README.md"));
    for (OptionSpec option : new CommandLine(new OutcomesOptions()).getCommandSpec().options()) {
      assertThat(lines)
          .as("the line of " + option.longestName())
          .anyMatch(
              line ->
                  line.startsWith("| `" + option.longestName() + "` |")
                      && saysDefault(line, option));
    }
  }

  private static boolean saysDefault(String line, OptionSpec option) {
    Object value = option.initialValue();
    return value == null || option.arity().max() == 0 || line.endsWith("`" + value + "` |");
  }

  @Test
  void everyTableHasItsLineInTheReadmeAndItsSchema() throws IOException {
    String readme = Files.readString(HOME.resolve("README.md"));
    String tables = readme.substring(readme.indexOf("| question | tables |"));
    assertThat(
            TABLE
                .matcher(tables.substring(0, tables.indexOf("\n\n")))
                .results()
                .map(name -> name.group(1)))
        .containsExactlyInAnyOrderElementsOf(PublishedTables.ofARun());

    Set<String> described = new TreeSet<>(PublishedTables.ofARun());
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".avsc"))
                  .map(name -> name.replace(".avsc", ""))
                  .collect(toSet()))
          .isEqualTo(described);
    }
  }

  @Test
  void everyExitCodeOfARefusalStandsInTheReadme() throws IOException {
    String readme = Files.readString(HOME.resolve("README.md"));
    assertThat(Arrays.stream(Refusal.Reason.values()).map(Refusal.Reason::exitCode))
        .allSatisfy(code -> assertThat(readme).contains("\n| " + code + " | "));
  }

  @Test
  void everyPackageHasItsLineInTheGuideForContributors() throws IOException {
    String guide = Files.readString(HOME.resolve("CONTRIBUTING.md"));
    try (Stream<Path> files = Files.list(Path.of("src/main/java/org/ketamineoutcomes"))) {
      assertThat(files.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()))
          .allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "pipeline/METHODS.md",
        "pipeline/VALIDATION.md",
        "sample-data/README.md",
        "schemas/output/README.md",
        "schemas/closed/README.md"
      })
  void linksLeadToFilesThatAreThere(String document) throws IOException {
    Path file = HOME.resolve(document);
    assertThat(LINK.matcher(Files.readString(file, UTF_8)).results().map(link -> link.group(1)))
        .allSatisfy(link -> assertThat(file.resolveSibling(link)).exists());
  }
}
