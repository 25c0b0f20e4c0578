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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "openjdk version \"11.0.2\" 2019-01-15 | Java 11 is too old",
        "java version \"1.8.0_392\" | Java 8 or before is too old",
        "Picked up JAVA_TOOL_OPTIONS: -Xmx1g openjdk version \"16\" | Java 16 is too old"
      })
  void aJavaThatIsTooOldIsRefusedInOneLine(String version, String words) throws Exception {
    javaSays(version);

    Process process = process(List.of(), "run");

    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
        .isEqualTo(words + "; install a JDK, 17 or later, or set JAVA_HOME to one\n");
    assertThat(process.waitFor()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openjdk version \"17.0.15\" 2025-04-15",
        "openjdk version \"26-ea\"",
        "a Java of another kind"
      })
  void anyOtherStarts(String version) throws Exception {
    javaSays(version);

    assertThat(start("protocols")).endsWith("protocols");
  }

  @Test
  void aReleaseStartsWhatItCameWithAndBuildsNothing() throws Exception {
    Files.createDirectories(home.resolve("program/lib"));
    Files.createFile(home.resolve("program/outcomes.jar"));
    Files.delete(home.resolve("pipeline/target/outcomes.jar"));

    assertThat(start("run", "--sessions=small.csv"))
        .contains(SMALL, " -jar " + home + "/program/outcomes.jar run --sessions=small.csv")
        .doesNotContain("Building");
  }

  @Test
  void onWindowsItStartsWithTheSameOptions() throws IOException {
    assertThat(Files.readString(Path.of("..", "outcomes.cmd")))
        .contains(
            SMALL, "-Xmx2g -XX:+UseParallelGC\"", "if %major% lss 17", "OUTCOMES_JAVA_OPTIONS")
        .contains("is too old; install a JDK, 17 or later, or set JAVA_HOME to one");
  }

  @Test
  void withoutJavaItSaysSo() throws Exception {
    Files.delete(home.resolve("bin/java"));

    Process process = process(List.of(), "run");

    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
        .isEqualTo("No Java was found; install a JDK, 17 or later, or set JAVA_HOME to one\n");
    assertThat(process.waitFor()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"C,C.UTF-8", "POSIX,C.UTF-8", "'',C.UTF-8", "de_DE.ISO-8859-1,de_DE.ISO-8859-1"})
  void pathsCanBeSpeltInAnyLocale(String locale, String used) throws Exception {
    Files.writeString(home.resolve("bin/java"), "#!/bin/sh\nprintf '%s\\n' \"${LC_ALL-unset}\"\n");

    assertThat(started(List.of("LC_ALL=" + locale, "LC_CTYPE=", "LANG="), "protocols"))
        .containsExactly(used);
    assertThat(started(List.of("LC_ALL=", "LC_CTYPE=", "LANG=en_US.UTF-8"), "protocols"))
        .containsExactly("");
  }

  @Test
  void temporaryFilesGoWhereTheUserWantsThem() throws Exception {
    assertThat(started(List.of("TMPDIR=/some where"), "protocols"))
        .contains("-Djava.io.tmpdir=/some where");
    assertThat(started(List.of("TMPDIR="), "protocols"))
        .noneMatch(word -> word.startsWith("-Djava.io.tmpdir"));
  }

  private void javaSays(String version) throws IOException {
    Files.writeString(
        home.resolve("bin/java"),
        "#!/bin/sh\nif [ \"$1\" = -version ]; then echo '%s' >&2; else printf '%%s\\n' \"$@\"; fi\n"
            .formatted(version));
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
    Process process = process(environment, arguments);
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    return lines;
  }

  private Process process(List<String> environment, String... arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of("env", "JAVA_HOME=" + home));
    words.add("OUTCOMES_JAVA_OPTIONS=");
    words.addAll(environment);
    words.addAll(List.of("sh", home.resolve("outcomes").toString()));
    words.addAll(List.of(arguments));
    return new ProcessBuilder(words).directory(home.toFile()).redirectErrorStream(true).start();
  }

  private void file(String name, int megabytes) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(home.resolve(name).toFile(), "rw")) {
      file.setLength((long) megabytes << 20);
    }
  }
}
