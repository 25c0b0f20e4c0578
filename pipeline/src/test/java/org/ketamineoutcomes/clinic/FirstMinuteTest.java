package org.ketamineoutcomes.clinic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.SampleRuns;

/** What is said to whoever gets the command line wrong, or has no place for the results. */
class FirstMinuteTest {

  @TempDir private Path folder;

  @BeforeEach
  void export() throws IOException {
    Files.createDirectory(folder.resolve("a folder"));
    Files.writeString(folder.resolve("my sessions.csv"), "patient_id,session_day\n");
    Files.writeString(
        folder.resolve("scores.csv"), "patient_id,assessed_day,instrument,total_score\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--sessions=$/a folder | $/a folder is a folder; name its files, as in '$/a folder/*.csv'",
        "--sessions=$/nix.csv | --sessions=$/nix.csv: no file matches",
        "--mapping=$/a folder | --mapping=$/a folder is a folder; name a file of it",
        "--aesiMap=$/a folder | --aesiMap=$/a folder is a folder; name a file of it",
        "--output=$/scores.csv | --output=$/scores.csv: that is no folder; name another",
        "--closedOutput=$/scores.csv/b | --closedOutput=$/scores.csv/b: $/scores.csv is no folder; name another",
        "--closedOutput=$/results/b | --closedOutput=$/results/b and --output=$/results: one is in the other, or both are one folder; name two folders side by side",
        "--previous=$/a folder | --previous=$/a folder: there is no complete run; name the folder that was given out",
        "--quiet=x | --quiet must be true or false; ./outcomes run --help tells more",
        "--maxRejectedFraction=x | --maxRejectedFraction must be a number; ./outcomes run --help tells more"
      })
  void isToldInOneLineAndNothingIsLeft(String argument, String message) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("run"));
    for (String usual :
        List.of(
            "--sessions=$/my sessions.csv", "--assessments=$/scores.csv", "--output=$/results")) {
      if (!argument.startsWith(usual.replaceFirst("=.*", "="))) {
        arguments.add(usual);
      }
    }
    arguments.add(argument);

    Told told = Told.by(arguments.stream().map(this::written).toList());

    assertThat(told.exitCode()).isEqualTo(2);
    assertThat(told.err()).containsExactly(written(message));
    assertThat(files()).containsExactlyInAnyOrder("a folder", "my sessions.csv", "scores.csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rum | There is no command rum; did you mean run?",
        "explain --sessions=a.csv | --patient=ID is missing; ./outcomes explain --help tells more",
        "report | --results=DIR is missing; ./outcomes report --help tells more",
        "simulate --patients=x --output=y | --patients must be a whole number; ./outcomes simulate --help tells more",
        "draft --exports=. --output=nix/m.yaml | --output=nix/m.yaml: there is no folder #/nix"
      })
  void ofOtherCommandsToo(String line, String message) {
    Told told = Told.by(List.of(line.split(" ")));

    assertThat(told.exitCode()).isEqualTo(2);
    assertThat(told.err())
        .containsExactly(message.replace("#", Path.of("").toAbsolutePath().toString()));
  }

  @Test
  void exportsWithoutARowAreTaken() {
    Told told =
        Told.by(
            Stream.of(
                    "run",
                    "--sessions",
                    "$/my sessions.csv",
                    "--assessments=$/scores.csv",
                    "--output=$/results",
                    "--runner=DirectRunner")
                .map(this::written)
                .toList());

    assertThat(told.exitCode()).isZero();
    assertThat(told.reason())
        .isEqualTo(
            "No export has a row below its header, so that every table is without rows; look"
                + " whether the exports were made with a filter");
  }

  /** The letters of a command line are lost before Java has them. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aLocaleThatCannotSpellAPathIsTold() throws Exception {
    ProcessBuilder command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "org.ketamineoutcomes.command.Outcomes",
                "check",
                "--sessions=für/sitzungen.csv",
                "--assessments=scores.csv")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    command.environment().put("LC_ALL", "C");

    Process process = command.start();

    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
        .isEqualTo(
            "--sessions=f??r/sitzungen.csv: no file matches; this locale cannot spell every"
                + " letter, start again with LC_ALL=C.UTF-8\n");
    assertThat(process.waitFor()).isEqualTo(2);
  }

  /** Needs the right to mount a small disk in memory, which root of a container may have. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aDiskThatFillsUpLeavesNothing() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(ends("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()));
    try {
      Told told =
          Told.by(
              SampleRuns.arguments(
                  SampleRuns.SAMPLE_DATA, disk.resolve("results"), "--runner=DirectRunner"));

      assertThat(told.reason())
          .isEqualTo(
              "The disk is full (No space left on device); make room and start again, what was"
                  + " there before still stands");
      assertThat(told.exitCode()).isEqualTo(1);
      try (Stream<Path> left = Files.walk(disk)) {
        assertThat(left.filter(Files::isRegularFile)).isEmpty();
      }
    } finally {
      assertThat(ends("umount", disk.toString())).isTrue();
    }
  }

  private static boolean ends(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private String written(String text) {
    return text.replace("$", folder.toString());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
