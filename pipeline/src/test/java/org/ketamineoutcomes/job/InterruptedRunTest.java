package org.ketamineoutcomes.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.SampleRuns;
import org.ketamineoutcomes.command.Outcomes;

/** Runs that a full disk or a kill ends: what looks whole is whole. */
class InterruptedRunTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeExports() throws IOException {
    Files.writeString(folder.resolve("s.csv"), "patient_id,session_day\np,0\np,7\nq,0\nq,3\nq,9\n");
    Files.writeString(
        folder.resolve("a.csv"),
        "patient_id,assessed_day,instrument,total_score\np,0,PHQ-9,20\np,7,PHQ-9,8\nq,0,PHQ-9,17\n");
  }

  /**
   * The disk is filled when the run has begun, with room for nothing, or for a part of the tables;
   * what was there before stays.
   */
  @Test
  void aFullDiskLeavesTheEarlierRun() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        does("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString()),
        "only root can mount a small disk");
    try {
      Path results = disk.resolve("results");
      assertThat(SampleRuns.execute(arguments(results, "first"))).isZero();
      for (int free : new int[] {0, 100_000, 400_000}) {
        String runId = "second-" + free;
        CompletableFuture<Integer> run =
            CompletableFuture.supplyAsync(() -> SampleRuns.execute(arguments(results, runId)));
        while (!run.isDone() && files(results.resolve(".staging-" + runId)) == 0) {
          Thread.onSpinWait();
        }
        Path rest = disk.resolve("filled");
        fill(rest, disk.toFile().getUsableSpace() - free);

        assertThat(run.get()).as("%d bytes are free", free).isEqualTo(1);
        assertThat(wholeRun(results)).isEqualTo("first");
        Files.delete(rest);
      }
      assertThat(SampleRuns.execute(arguments(results, "second"))).isZero();
      assertThat(wholeRun(results)).isEqualTo("second");
    } finally {
      does("umount", disk.toString());
    }
  }

  /** Killed when so many files are staged: none; some tables; all of them, with the page begun. */
  @ParameterizedTest(name = "{0} files are staged")
  @ValueSource(ints = {1, 12, 52})
  void aKillLeavesNothingThatLooksWholeAndIsNot(int staged) throws Exception {
    Path results = folder.resolve("results");
    assertThat(SampleRuns.execute(arguments(results, "first"))).isZero();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Outcomes.class.getName()));
    command.addAll(arguments(results, "second"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    while (process.isAlive() && files(results.resolve(".staging-second")) < staged) {
      process.waitFor(2, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly().waitFor();

    if (Files.exists(results.resolve("manifest.json"))) {
      assertThat(wholeRun(results)).isIn("first", "second");
    }
    assertThat(SampleRuns.execute(arguments(results, "second"))).isZero();
    assertThat(wholeRun(results)).isEqualTo("second");
    assertThat(files(results.resolve(".staging-second"))).isZero();
  }

  /** Returns the id of the run in the folder, of which every table must be as its manifest says. */
  private static String wholeRun(Path results) throws Exception {
    JsonNode manifest = new ObjectMapper().readTree(results.resolve("manifest.json").toFile());
    assertThat(manifest.path("tables")).isNotEmpty();
    for (JsonNode table : manifest.path("tables")) {
      byte[] bytes = Files.readAllBytes(results.resolve(table.path("file").asText()));
      assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
          .isEqualTo(table.path("sha256").asText());
    }
    return manifest.path("run_id").asText();
  }

  private List<String> arguments(Path results, String runId) {
    return List.of(
        "run",
        "--runner=DirectRunner",
        "--quiet",
        "--runId=" + runId,
        "--sessions=" + folder.resolve("s.csv"),
        "--assessments=" + folder.resolve("a.csv"),
        "--output=" + results);
  }

  private static long files(Path folder) {
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    } catch (IOException | UncheckedIOException e) {
      return 0; // it is being moved
    }
  }

  private static void fill(Path file, long bytes) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] zeros = new byte[4096];
      for (long written = 0; written + zeros.length <= bytes; written += zeros.length) {
        out.write(zeros);
      }
    }
  }

  private static boolean does(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
