package org.ketamineoutcomes.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.SampleRuns;
import org.ketamineoutcomes.protocol.ProtocolFile;

/** Whole runs of which nothing is on this machine: exports, mapping, protocol and both rooms. */
class RunInStoreTest {

  private static final String STORE = "memory://clinic/";
  private static final String SESSIONS = "patient_id,session_day\np,0\nq,0\nq,7\n";
  private static final String SCORES =
      "patient_id,assessed_day,instrument,total_score\np,0,PHQ-9,20\np,7,PHQ-9,5\nq,0,PHQ-9,18\n";
  private static final String MAPPING =
      """
      sources:
        - {files: s.csv, export: sessions}
        - {files: 'a*.csv', export: assessments}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void fillTheStore() {
    ObjectStore.ONLY.empty();
    put("in/mapping.yaml", MAPPING);
    put("in/s.csv", SESSIONS);
    put("in/a.csv", SCORES);
    put("in/mine.yaml", ProtocolFile.named("standard").yaml().replace("id: standard", "id: mine"));
  }

  @Test
  void tablesAreThoseOfARunOnDisk() throws IOException {
    assertThat(run("results", "--closedOutput=" + STORE + "closed")).isZero();
    for (String file : List.of("mapping.yaml", "s.csv", "a.csv", "mine.yaml")) {
      Files.write(folder.resolve(file), ObjectStore.ONLY.get(STORE + "in/" + file).orElseThrow());
    }
    assertThat(
            SampleRuns.execute(
                List.of(
                    "run",
                    "--runner=DirectRunner",
                    "--runId=one",
                    "--mapping=" + folder.resolve("mapping.yaml"),
                    "--protocol=standard," + folder.resolve("mine.yaml"),
                    "--closedOutput=" + folder.resolve("closed"),
                    "--output=" + folder.resolve("results"))))
        .isZero();

    assertThat(inStore("results/run=one/tables/")).isEqualTo(onDisk("results/tables"));
    assertThat(inStore("closed/run=one/tables/")).isEqualTo(onDisk("closed/tables"));
    assertThat(ObjectStore.ONLY.names())
        .contains(
            STORE + "closed/pseudonym.key",
            STORE + "closed/manifest.json",
            STORE + "results/manifest.json",
            STORE + "results/run=one/report.html")
        .noneMatch(name -> name.contains("run.json") || name.contains("unpublished"));
  }

  @Test
  void thePageIsMadeAgainBesideTheTables() {
    assertThat(run("results")).isZero();
    String page = STORE + "results/run=one/report.html";
    String first = new String(ObjectStore.ONLY.get(page).orElseThrow(), UTF_8);
    ObjectStore.ONLY.put(page, new byte[0]);

    assertThat(SampleRuns.execute(List.of("report", "--results=" + STORE + "results"))).isZero();

    assertThat(ObjectStore.ONLY.get(page).orElseThrow()).asString(UTF_8).isEqualTo(first);
  }

  @Test
  void whatWasGivenOutBeforeIsFoundInAStore() {
    assertThat(run("results")).isZero();

    assertThat(run("second", "--previous=" + STORE + "results")).isZero();
    assertThat(run("third", "--previous=" + STORE + "nothing")).isEqualTo(2);
  }

  @Test
  void rejectedRowsOfARunThatFailsAreListedInItsClosedRoom() {
    put("in/s.csv", SESSIONS + "r,never\n");

    assertThat(run("results", "--closedOutput=" + STORE + "closed")).isEqualTo(3);

    assertThat(ObjectStore.ONLY.names().stream().filter(name -> !name.contains("/in/")))
        .containsExactly(STORE + "closed/failed-one/rejected/rows.parquet");
  }

  @Test
  void whereTheStoreIsGoneNothingIsPublished() {
    assertThat(run("results")).isZero();
    ObjectStore.ONLY.goneWhen(
        (step, name) ->
            step == ObjectStore.Step.WRITE && name.contains("run=two/tables/onset_summary"));

    // One worker: DirectRunner does not wait for what others are in the middle of.
    assertThat(run("results", "--runId=two", "--targetParallelism=1")).isEqualTo(1);
    ObjectStore.ONLY.comeBack();

    assertThat(ObjectStore.ONLY.get(STORE + "results/manifest.json").orElseThrow())
        .asString(UTF_8)
        .contains("\"run_folder\" : \"run=one\"");
    assertThat(ObjectStore.ONLY.names()).noneMatch(name -> name.contains("run=two"));
    assertThat(run("results", "--runId=two")).isZero();
  }

  private static int run(String output, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--runner=DirectRunner",
                "--mapping=" + STORE + "in/mapping.yaml",
                "--protocol=standard," + STORE + "in/mine.yaml",
                "--output=" + STORE + output));
    arguments.addAll(Arrays.asList(more));
    if (Stream.of(more).noneMatch(option -> option.startsWith("--runId"))) {
      arguments.add("--runId=one");
    }
    return SampleRuns.execute(arguments);
  }

  private static void put(String name, String text) {
    ObjectStore.ONLY.put(STORE + name, text.getBytes(UTF_8));
  }

  private static Map<String, String> inStore(String start) {
    Map<String, String> tables = new TreeMap<>();
    for (String name : ObjectStore.ONLY.names()) {
      if (name.startsWith(STORE + start)) {
        tables.put(
            name.substring((STORE + start).length()),
            new String(ObjectStore.ONLY.get(name).orElseThrow(), ISO_8859_1));
      }
    }
    return tables;
  }

  private Map<String, String> onDisk(String tables) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve(tables))) {
      for (Path file : files.toList()) {
        found.put(file.getFileName().toString(), Files.readString(file, ISO_8859_1));
      }
    }
    return found;
  }
}
