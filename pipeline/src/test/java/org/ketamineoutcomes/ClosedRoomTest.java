package org.ketamineoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketamineoutcomes.protocol.BuiltInProtocols;
import org.ketamineoutcomes.table.Columns;

/** What a run writes into the closed room, read by DuckDB, and what it keeps out of the other. */
class ClosedRoomTest {

  /** As ids of patients and sessions are written in the sample, and dates. */
  private static final Pattern ID_OR_DATE = Pattern.compile("P0\\d{6}|(19|20)\\d\\d-[01]\\d");

  @TempDir static Path folder;

  private static Results open;
  private static Results closed;

  @BeforeAll
  static void run() throws IOException {
    open = new Results(folder.resolve("results"));
    closed = new Results(folder.resolve("closed"));
    assertThat(
            SampleRuns.execute(
                SampleRuns.arguments(
                    SampleRuns.SAMPLE_DATA,
                    open.folder(),
                    "--closedOutput=" + closed.folder(),
                    "--runner=DirectRunner")))
        .isZero();
  }

  static List<String> tables() {
    return PublishedTables.ofARun();
  }

  static List<String> files() {
    return ClosedFiles.ofPatients();
  }

  @Test
  void theRoomForReleaseHoldsTablesWhatExplainsThemAndAManifest() throws IOException {
    List<String> expected =
        new ArrayList<>(tables().stream().map(name -> "tables/" + name + ".parquet").toList());
    expected.addAll(
        List.of(
            "manifest.json",
            "report.html",
            "README.md",
            "datapackage.json",
            "methods.md",
            "CITATION.cff",
            "ard/ard.parquet"));

    assertThat(names(open.folder()).stream().filter(name -> !name.startsWith("figures/")))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void eachManifestSaysWhichRoomItIs() throws IOException {
    JsonNode ofOpen = manifest(open);
    JsonNode ofClosed = manifest(closed);

    assertThat(ofOpen.path("room").asText()).isEqualTo("release");
    assertThat(ofOpen.path("closed_room").asText()).startsWith("Written by the same run");
    assertThat(ofOpen.toString()).doesNotContain(closed.folder().toString(), "patient_level");
    assertThat(ofClosed.path("room").asText()).isEqualTo("closed");
    assertThat(ofClosed.path("run_id")).isEqualTo(ofOpen.path("run_id"));
    assertThat(ofClosed.path("release_room").asText()).isEqualTo(open.folder().toString());
    assertThat(ofClosed.path("disclosure").path("tables_releasable").asBoolean(true)).isFalse();
    assertThat(ofClosed.path("disclosure").path("note").asText()).startsWith("Not releasable.");
    assertThat(ofClosed.path("patient_level")).hasSize(4 * files().size());
    assertThat(ofClosed.toString()).doesNotContain(key());
  }

  /** A file of patients has a row for each of them: its rows are counted as people are. */
  @Test
  void theRoomForReleaseTellsRowsOfFilesInBands() throws Exception {
    assertThat(
            number(
                """
                count(*) from '%s' where rule = 'all' and (sha256 is not null or lines_read is not null
                  or rows_read <> accepted + not_used + rejected
                  or (accepted > 0 and accepted %% 11 <> 6) or (not_used > 0 and not_used %% 11 <> 6)
                  or (rejected > 0 and rejected %% 11 <> 6))"""
                    .formatted(open.table("ledger"))))
        .isZero();
    for (JsonNode input : manifest(open).path("inputs")) {
      assertThat(input.has("sha256") || input.has("bytes") || input.has("lines_read")).isFalse();
      assertThat(input.path("accepted").asLong() % 11).isEqualTo(6);
    }
    for (JsonNode input : manifest(closed).path("inputs")) {
      assertThat(input.path("sha256").asText()).matches("[0-9a-f]{64}");
    }
    assertThat(
            number(
                "sum(accepted)::bigint from '%s' where rule = 'all' and export = 'patients'"
                    .formatted(closed.table("ledger"))))
        .isEqualTo(400);
  }

  /** Those of a protocol that is the same but for {@code min_cell: 0}. */
  @Test
  void itsTablesAreThoseOfARunThatHidesNothing() throws Exception {
    Path exact = folder.resolve("exact");
    assertThat(
            SampleRuns.execute(
                SampleRuns.arguments(
                    SampleRuns.SAMPLE_DATA,
                    exact,
                    "--protocol=" + hidingNothing(),
                    "--runner=DirectRunner")))
        .isZero();

    for (String table : tables()) {
      if (table.equals("definitions")) {
        assertThat(closed.rows(table)).isEqualTo(open.rows(table));
      } else {
        assertThat(closed.rows(table)).as(table).isEqualTo(new Results(exact).rows(table));
      }
    }
  }

  private static Path hidingNothing() throws IOException {
    String standard = BuiltInProtocols.named("standard").orElseThrow().yaml();
    assertThat(standard).contains("min_cell: 11");
    return Files.writeString(
        folder.resolve("standard.yaml"), standard.replace("min_cell: 11", "min_cell: 0"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void noCellHoldsADateOrAnIdOfTheExports(String file) throws Exception {
    List<List<String>> rows =
        Results.query(
            "select * from '%s'".formatted(parts(closed.folder(), file)),
            found -> {
              List<String> cells = new ArrayList<>();
              for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                cells.add(String.valueOf(found.getString(i)));
              }
              return cells;
            });
    assertThat(rows).isNotEmpty();
    for (List<String> row : rows) {
      for (String cell : row) {
        assertThat(ID_OR_DATE.matcher(cell).find()).as(cell).isFalse();
      }
    }
    for (Path part : partsOf(closed.folder(), file)) {
      String bytes = Files.readString(part, StandardCharsets.ISO_8859_1);
      assertThat(ID_OR_DATE.matcher(bytes).find()).as(part.toString()).isFalse();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void columnsAreAsTheSchemaSays(String file) throws SQLException {
    Columns columns = ClosedFiles.named(file);
    assertThat(
            Results.query(
                "select column_name from (describe select * from '%s')"
                    .formatted(parts(closed.folder(), file)),
                found -> found.getString(1)))
        .isEqualTo(columns.all().stream().map(column -> column.name()).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void everyPatientOfAFileIsAmongThePatients(String file) throws SQLException {
    assertThat(
            number(
                "count(*) from '%s' where USUBJID not in (select USUBJID from '%s')"
                    .formatted(parts(closed.folder(), file), parts(closed.folder(), "patients"))))
        .isZero();
  }

  @Test
  void nothingOfAPatientIsLostOrTwice() throws SQLException {
    String patients = parts(closed.folder(), "patients");
    assertThat(number("count(*) from '%s'".formatted(patients)))
        .isEqualTo(number("count(distinct USUBJID) from '%s'".formatted(patients)))
        .isEqualTo(closed.largest("cohort_summary", List.of("n_patients")));
    for (String export : List.of("assessments", "adverse_events", "sessions")) {
      assertThat(number("count(*) from '%s'".formatted(parts(closed.folder(), export))))
          .as(export)
          .isEqualTo(
              number(
                  "sum(accepted)::bigint from '%s' where rule = 'all' and export = '%s'"
                      .formatted(closed.table("ledger"), export)));
    }
  }

  /** A time of the file is one that a table counts: events, competing events and censorings. */
  @Test
  void whatIsInTheFileIsWhatIsCounted() throws SQLException {
    String times = parts(closed.folder(), "time_to_event");
    assertCounted("onset_summary", "n_patients", "n_events", times, "TTRESP");
    assertCounted("durability_summary", "n_patients", "n_events", times, "TTLOSS");
    assertThat(
            number(
                """
                count(*) from (select aesi, ascertainment, n_patients, n_events, n_competing
                  from '%s' where stratum = 'all' and competing_events = 'ce_death_only' and day = 7)
                anti join (select aesi, ascertainment, count(*) as n_patients,
                    sum((CNSR = 0)::int) as n_events, sum((CNSR = 2)::int) as n_competing
                  from '%s' where PARAMCD = 'TTAESI' group by all)
                using (aesi, ascertainment, n_patients, n_events, n_competing)"""
                    .formatted(closed.table("adverse_event_incidence"), times)))
        .isZero();
    assertThat(number("count(*) from '%s' where PARAMCD = 'TTDEATH' and CNSR = 0".formatted(times)))
        .isEqualTo(
            number(
                "n from '%s' where stratum = 'all' and happened = 'death'"
                    .formatted(closed.table("deaths_and_serious"))));
  }

  private static void assertCounted(
      String table, String patients, String events, String times, String code) throws SQLException {
    String groups = "protocol_id, course, instrument, stratum, stratum_value";
    String counted =
        """
        select %1$s, count(*) as n, sum((CNSR = 0)::int) as e from (
          select *, 'all' as stratum, 'all' as stratum_value from '%2$s' where PARAMCD = '%3$s'
          union all select *, 'sex', stratum_sex from '%2$s' where PARAMCD = '%3$s'
          union all select *, 'route', stratum_route from '%2$s' where PARAMCD = '%3$s'
          union all select *, 'diagnosis', stratum_diagnosis from '%2$s' where PARAMCD = '%3$s'
          union all select *, 'age_band', stratum_age_band from '%2$s' where PARAMCD = '%3$s')
        group by all"""
            .formatted(groups, times, code);
    String published =
        "select %s, %s as n, %s as e from '%s'"
            .formatted(groups, patients, events, closed.table(table));
    assertThat(number("count(*) from (%s)".formatted(published))).isPositive();
    assertThat(number("count(*) from (%s except %s)".formatted(published, counted))).isZero();
    assertThat(number("count(*) from (%s except %s)".formatted(counted, published))).isZero();
  }

  @Test
  void everySourceOfATimeIsThere() throws SQLException {
    String times = parts(closed.folder(), "time_to_event");
    for (Map.Entry<String, String> file :
        Map.of(
                "assessments", "assessment_number",
                "sessions", "session_number",
                "adverse_events", "event_number")
            .entrySet()) {
      assertThat(
              number(
                  """
                  count(*) from '%s' as t anti join '%s' as s
                  on t.USUBJID = s.USUBJID and t.SRCSEQ = s.%s and t.source_file = s.source_file
                    and t.source_line = s.source_line
                  where t.SRCDOM = '%s'"""
                      .formatted(
                          times,
                          parts(closed.folder(), file.getKey()),
                          file.getValue(),
                          file.getKey())))
          .as(file.getKey())
          .isZero();
    }
    assertThat(number("count(*) from '%s' where SRCDOM = 'assessments'".formatted(times)))
        .isPositive();
  }

  @Test
  void theSameBytesComeOutOfTheEngineInParallel() throws IOException {
    Path again = withTheSameKey("again");

    assertThat(
            SampleRuns.execute(
                SampleRuns.arguments(
                    SampleRuns.SAMPLE_DATA,
                    folder.resolve("again-results"),
                    "--closedOutput=" + again,
                    "--parallelism=2")))
        .isZero();

    for (String file : files()) {
      List<Path> parts = partsOf(again, file);
      assertThat(parts).hasSameSizeAs(partsOf(closed.folder(), file));
      for (Path part : parts) {
        assertThat(part)
            .hasSameBinaryContentAs(closed.folder().resolve(again.relativize(part).toString()));
      }
    }
  }

  /** Only the files and lines that rows name are others. */
  @Test
  void theSameRowsComeOutOfShuffledAndCutExports() throws Exception {
    Path exports = Files.createDirectory(folder.resolve("exports"));
    for (String name : SampleRuns.exports()) {
      List<String> lines =
          new ArrayList<>(Files.readAllLines(SampleRuns.SAMPLE_DATA.resolve(name)));
      String header = lines.remove(0);
      Collections.shuffle(lines, new Random(1));
      int half = lines.size() / 2;
      write(exports.resolve(name.replace(".csv", "-1.csv")), header, lines.subList(0, half));
      write(
          exports.resolve(name.replace(".csv", "-2.csv")),
          header,
          lines.subList(half, lines.size()));
    }
    Path shuffled = withTheSameKey("shuffled");

    assertThat(
            SampleRuns.execute(
                SampleRuns.arguments(
                    exports,
                    folder.resolve("shuffled-results"),
                    "--closedOutput=" + shuffled,
                    "--runner=DirectRunner")))
        .isZero();

    for (String file : files()) {
      String rows = "select * exclude (source_file, source_line) from '%s'";
      String before = rows.formatted(parts(closed.folder(), file));
      String after = rows.formatted(parts(shuffled, file));
      assertThat(number("count(*) from (%s except all %s)".formatted(before, after)))
          .as(file)
          .isZero();
      assertThat(number("count(*) from (%s except all %s)".formatted(after, before)))
          .as(file)
          .isZero();
    }
  }

  private static void write(Path file, String header, List<String> lines) throws IOException {
    List<String> all = new ArrayList<>(List.of(header));
    all.addAll(lines);
    Files.write(file, all);
  }

  @Test
  void anotherKeyGivesOtherPseudonyms() throws Exception {
    Path other = folder.resolve("other");
    assertThat(
            SampleRuns.execute(
                SampleRuns.arguments(
                    SampleRuns.SAMPLE_DATA,
                    folder.resolve("other-results"),
                    "--closedOutput=" + other,
                    "--runner=DirectRunner")))
        .isZero();

    assertThat(
            number(
                "count(*) from '%s' where USUBJID in (select USUBJID from '%s')"
                    .formatted(parts(other, "patients"), parts(closed.folder(), "patients"))))
        .isZero();
  }

  private static Path withTheSameKey(String name) throws IOException {
    Path room = Files.createDirectory(folder.resolve(name));
    Files.writeString(room.resolve("pseudonym.key"), key());
    return room;
  }

  private static String key() throws IOException {
    return Files.readString(closed.folder().resolve("pseudonym.key")).strip();
  }

  private static String parts(Path room, String file) {
    return room + "/patient_level/" + file + "/*.parquet";
  }

  private static List<Path> partsOf(Path room, String file) throws IOException {
    try (Stream<Path> parts = Files.list(room.resolve("patient_level").resolve(file))) {
      return parts.sorted().toList();
    }
  }

  private static long number(String query) throws SQLException {
    return Results.query("select " + query, found -> found.getLong(1)).get(0);
  }

  private static JsonNode manifest(Results room) throws IOException {
    return new ObjectMapper().readTree(room.folder().resolve("manifest.json").toFile());
  }

  private static List<String> names(Path room) throws IOException {
    try (Stream<Path> paths = Files.walk(room)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> room.relativize(path).toString())
          .toList();
    }
  }
}
