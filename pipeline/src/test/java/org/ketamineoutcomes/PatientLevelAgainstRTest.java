package org.ketamineoutcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From the files of single patients of the sample clinic R makes the exact tables of onset,
 * durability, maintenance and adverse events. What R made is kept; where R is there, it makes it
 * again.
 */
class PatientLevelAgainstRTest {

  private static final Path SCRIPTS = Path.of("src/test/r");
  private static final Path GOLDEN = Path.of("src/test/resources/golden/rooms");
  private static final Set<String> KEYS =
      Set.of(
          "protocol_id",
          "course",
          "instrument",
          "stratum",
          "stratum_value",
          "day",
          "week",
          "month",
          "level",
          "category",
          "term",
          "aesi",
          "ascertainment",
          "competing_events");

  private static final Path WORK = Path.of("target/rooms");

  @BeforeAll
  static void run() throws Exception {
    assertThat(
            SampleRuns.execute(
                SampleRuns.arguments(
                    SampleRuns.SAMPLE_DATA,
                    WORK.resolve("results"),
                    "--closedOutput=" + WORK.resolve("closed"),
                    "--runner=DirectRunner")))
        .isZero();
    for (String file : List.of("time_to_event", "patients", "sessions", "adverse_events")) {
      execute(
          "copy (select * from '%s/closed/patient_level/%s/*.parquet') to '%s' (header)"
              .formatted(WORK, file, WORK.resolve(file + ".csv")));
    }
  }

  static List<String> tables() {
    return List.of(
        "onset_summary",
        "onset_by_day",
        "onset_curve",
        "onset_incidence",
        "durability_summary",
        "durability_by_week",
        "durability_curve",
        "durability_incidence",
        "maintenance_by_month",
        "adverse_events_by_patient",
        "adverse_event_rates",
        "adverse_event_incidence");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void theExactTableIsWhatRMadeOfTheFile(String table) throws SQLException {
    assertSame(table, GOLDEN, "stratum = 'all'");
  }

  @Test
  void rMakesAllStrataOfEveryTable() throws Exception {
    assumeTrue(
        isRHere(), "Rscript with the packages survival, data.table and jsonlite is not installed");
    Path made = WORK.resolve("r");
    Path log = WORK.resolve("r.log");

    Process process =
        new ProcessBuilder(
                "Rscript",
                "rooms.R",
                WORK.toAbsolutePath().toString(),
                made.toAbsolutePath().toString())
            .directory(SCRIPTS.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    for (String table : tables()) {
      assertSame(table, made, "true");
    }
  }

  private static void assertSame(String table, Path madeByR, String rows) throws SQLException {
    String exact =
        "(select * from '%s' where %s)"
            .formatted(WORK.resolve("closed/tables/" + table + ".parquet"), rows);
    String byR =
        "(select * from read_csv('%s', all_varchar = true))"
            .formatted(madeByR.resolve(table + ".csv"));
    List<String> columns =
        Results.query(
            "select column_name from (describe %s)".formatted(byR), row -> row.getString(1));
    assertThat(columns).hasSizeGreaterThan(10);
    assertThat(number("count(*) from " + exact))
        .as(table)
        .isPositive()
        .isEqualTo(number("count(*) from " + byR));
    assertThat(Results.query(differences(exact, byR, columns), row -> row.getString(1)))
        .as(table)
        .isEmpty();
  }

  /** Returns rows that have no match, or a number that is another in its tenth place. */
  private static String differences(String exact, String byR, List<String> columns) {
    StringBuilder other = new StringBuilder("e.protocol_id is null");
    StringBuilder same = new StringBuilder("true");
    for (String column : columns) {
      if (KEYS.contains(column)) {
        same.append(" and e.%1$s::varchar = coalesce(r.%1$s, '')".formatted(column));
      } else {
        other.append(
            " or (e.%1$s is null) <> (r.%1$s is null) or not coalesce(abs(e.%1$s - r.%1$s::double)"
                    .formatted(column)
                + " <= 1e-9 * greatest(1, abs(r.%s::double)), true)".formatted(column));
      }
    }
    return "select concat(r::varchar, ' but ', e::varchar) from %s as r left join %s as e on %s where %s limit 5"
        .formatted(byR, exact, same, other);
  }

  private static boolean isRHere() throws InterruptedException {
    try {
      return new ProcessBuilder(
                  "Rscript",
                  "-e",
                  "stopifnot(require(survival), require(data.table), require(jsonlite))")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static long number(String query) throws SQLException {
    return Results.query("select " + query, row -> row.getLong(1)).get(0);
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
