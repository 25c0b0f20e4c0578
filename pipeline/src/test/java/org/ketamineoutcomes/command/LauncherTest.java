package org.ketamineoutcomes.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher, with a Java that only says what it was published. */
@DisabledOnOs(WINDOWS)
class LauncherTest {

  private static final String SMALL = "-Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";
  private static final String MIDDLE = "-Xmx2g -XX:+UseParallelGC -XX:TieredStopAtLevel=1";
  private static final String LARGE = "-Xmx2g -XX:+UseParallelGC -XX:Tier4InvocationThreshold";

  @TempDir Path home;

  @BeforeEach
  void layOut() throws IOException {
    Files.copy(Path.of("..", "outcomes"), home.resolve("outcomes"));
    for (String folder : List.of("pipeline/src/main", "schemas", "pipeline/target/lib", "bin")) {
      Files.createDirectories(home.resolve(folder));
    }
    for (String file : List.of("pom.xml", "pipeline/pom.xml", "pipeline/target/outcomes.jar")) {
      Files.createFile(home.resolve(file));
    }
    Path java =
        Files.writeString(
            home.resolve("bin/java"),
            "#!/bin/sh\n[ \"$1\" = -version ] || printf '%s\\n' \"$@\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    file("small.csv", 1);
    file("other small.csv", 1);
    file("middle.csv", 70);
    file("large.csv", 210);
    file("packed.csv.gz", 27);
    file("-", 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--sessions=small.csv",
        "--sessions=*small.csv",
        "--sessions=small.csv,other small.csv",
        "--sessions=other small.csv",
        "--sessions=-"
      })
  void aFewMegabytesStartSmall(String sessions) throws Exception {
    assertThat(start("run", sessions, "--output=results")).contains(SMALL);
  }

  @Test
  void whatTakesLessThanAMinuteStartsWithoutTheSecondCompiler() throws Exception {
    assertThat(start("run", "--sessions=middle.csv", "--output=results")).contains(MIDDLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--sessions=large.csv",
        "--sessions=l*.csv",
        "--sessions=small.csv,large.csv",
        "--sessions=packed.csv.gz"
      })
  void moreStartsLarge(String sessions) throws Exception {
    assertThat(start("run", sessions, "--output=results")).contains(LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--sessions=absent.csv",
        "--sessions=",
        "--sessions",
        "--sessions=**small.csv",
        "--sessions={small,large}.csv",
        "--sessions=[s]mall.csv",
        "--sessions=a\\b",
        "--sessions=/dev/null",
        "--sessions=gs://clinic/small.csv",
        "--sessions=$(exit 7)",
        "--sessions=bin"
      })
  void whatCannotBeMeasuredStartsLargeAndIsHandedOn(String sessions) throws Exception {
    List<String> told = started("run", "--assessments=small.csv", sessions);

    assertThat(String.join(" ", told)).contains(LARGE);
    assertThat(told.subList(told.size() - 2, told.size()))
        .containsExactly("--assessments=small.csv", sessions);
  }

  @Test
  void optionsMayStandBeforeTheirFiles() throws Exception {
    assertThat(start("run", "--sessions", "other small.csv", "--output", "results"))
        .contains(SMALL);
    assertThat(start("run", "--sessions", "large.csv", "--output", "results")).contains(LARGE);
  }

  @Test
  void exportsOfAFolderOrBesideAMappingAreMeasured() throws Exception {
    Files.createDirectories(home.resolve("few"));
    Files.createDirectories(home.resolve("many"));
    file("few/sessions.csv", 1);
    file("many/sessions.csv", 210);
    for (String folder : List.of("few", "many")) {
      Files.writeString(home.resolve(folder + "/mapping.yaml"), "sources: [{files: sessions.csv}]");
    }
    Files.writeString(home.resolve("few/far.yaml"), "sources: [{files: ../many/sessions.csv}]");

    assertThat(start("run", "--from=redcap", "--exports=few")).contains(SMALL);
    assertThat(start("run", "--from=redcap", "--exports=many")).contains(LARGE);
    assertThat(start("run", "--mapping=few/mapping.yaml")).contains(SMALL);
    assertThat(start("run", "--mapping", "many/mapping.yaml")).contains(LARGE);
    assertThat(start("run", "--mapping=many/mapping.yaml", "--sessions=small.csv")).contains(SMALL);
    assertThat(start("run", "--mapping=few/far.yaml")).contains(LARGE);
  }

  @ParameterizedTest
  @CsvSource({"protocols,true", "--help,true", "check,false", "simulate,false"})
  void commandsWithoutExportsStartSmallUnlessTheyMayTakeLong(String command, boolean isSmall)
      throws Exception {
    assertThat(start(command)).contains(isSmall ? SMALL : LARGE);
  }

  @Test
  void optionsOfTheUserStandInPlaceOfWhatWouldBeChosen() throws Exception {
    assertThat(start(List.of("OUTCOMES_JAVA_OPTIONS=-Xmx9g"), "run", "--sessions=small.csv"))
        .contains(" -Xmx9g ")
        .doesNotContain("-Xmx768m", "SerialGC", "Tiered");
  }

  private String start(String... arguments) throws Exception {
    return String.join(" ", started(arguments));
  }

  private String start(List<String> environment, String... arguments) throws Exception {
    return String.join(" ", started(environment, arguments));
  }

  private List<String> started(String... arguments) throws Exception {
    return started(List.of(), arguments);
  }

  /** Returns each word that the launcher told Java. */
  private List<String> started(List<String> environment, String... arguments) throws Exception {
    List<String> words = new ArrayList<>(List.of("env", "JAVA_HOME=" + home));
    words.add("OUTCOMES_JAVA_OPTIONS=");
    words.addAll(environment);
    words.addAll(List.of("sh", home.resolve("outcomes").toString()));
    words.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(words).directory(home.toFile()).redirectErrorStream(true).start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    return lines;
  }

  private void file(String name, int megabytes) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(home.resolve(name).toFile(), "rw")) {
      file.setLength((long) megabytes << 20);
    }
  }
}
