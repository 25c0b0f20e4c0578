package org.ketamineoutcomes.processes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The program as it was built, and the files it reads and writes. */
final class Project {

  static final Path HOME = Path.of("..", "..").toAbsolutePath().normalize();

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private Project() {}

  /** Returns the program with its arguments. */
  static List<String> program(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                JAVA,
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.config.file=" + HOME.resolve("pipeline/logging.properties"),
                "-jar",
                HOME.resolve("pipeline/target/outcomes.jar").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Returns the arguments of a run of the exports in a folder. */
  static List<String> run(Path exports, Path output, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--sessions=" + exports.resolve("sessions.csv"),
                "--assessments=" + exports.resolve("assessments.csv"),
                "--adverseEvents=" + exports.resolve("adverse_events.csv"),
                "--patients=" + exports.resolve("patients.csv"),
                "--output=" + output));
    arguments.addAll(List.of(more));
    return arguments;
  }

  /** Returns the bytes of all files under a folder, by their paths in it. */
  static Map<String, List<Byte>> bytes(Path folder) throws IOException {
    Map<String, List<Byte>> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        List<Byte> bytes = new ArrayList<>();
        for (byte each : Files.readAllBytes(file)) {
          bytes.add(each);
        }
        files.put(folder.relativize(file).toString(), bytes);
      }
    }
    return files;
  }

  /** Returns the lines of all files under a folder that have one of these names. */
  static List<String> lines(Path folder, Predicate<String> isWanted) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        if (isWanted.test(file.getFileName().toString())) {
          lines.addAll(Files.readAllLines(file, ISO_8859_1));
        }
      }
    }
    return lines;
  }
}
