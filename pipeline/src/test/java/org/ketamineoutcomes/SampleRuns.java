package org.ketamineoutcomes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ketamineoutcomes.command.Outcomes;
import org.ketamineoutcomes.job.OutcomesOptions;
import picocli.CommandLine;

/** Runs of the whole job, most of them on the sample data, for tests. */
public final class SampleRuns {

  public static final Path SAMPLE_DATA = Path.of("..", "sample-data");

  private static final List<String> NAMES_FILES =
      List.of("assumptions.parquet", "cells_not_read.parquet", "ledger.parquet");

  private SampleRuns() {}

  /** Returns the arguments of a run on the four exports in {@code exports}. */
  public static List<String> arguments(Path exports, Path output, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--sessions=" + exports.resolve("sessions*.csv"),
                "--assessments=" + exports.resolve("assessments*.csv"),
                "--adverseEvents=" + exports.resolve("adverse_events*.csv"),
                "--patients=" + exports.resolve("patients*.csv"),
                "--output=" + output));
    arguments.addAll(Arrays.asList(more));
    return arguments;
  }

  /** Returns the options of a run; those of the engine are left out. */
  public static OutcomesOptions options(List<String> arguments) {
    OutcomesOptions options = new OutcomesOptions();
    new CommandLine(options)
        .setUnmatchedArgumentsAllowed(true)
        .parseArgs(arguments.toArray(String[]::new));
    return options;
  }

  /** Runs a command and returns its exit code. */
  public static int execute(List<String> arguments) {
    return Outcomes.execute(arguments.toArray(String[]::new));
  }

  /** Returns the SHA-256 of every table that does not name files, by name. */
  static Map<String, String> tables(Path output) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.list(output.resolve("tables"))) {
      for (Path file :
          files.filter(path -> !NAMES_FILES.contains(path.getFileName().toString())).toList()) {
        tables.put(file.getFileName().toString(), sha256(Files.readAllBytes(file)));
      }
    }
    return tables;
  }

  /** Copies the sample exports. */
  static void copyTo(Path folder) throws IOException {
    for (String name : exports()) {
      Files.copy(SAMPLE_DATA.resolve(name), folder.resolve(name));
    }
  }

  static List<String> exports() {
    return List.of("patients.csv", "sessions.csv", "assessments.csv", "adverse_events.csv");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
