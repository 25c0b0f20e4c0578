package org.ketamineoutcomes.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole runs of which one file is broken, of any format: they end in an exit code of the list and
 * one line, without a value of a row, and leave what was there before or a complete run.
 *
 * <p>{@code -Dfuzz.runs=10000} is how many, {@code -Dfuzz.first=42} the seed of the first.
 */
class BrokenClinicTest {

  private static final int RUNS = Integer.getInteger("fuzz.runs", 100);
  private static final int FIRST = Integer.getInteger("fuzz.first", 0);

  /** What may be in use after a collection of garbage: small files need little. */
  private static final long MOST_BYTES = 512L << 20;

  /** Of so many runs one is on the engine of the product, which is slower to start. */
  private static final int EACH_PRODUCT = 10;

  @TempDir private static Path folders;

  @Test
  void endsInOneLineAndAWholeResult() throws Exception {
    int complete = 0;
    List<String> faults = new ArrayList<>();
    for (int seed = FIRST; seed < FIRST + RUNS; seed++) {
      Path folder = Files.createTempDirectory(folders, "run");
      BrokenClinic clinic = BrokenClinic.write(folder, seed);
      try {
        boolean isProduct = seed % EACH_PRODUCT == 0;
        String runner = isProduct ? "FlinkRunner" : "DirectRunner";
        complete += isComplete(clinic, folder, seed % 2 == 0, runner) ? 1 : 0;
      } catch (AssertionError e) {
        faults.add("seed %d, %s: %s".formatted(seed, clinic, e.getMessage()));
      }
      assertThat(inUse()).as("bytes in use after %d, %s", seed, clinic).isLessThan(MOST_BYTES);
    }
    assertThat(faults).isEmpty();
    assertThat(complete).isPositive().isLessThan(RUNS);
  }

  private static boolean isComplete(
      BrokenClinic clinic, Path folder, boolean isAnother, String runner) throws IOException {
    Path output = folder.resolve("results");
    if (isAnother) {
      Files.createDirectories(output.resolve("tables"));
      Files.writeString(output.resolve("manifest.json"), "earlier");
      Files.writeString(output.resolve("tables/onset_summary.parquet"), "earlier");
    }
    Map<String, String> before = files(output);

    Told checked = Told.by(command("check", clinic.arguments()));
    Told ran =
        Told.by(
            command(
                "run",
                clinic.arguments(),
                "--output=" + output,
                "--runId=later",
                "--quiet",
                "--runner=" + runner));
    Told drafted =
        Told.by(
            List.of("draft", "--exports=" + folder, "--output=" + folder.resolve("draft.yaml")));

    for (Told told : List.of(checked, ran, drafted)) {
      assertThat(told.exitCode()).as("%s", told.err()).isIn(0, 2, 3, 4);
      assertThat(told.toString()).doesNotContain(BrokenClinic.CANARY);
    }
    assertThat(checked.err()).hasSizeLessThanOrEqualTo(checked.exitCode() == 0 ? 0 : 1);
    assertThat(ran.err()).hasSize(ran.exitCode() == 0 ? 0 : 1);
    assertThat(ran.exitCode()).as("%s, %s", ran.err(), checked).isEqualTo(checked.exitCode());
    Map<String, String> after = files(output);
    assertThat(after.values()).noneMatch(bytes -> bytes.contains(BrokenClinic.CANARY));
    if (ran.exitCode() == 0) {
      assertThat(after.keySet()).hasSizeGreaterThan(40).contains("manifest.json");
      assertThat(after.get("manifest.json")).contains("\"run_id\" : \"later\"");
      return true;
    }
    after.keySet().removeIf(name -> name.matches("(failed-later/)?rejected/rows.parquet"));
    if (runner.equals("DirectRunner")) {
      // its workers may still write when the run has ended
      after.keySet().removeIf(name -> name.startsWith(".staging-"));
    }
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(after).isEqualTo(before);
    return false;
  }

  /** Returns how many bytes stayed in use when garbage was last collected. */
  private static long inUse() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .map(MemoryPoolMXBean::getCollectionUsage)
        .filter(usage -> usage != null)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }

  private static List<String> command(String name, List<String> arguments, String... more) {
    List<String> command = new ArrayList<>(List.of(name));
    command.addAll(arguments);
    command.addAll(Arrays.asList(more));
    return command;
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path file : paths.filter(Files::isRegularFile).toList()) {
          files.put(
              folder.relativize(file).toString(),
              Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }
}
