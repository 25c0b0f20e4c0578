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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.SampleRuns;
import org.ketamineoutcomes.clinic.Told;
import org.ketamineoutcomes.protocol.ProtocolFile;

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
        .extracting(ValidationMessage::getProperty)
        .containsExactlyInAnyOrder("tables", "seconds");
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
    Path statement = begin(begun, "cut");

    Told told = Told.by(List.of("finish", "--output=" + begun));

    assertThat(told.exitCode()).as(told.reason()).isEqualTo(FAULT);
    assertThat(told.reason()).contains("tables are not there");
    assertThat(statement).exists();
  }

  @Test
  void aRunIsNotFinishedByAnotherProtocolThanItWasBegunWith(@TempDir Path begun)
      throws IOException {
    Path statement = begin(begun, "cut");
    ObjectNode changed = (ObjectNode) JSON.readTree(statement.toFile());
    changed.putArray("definitions").add("0".repeat(64) + " standard");
    Files.writeString(statement, changed.toString());

    Told told = Told.by(List.of("finish", "--output=" + begun));

    assertThat(told.exitCode()).isEqualTo(WRONG_USAGE);
    assertThat(told.reason())
        .isEqualTo(
            "A protocol, the mapping or the map of adverse events has changed since the run was begun; put it back, or run again");
  }

  @Test
  void tablesOfAnotherProtocolAreNotFinished(@TempDir Path begun) throws IOException {
    Path tables = Files.createDirectory(begin(begun, "cut").resolveSibling("tables"));
    Path other = folder.resolve("other");
    assertThat(
            Told.by(
                    SampleRuns.arguments(
                        SampleRuns.SAMPLE_DATA,
                        other,
                        "--runner=DirectRunner",
                        "--protocol=mcinnes_2022"))
                .exitCode())
        .isEqualTo(COMPLETE);
    try (Stream<Path> written = Files.list(other.resolve("tables"))) {
      for (Path table : written.toList()) {
        Files.copy(table, tables.resolve(table.getFileName()));
      }
    }

    Told told = Told.by(List.of("finish", "--output=" + begun));

    assertThat(told.exitCode()).isEqualTo(WRONG_USAGE);
    assertThat(told.reason()).contains("was not written by the run that was begun there");
    assertThat(begun.resolve("manifest.json")).doesNotExist();
  }

  @Test
  void whatWasStagedUnderTheNameOfAnotherRunIsNotFinished(@TempDir Path begun) throws IOException {
    Files.move(begin(begun, "cut").resolveSibling(""), begun.resolve(".staging-other"));

    Told told = Told.by(List.of("finish", "--output=" + begun));

    assertThat(told.exitCode()).isEqualTo(WRONG_USAGE);
    assertThat(told.reason()).endsWith("what was staged as run other is of another run; run again");
  }

  @Test
  void aStatementThatLacksSomethingIsNotGoneBy(@TempDir Path begun) throws IOException {
    Path statement = begin(begun, "cut");
    ObjectNode changed = (ObjectNode) JSON.readTree(statement.toFile());
    changed.remove("definitions");
    Files.writeString(statement, changed.toString());

    Told told = Told.by(List.of("finish", "--output=" + begun));

    assertThat(told.exitCode()).isEqualTo(WRONG_USAGE);
    assertThat(told.reason()).isEqualTo("What was staged of the run cannot be read; run again");
  }

  /** Leaves a folder as a run leaves it that has told what it was asked for, and no more. */
  private static Path begin(Path output, String runId) throws IOException {
    Path staged = Files.createDirectories(output.resolve(".staging-" + runId));
    String sample = SampleRuns.SAMPLE_DATA.toAbsolutePath().normalize().toString();
    List<String> inputs = new ArrayList<>();
    for (String export : List.of("assessments.csv", "sessions.csv")) {
      inputs.add(Files.size(Path.of(sample, export)) + " " + sample + "/" + export);
    }
    ObjectNode statement = JSON.createObjectNode();
    statement.put("version", "unpackaged").put("runner", "FlinkRunner");
    statement
        .putArray("options")
        .add("--sessions=" + sample + "/sessions.csv")
        .add("--assessments=" + sample + "/assessments.csv")
        .add("--output=" + output)
        .add("--runId=" + runId);
    inputs.forEach(statement.putArray("inputs")::add);
    String yaml = ProtocolFile.named("standard").yaml();
    statement.putArray("definitions").add(DigestUtils.sha256Hex(yaml) + " standard");
    Path file = staged.resolve("run.json");
    Files.writeString(file, statement.toString());
    return file;
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
