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
  private static final Pattern NAMED_FILE = Pattern.compile("`([\\w.-]+(?:/[\\w.-]+)+/?)`");

  /** What runs and builds write, and what lies outside. */
  private static final Pattern MADE_LATER =
      Pattern.compile("(\\.\\.|results|ard|rejected)/.*|(.*/)?target/.*");

  private static final Pattern PACKAGES = Pattern.compile("(?m)^\\| ((?:`\\w+`(?:, )?)+) \\|");

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
  void thePackagesAreThoseOfTheGuideForContributors() throws IOException {
    String guide = Files.readString(HOME.resolve("CONTRIBUTING.md"));
    String packages = guide.substring(guide.indexOf("| packages |"));
    packages = packages.substring(0, packages.indexOf("\n\n"));
    try (Stream<Path> files = Files.list(Path.of("src/main/java/org/ketamineoutcomes"))) {
      assertThat(PACKAGES.matcher(packages).results())
          .flatExtracting(row -> List.of(row.group(1).replace("`", "").split(", ")))
          .containsExactlyInAnyOrderElementsOf(
              files
                  .filter(Files::isDirectory)
                  .map(folder -> folder.getFileName().toString())
                  .toList());
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"README.md", "schemas/closed/README.md"})
  void linksLeadToFilesThatAreThere(String document) throws IOException {
    Path file = HOME.resolve(document);
    assertThat(LINK.matcher(Files.readString(file, UTF_8)).results().map(link -> link.group(1)))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(file.resolveSibling(link)).exists());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "pipeline/METHODS.md",
        "pipeline/RUNNING.md",
        "pipeline/VALIDATION.md",
        "benchmarks/README.md",
        "benchmarks/DISCLOSURE.md"
      })
  void filesThatAreNamedAreThere(String document) throws IOException {
    Path file = HOME.resolve(document);
    assertThat(NAMED_FILE.matcher(Files.readString(file, UTF_8)).results())
        .extracting(name -> name.group(1))
        .filteredOn(name -> !MADE_LATER.matcher(name).matches())
        .isNotEmpty()
        .allMatch(
            name -> Files.exists(HOME.resolve(name)) || Files.exists(file.resolveSibling(name)));
  }
}
