package org.ketamineoutcomes.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An invented clinic, some rows of which cannot be read, and what the embedded engine makes of it.
 */
record Clinic(Path exports, Path reference, JsonNode line) {

  /** Stands in the cells that cannot be read. */
  private static final String UNREADABLE = "Quillfeather";

  /** What a log that tells of a row would hold: an id, or such a cell. */
  private static final Pattern VALUE = Pattern.compile("P\\d{7}|" + UNREADABLE);

  static Clinic simulated(Path folder, int patients) throws IOException, InterruptedException {
    Path exports = folder.resolve("exports");
    Ended made =
        Started.of(
                Project.program(
                    "simulate", "--patients=" + patients, "--seed=7", "--output=" + exports),
                Map.of())
            .end();
    assertThat(made.exitCode()).as(made.err()).isZero();
    add(
        exports.resolve("sessions.csv"),
        "P0000001," + UNREADABLE + ",,,ketamine,intravenous,,,,,completed");
    add(exports.resolve("assessments.csv"), "P0000001,2021-01-01,,PHQ-9,pre_dose," + UNREADABLE);
    add(
        exports.resolve("adverse_events.csv"),
        "P0000001,2021-01-01,,2020-" + UNREADABLE + ",headache");
    Path reference = folder.resolve("reference");
    Ended ran = run(exports, reference);
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    return new Clinic(exports, reference, ran.line());
  }

  private static void add(Path export, String row) throws IOException {
    String header = Files.readAllLines(export, UTF_8).get(0);
    int cells = header.split(",", -1).length;
    Files.writeString(
        export,
        row + ",".repeat(cells - row.split(",", -1).length) + "\n",
        UTF_8,
        StandardOpenOption.APPEND);
  }

  /** Copies the exports into a folder, with assessments of other patients. */
  Path withIdsThatDoNotMeet(Path folder) throws IOException {
    Files.createDirectory(folder);
    for (String export : List.of("sessions", "adverse_events", "patients")) {
      Files.copy(exports.resolve(export + ".csv"), folder.resolve(export + ".csv"));
    }
    Files.writeString(
        folder.resolve("assessments.csv"),
        Files.readString(exports.resolve("assessments.csv")).replace("\nP0", "\nX-"));
    return folder;
  }

  /** Runs the exports of a folder on the embedded engine, or where options say. */
  static Ended run(Path exports, Path output, String... more)
      throws IOException, InterruptedException {
    return Started.of(
            Project.program(Project.run(exports, output, more).toArray(String[]::new)), Map.of())
        .end();
  }

  /** Checks that a folder holds the tables that the embedded engine wrote, to the last byte. */
  void assertSameTables(Path output) throws IOException {
    assertThat(Project.bytes(output.resolve("tables")))
        .isEqualTo(Project.bytes(reference.resolve("tables")))
        .hasSizeGreaterThan(40);
    assertThat(output.resolve("manifest.json")).exists();
    try (var left = Files.list(output)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith(".staging"));
    }
  }

  /** Checks that a run told a scheduler what the embedded engine told. */
  void assertSameCounts(JsonNode told) {
    assertThat(told.path("status").asText()).isEqualTo("complete");
    for (String count :
        List.of("rows_read", "rows_accepted", "rows_not_used", "rows_rejected", "tables")) {
      assertThat(told.path(count)).as(count).isEqualTo(line.path(count));
    }
    assertThat(told.path("rows_rejected").asInt()).isPositive();
  }

  /** Checks that no line of any log tells of a row. */
  static void assertTellsNoValue(List<String> lines) {
    assertThat(lines).isNotEmpty();
    assertThat(lines.stream().filter(line -> VALUE.matcher(line).find())).isEmpty();
  }
}
