package org.ketamineoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.SampleRuns;
import org.ketamineoutcomes.clinic.Told;

/** What a scheduler may rely on: exit codes, the one line, the manifest, names of runs. */
class SchedulerContractTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int COMPLETE = 0;
  private static final int FAULT = 1;
  private static final int WRONG_USAGE = 2;

  @TempDir private static Path folder;
  private static Told first;

  @BeforeAll
  static void runOnce() {
    first = run("--closedOutput=" + folder.resolve("closed"));
  }

  @Test
  void theLineAndBothManifestsAreWhatTheirSchemasSay() throws IOException {
    assertThat(first.exitCode()).as(first.reason()).isEqualTo(COMPLETE);
    assertThat(first.out()).hasSize(1);
    assertThat(faults("run", JSON.readTree(first.out().get(0)))).isEmpty();
    for (Path manifest : Set.of(output(), folder.resolve("closed"))) {
      assertThat(faults("manifest", JSON.readTree(manifest.resolve("manifest.json").toFile())))
          .isEmpty();
    }
  }

  @Test
  void theLineOfARunThatFailedIsWhatItsSchemaSays() throws IOException {
    Told told = Told.by(List.of("run", "--sessions=absent.csv", "--output=x"));

    assertThat(told.exitCode()).isEqualTo(WRONG_USAGE);
    assertThat(told.out()).hasSize(1);
    assertThat(faults("run", JSON.readTree(told.out().get(0)))).isEmpty();
  }

  @Test
  void aLineThatLacksItsCountsIsFound() throws IOException {
    assertThat(
            faults(
                "run",
                JSON.readTree("{\"run_id\":\"a\",\"status\":\"complete\",\"output\":\"o\"}")))
        .isNotEmpty();
  }

  @Test
  void countsOfRowsStandTogetherOrNotAtAll() throws IOException {
    String line =
        "{\"run_id\":\"a\",\"status\":\"complete\",\"output\":\"o\",\"tables\":1,\"seconds\":0";

    assertThat(faults("run", JSON.readTree(line + "}"))).isEmpty();
    assertThat(faults("run", JSON.readTree(line + ",\"rows_read\":3}"))).hasSize(3);
  }

  @Test
  void theClosedManifestTellsTheFilesThemselves() throws IOException {
    JsonNode closed = JSON.readTree(folder.resolve("closed/manifest.json").toFile());
    ObjectNode input = (ObjectNode) closed.at("/inputs/0");

    input.remove(List.of("bytes", "sha256", "lines_read"));

    assertThat(faults("manifest", closed)).hasSize(3);
  }

  @Test
  void aManifestThatCannotBeReadIsReplaced(@TempDir Path cut) throws IOException {
    Path manifest = cut.resolve("manifest.json");
    Files.writeString(manifest, "{\"run_id\": \"nightly\", \"tab");
    String sample = SampleRuns.SAMPLE_DATA.toString();

    Told told =
        Told.by(
            List.of(
                "run",
                "--sessions=" + sample + "/sessions.csv",
                "--assessments=" + sample + "/assessments.csv",
                "--runner=DirectRunner",
                "--runId=nightly",
                "--output=" + cut));

    assertThat(told.exitCode()).as(told.reason()).isEqualTo(COMPLETE);
    assertThat(faults("manifest", JSON.readTree(manifest.toFile()))).isEmpty();
  }

  @Test
  void theSameNameIsTheSameResultOrARefusal() throws IOException {
    JsonNode tables = tables();

    Told same = run("--closedOutput=" + folder.resolve("closed"));
    Told other = run("--protocol=mcinnes_2022");

    assertThat(same.exitCode()).as(same.reason()).isEqualTo(COMPLETE);
    assertThat(other.exitCode()).isEqualTo(WRONG_USAGE);
    assertThat(other.reason())
        .contains("--runId=nightly", "holds other results of a run of this name");
    assertThat(tables()).isEqualTo(tables);
  }

  @Test
  void whatIsPublishedMayBeFinishedAgain() throws IOException {
    Told told = Told.by(List.of("finish", "--output=" + output(), "--runId=nightly"));

    assertThat(told.exitCode()).as(told.reason()).isEqualTo(COMPLETE);
    JsonNode line = JSON.readTree(told.out().get(0));
    assertThat(faults("run", line)).isEmpty();
    assertThat(line.path("tables")).isEqualTo(JSON.readTree(first.out().get(0)).path("tables"));
    assertThat(line.fieldNames()).toIterable().noneMatch(name -> name.startsWith("rows_"));
  }

  @Test
  void whatWasNeverBegunCannotBeFinished() throws IOException {
    Told told = Told.by(List.of("finish", "--output=" + folder.resolve("nothing")));

    assertThat(told.exitCode()).isEqualTo(WRONG_USAGE);
    assertThat(told.reason()).contains("no run waits there to be ended");
    assertThat(faults("run", JSON.readTree(told.out().get(0)))).isEmpty();
  }

  @Test
  void aJobThatIsNotAtItsEndIsNotFinished(@TempDir Path begun) throws IOException {
    Path staged = Files.createDirectories(begun.resolve(".staging-cut"));
    String sample = SampleRuns.SAMPLE_DATA.toAbsolutePath().normalize().toString();
    Files.writeString(
        staged.resolve("run.json"),
        JSON.writeValueAsString(
            new TreeMap<>(
                Map.of(
                    "version",
                    "unpackaged",
                    "runner",
                    "FlinkRunner",
                    "options",
                    List.of(
                        "--sessions=" + sample + "/sessions.csv",
                        "--assessments=" + sample + "/assessments.csv",
                        "--output=" + begun,
                        "--runId=cut"),
                    "inputs",
                    List.of(
                        Files.size(Path.of(sample, "assessments.csv"))
                            + " "
                            + sample
                            + "/assessments.csv",
                        Files.size(Path.of(sample, "sessions.csv"))
                            + " "
                            + sample
                            + "/sessions.csv")))));

    Told told = Told.by(List.of("finish", "--output=" + begun));

    assertThat(told.exitCode()).as(told.reason()).isEqualTo(FAULT);
    assertThat(told.reason()).contains("tables are not there");
    assertThat(staged.resolve("run.json")).exists();
  }

  @Test
  void nothingOfHowItWasMadeIsPublished() throws IOException {
    try (Stream<Path> files = Files.walk(output())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .doesNotContain("run.json")
          .noneMatch(name -> name.startsWith(".staging"));
    }
  }

  private static Told run(String... more) {
    List<String> arguments =
        SampleRuns.arguments(
            SampleRuns.SAMPLE_DATA, output(), "--runner=DirectRunner", "--runId=nightly");
    arguments.addAll(List.of(more));
    return Told.by(arguments);
  }

  private static Path output() {
    return folder.resolve("results");
  }

  private static JsonNode tables() throws IOException {
    return JSON.readTree(output().resolve("manifest.json").toFile()).path("tables");
  }

  private static Set<ValidationMessage> faults(String schema, JsonNode read) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(JSON.readTree(Path.of("..", "schemas", schema + ".schema.json").toFile()))
        .validate(read);
  }
}
