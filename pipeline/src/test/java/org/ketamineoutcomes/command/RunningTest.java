package org.ketamineoutcomes.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketamineoutcomes.refusal.Refusal;
import picocli.CommandLine;

/** What RUNNING.md and the files that it names say to the program is what the program takes. */
class RunningTest {

  private static final Path HOME = Path.of("..");
  private static final Path PAGE = Path.of("RUNNING.md");
  private static final Path KUBERNETES = HOME.resolve("engines/kubernetes");

  /** A command of the program in an example: from its name or its jar to the end of its words. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?:\\./outcomes|spark-cluster submit|outcomes-\\w+\\.jar) (run|finish)((?: --?\\S+)+)");

  @ParameterizedTest
  @MethodSource
  void everyCommandOfThePageIsTaken(List<String> words) {
    assertTaken(words);
  }

  static Stream<List<String>> everyCommandOfThePageIsTaken() throws IOException {
    List<List<String>> commands =
        COMMAND
            .matcher(
                Files.readString(PAGE).replaceAll("\\$\\([^)]*\\)", "2026-01-31").replace("`", " "))
            .results()
            .map(
                command -> {
                  List<String> words = new ArrayList<>(List.of(command.group(1)));
                  for (String word : command.group(2).strip().split(" ", -1)) {
                    words.add(word);
                  }
                  return words;
                })
            .toList();
    assertThat(commands).hasSizeGreaterThan(3);
    return commands.stream();
  }

  @Test
  void whatKubernetesIsToldIsTaken() throws IOException {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    JsonNode job =
        yaml.readTree(KUBERNETES.resolve("cronjob.yaml").toFile())
            .at("/spec/jobTemplate/spec/template/spec/containers/0/args");
    JsonNode spark =
        yaml.readTree(KUBERNETES.resolve("spark-application.yaml").toFile()).at("/spec/arguments");

    for (JsonNode arguments : List.of(job, spark)) {
      List<String> words = new ArrayList<>();
      arguments.forEach(argument -> words.add(argument.asText()));
      assertThat(words).first().isEqualTo("run");
      assertTaken(words);
    }
  }

  /** Options of stores that the plain build is without, and the classes that have them. */
  private static final Map<String, String> OF_STORES =
      Map.of(
          "--awsRegion",
          "org.apache.beam.sdk.io.aws2.options.AwsOptions",
          "--hdfsConfiguration",
          "org.apache.beam.sdk.io.hdfs.HadoopFileSystemOptions");

  /** An option that a command does not have is one of the engine or of a store, or nobody's. */
  private static void assertTaken(List<String> words) {
    CommandLine command =
        new CommandLine(words.get(0).equals("run") ? new RunCommand() : new FinishCommand());
    List<String> others =
        command
            .parseArgs(words.subList(1, words.size()).toArray(String[]::new))
            .unmatched()
            .stream()
            .filter(word -> !word.equals("--runner=SparkRunner"))
            .filter(word -> !isOfAStoreThatIsNotBuiltIn(word))
            .toList();

    EngineOptions.parse(others);
  }

  private static boolean isOfAStoreThatIsNotBuiltIn(String word) {
    String options = OF_STORES.get(word.substring(0, Math.max(word.indexOf('='), 0)));
    if (options == null) {
      return false;
    }
    try {
      Class.forName(options, false, RunningTest.class.getClassLoader());
      return false;
    } catch (ClassNotFoundException e) {
      return true;
    }
  }

  @Test
  void theLineIsOneThatItsSchemaDescribes() throws IOException {
    String line =
        Files.readAllLines(PAGE).stream()
            .filter(each -> each.startsWith("    {\"run_id\""))
            .findFirst()
            .orElseThrow();

    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                    new ObjectMapper().readTree(HOME.resolve("schemas/run.schema.json").toFile()))
                .validate(new ObjectMapper().readTree(line)))
        .isEmpty();
  }

  @Test
  void aPushgatewayIsSentTheNumbersOfTheLine(@TempDir Path folder) throws Exception {
    Path line =
        Files.writeString(
            folder.resolve("line"),
            "{\"run_id\":\"a\",\"status\":\"complete\",\"rows_read\":22577,\"seconds\":8.1}\n");
    Matcher filter = Pattern.compile("jq -r '([^']+)' \\| curl").matcher(Files.readString(PAGE));
    assertThat(filter.find()).isTrue();
    Process jq;
    try {
      jq =
          new ProcessBuilder("jq", "-r", filter.group(1))
              .redirectInput(line.toFile())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "no jq is here");
      return;
    }

    assertThat(new String(jq.getInputStream().readAllBytes(), UTF_8))
        .isEqualTo("outcomes_rows_read 22577\noutcomes_seconds 8.1\n");
  }

  @Test
  void everyExitCodeHasItsLine() throws IOException {
    String page = Files.readString(PAGE);
    for (Refusal.Reason reason : Refusal.Reason.values()) {
      assertThat(page).contains("\n| " + reason.exitCode() + " | ");
    }
    assertThat(page).contains("\n| 0 | ", "\n| 1 | ");
  }

  @Test
  void everyFileThatThePageNamesIsThere() throws IOException {
    assertThat(
            Pattern.compile("\\]\\(([^)]+)\\)|(engines/[a-z-]+(?:/[a-z.-]+)?)(?=[ `])")
                .matcher(Files.readString(PAGE))
                .results()
                .map(
                    named ->
                        named.group(1) == null
                            ? HOME.resolve(named.group(2))
                            : Path.of(named.group(1)))
                .filter(file -> !file.toString().contains("target"))
                .filter(file -> !Files.exists(file)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "flink, 'FROM flink:1.19.3-java17'",
    "spark, 'FROM apache/spark:3.5.7-scala2.12-java17-ubuntu'"
  })
  void theImageOfAnEngineIsThatOfItsVersionWithTheJarThatItsModuleBuilds(String engine, String from)
      throws IOException {
    List<String> image =
        Files.readAllLines(HOME.resolve("engines/image/" + engine + ".Dockerfile"));
    String module = Files.readString(HOME.resolve("engines/%s/pom.xml".formatted(engine)));

    assertThat(image)
        .contains(from)
        .anyMatch(
            line ->
                line.startsWith("COPY engines/%1$s/target/outcomes-%1$s.jar ".formatted(engine)))
        .anyMatch(line -> line.matches("USER [1-9]\\d*:[1-9]\\d*"));
    assertThat(module).contains("outcomes-" + engine);
  }
}
