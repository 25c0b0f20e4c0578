package org.ketamineoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.ledger.Ledger;

/** The tables are the same to the last byte, however the job is run and the exports are cut. */
class SameBytesTest {

  /** The sample data have no two scores of one moment, so that no rule asks for the last record. */
  @TempDir private static Path reference;

  @TempDir private Path folder;

  @BeforeAll
  static void runOnTheDirectRunner() {
    assertThat(run(SampleRuns.SAMPLE_DATA, reference, "--runner=DirectRunner")).isZero();
  }

  @ParameterizedTest(name = "embedded Flink with {0} in parallel")
  @ValueSource(ints = {1, 2, 4})
  void onFlinkAsOnTheDirectRunner(int parallelism) throws IOException {
    Path output = folder.resolve("results");

    assertThat(run(SampleRuns.SAMPLE_DATA, output, "--parallelism=" + parallelism)).isZero();

    assertSameTables(output);
  }

  @Test
  void inAnotherVirtualMachine() throws Exception {
    Path output = folder.resolve("results");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "org.ketamineoutcomes.command.Outcomes"));
    command.addAll(SampleRuns.arguments(SampleRuns.SAMPLE_DATA, output, "--runner=DirectRunner"));

    int exitCode =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start()
            .waitFor();

    assertThat(exitCode).isZero();
    assertSameTables(output);
  }

  @Test
  void whenRowsAreShuffled() throws IOException {
    Path exports = Files.createDirectory(folder.resolve("exports"));
    for (String name : SampleRuns.exports()) {
      List<String> lines =
          new ArrayList<>(Files.readAllLines(SampleRuns.SAMPLE_DATA.resolve(name)));
      String header = lines.remove(0);
      Collections.shuffle(lines, new Random(1));
      lines.add(0, header);
      Files.write(exports.resolve(name), lines);
    }
    Path output = folder.resolve("results");

    assertThat(run(exports, output, "--runner=DirectRunner")).isZero();

    assertSameTables(output);
  }

  @Test
  void whenEachExportIsCutIntoFiftyFiles() throws IOException {
    Path exports = Files.createDirectory(folder.resolve("exports"));
    for (String name : SampleRuns.exports()) {
      List<String> lines = Files.readAllLines(SampleRuns.SAMPLE_DATA.resolve(name));
      for (int part = 0; part < 50; part++) {
        List<String> cut = new ArrayList<>(List.of(lines.get(0)));
        for (int i = 1 + part; i < lines.size(); i += 50) {
          cut.add(lines.get(i));
        }
        Files.write(exports.resolve(name.replace(".csv", "-%02d.csv".formatted(part))), cut);
      }
    }
    Path output = folder.resolve("results");

    assertThat(run(exports, output, "--runner=DirectRunner")).isZero();

    assertSameTables(output);
  }

  private void assertSameTables(Path output) throws IOException {
    Map<String, String> expected = SampleRuns.tables(reference);
    assertThat(expected).hasSize(PublishedTables.ofARun().size() - Ledger.columns().size());
    assertThat(SampleRuns.tables(output)).isEqualTo(expected);
  }

  private static int run(Path exports, Path output, String... more) {
    return SampleRuns.execute(SampleRuns.arguments(exports, output, more));
  }
}
