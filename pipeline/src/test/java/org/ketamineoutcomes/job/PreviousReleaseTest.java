package org.ketamineoutcomes.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.SampleRuns;

class PreviousReleaseTest {

  @TempDir static Path folder;

  private static Path earlier;

  @BeforeAll
  static void release() {
    earlier = folder.resolve("earlier");
    assertThat(run(SampleRuns.SAMPLE_DATA, earlier)).isZero();
  }

  @Test
  void theSameReleaseTellsNothingNew() {
    assertThat(run(SampleRuns.SAMPLE_DATA, folder.resolve("same"), "--previous=" + earlier))
        .isZero();
  }

  @Test
  void aReleaseWithoutOnePatientIsRefused() throws IOException {
    Path fewer = Files.createDirectory(folder.resolve("fewer"));
    for (String name :
        List.of("patients.csv", "sessions.csv", "assessments.csv", "adverse_events.csv")) {
      Files.writeString(fewer.resolve(name), withoutFirstPatient(name));
    }

    Path output = folder.resolve("output");
    assertThat(run(fewer, output, "--previous=" + earlier)).isEqualTo(3);
    assertThat(output.resolve("manifest.json")).doesNotExist();
  }

  /** Nine times as many of everyone: no group changed by few people, however many counts did. */
  @Test
  void aReleaseOfManyMorePatientsIsNot() throws IOException {
    Path more = Files.createDirectory(folder.resolve("more"));
    for (String name :
        List.of("patients.csv", "sessions.csv", "assessments.csv", "adverse_events.csv")) {
      Files.writeString(more.resolve(name), nineTimes(name));
    }

    assertThat(run(more, folder.resolve("grown"), "--previous=" + earlier)).isZero();
  }

  private static String nineTimes(String name) throws IOException {
    List<String> lines = Files.readAllLines(SampleRuns.SAMPLE_DATA.resolve(name));
    StringBuilder text = new StringBuilder(lines.get(0)).append('\n');
    for (int copy = 1; copy <= 9; copy++) {
      for (String line : lines.subList(1, lines.size())) {
        text.append(line.replace("P00", "P" + copy + "0")).append('\n');
      }
    }
    return text.toString();
  }

  @Test
  void aFolderWithoutAReleaseIsRefused() {
    assertThat(
            run(
                SampleRuns.SAMPLE_DATA,
                folder.resolve("other"),
                "--previous=" + folder.resolve("nowhere")))
        .isEqualTo(2);
  }

  private static String withoutFirstPatient(String name) throws IOException {
    Path file = SampleRuns.SAMPLE_DATA.resolve(name);
    String patient =
        Files.readAllLines(SampleRuns.SAMPLE_DATA.resolve("sessions.csv")).get(1).split(",")[0];
    return Files.readAllLines(file).stream()
        .filter(line -> !line.contains(patient + ","))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static int run(Path exports, Path output, String... more) {
    List<String> arguments = SampleRuns.arguments(exports, output, more);
    arguments.add("--runner=DirectRunner");
    return SampleRuns.execute(arguments);
  }
}
