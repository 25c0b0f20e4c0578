package org.ketamineoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketamineoutcomes.command.Outcomes;
import org.ketamineoutcomes.protocol.Presets;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Column.Role;
import org.ketamineoutcomes.table.ReadingAids;

/**
 * What an output checker would look for in the tables of the sample data where small counts are
 * hidden, read by DuckDB.
 */
class ReleasedTablesTest {

  private static final int MIN_CELL = 11;

  /** What rows differ in beside each column by which they are parts of others. */
  private static final Map<String, List<String>> BESIDE =
      Map.of(
          "stratum", List.of("stratum_value"),
          "level", List.of("category", "term"),
          "by", List.of("band", "band_order"));

  @TempDir static Path folder;

  @BeforeAll
  static void run() throws IOException {
    int exitCode =
        Outcomes.execute(
            "run",
            "--sessions=../sample-data/sessions*.csv",
            "--assessments=../sample-data/assessments*.csv",
            "--adverseEvents=../sample-data/adverse_events*.csv",
            "--patients=../sample-data/patients*.csv",
            "--protocol=" + standardNamingEvents(),
            "--output=" + folder.resolve("results"),
            "--runner=DirectRunner");
    assertThat(exitCode).isZero();
  }

  private static Path standardNamingEvents() throws IOException {
    String duplicates = "  duplicates: keep\n";
    String standard = Presets.textSuppressing("standard", MIN_CELL);
    assertThat(standard).contains(duplicates);
    return Files.writeString(
        folder.resolve("standard.yaml"),
        standard.replace(
            duplicates,
            duplicates
                + "  named_events:\n"
                + "    - {id: nerves, categories: [nervous system], terms: [vertigo]}\n"
                + "    - {id: cold, terms: [Common cold]}\n"
                + "    - {id: bladder, categories: [bladder]}\n"));
  }

  static List<String> tables() {
    return PublishedTables.ofARun();
  }

  @Test
  void thereIsASchemaForEveryTableAndATableForEverySchema() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "schemas", "output"))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".avsc")))
          .containsExactlyInAnyOrderElementsOf(
              PublishedTables.ofARun().stream().map(name -> name + ".avsc").toList());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void noSmallCountIsPublished(String table) throws SQLException {
    for (String column : counts(table)) {
      assertThat(number("count(*)", table, column + " between 1 and " + (MIN_CELL - 1)))
          .describedAs(column)
          .isZero();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void everyEmptyCountHasAReason(String table) throws SQLException {
    for (String column : counts(table)) {
      assertThat(
              number(
                  "count(*)",
                  table,
                  column
                      + " is null and not (suppressed and suppression_reason is not null)"
                      + (column.startsWith("n_remission")
                          ? " and " + cutoffOf(column) + " is not null"
                          : "")
                      + (table.equals("measurement_coverage") ? " and collectable" : "")))
          .describedAs(column)
          .isZero();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void aReasonIsGivenWhereSomethingIsHiddenAndNowhereElse(String table) throws SQLException {
    if (!List.of("assumptions", "cells_not_read", "definitions", "ledger").contains(table)) {
      assertThat(number("count(*)", table, "suppressed = (suppression_reason is null)")).isZero();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void keysNameOneRowEach(String table) throws SQLException {
    assertThat(repeated(keys(table), table, "true")).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void aCodeHasALabel(String table) throws SQLException {
    for (Column column : PublishedTables.named(table).all()) {
      if (column.name().endsWith("_label")) {
        String code = column.name().replace("_label", "");
        assertThat(
                number(
                    "count(*)", table, "(\"%s\" = '') != (%s = '')".formatted(code, column.name())))
            .describedAs(code)
            .isZero();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void totalsAreNoPartsOfOneAnother(String table) throws SQLException {
    if (PublishedTables.named(table).has("is_total")) {
      List<String> keys = keys(table);
      for (ReadingAids.Total total : PublishedTables.named(table).aids().totals()) {
        keys.remove(total.column());
        keys.removeAll(BESIDE.getOrDefault(total.column(), List.of()));
      }
      assertThat(repeated(keys, table, "is_total")).isZero();
    }
  }

  private static List<String> keys(String table) {
    List<String> keys = new ArrayList<>();
    for (Column column : PublishedTables.named(table).all()) {
      if (column.isKey()) {
        keys.add(column.name());
      }
    }
    return keys;
  }

  private static long repeated(List<String> keys, String table, String where) throws SQLException {
    return number(
        "count(*) - count(distinct row(\"%s\"))".formatted(String.join("\", \"", keys)),
        table,
        where);
  }

  @Test
  void aHiddenCellIsListedInItsRow() throws SQLException {
    assertThat(number("count(*)", "deaths_and_serious", "n is null")).isPositive();
    assertThat(
            number(
                "count(*)",
                "deaths_and_serious",
                "(n is null) != coalesce(list_contains(string_split(hidden_columns, ','), 'n'), false)"))
        .isZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void noRemainderIsSmall(String table) throws SQLException {
    for (Column column : PublishedTables.named(table).of(Role.COUNT)) {
      if (column.of().isPresent()) {
        String remainder = column.of().get() + " - " + column.name();
        assertThat(number("count(*)", table, remainder + " between 1 and " + (MIN_CELL - 1)))
            .describedAs(remainder)
            .isZero();
      }
    }
  }

  @Test
  void noMassOfAnIntervalIsPublished() throws SQLException {
    assertThat(number("count(*)", "interval_censored", "interval_number = 1")).isPositive();
    assertThat(
            number(
                "count(*)",
                "interval_censored",
                "interval_after_day is not null or interval_by_day is not null or mass is not null"))
        .isZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void guardsAreNotPublished(String table) throws SQLException {
    for (Column guard : PublishedTables.named(table).of(Role.GUARD)) {
      assertThat(number("count(*)", table, guard.name() + " is not null")).isZero();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void statisticsOfTheFileSayNoMoreThanItsCells(String table) throws SQLException {
    for (String column : counts(table)) {
      String footer =
          "parquet_metadata('%s') where path_in_schema = '%s'".formatted(path(table), column);
      List<Long> statistics = new ArrayList<>();
      for (String statistic :
          List.of(
              "min(stats_min_value::bigint)",
              "max(stats_max_value::bigint)",
              "min(stats_min::bigint)",
              "max(stats_max::bigint)")) {
        statistics.add(query("select %s from %s".formatted(statistic, footer)));
      }
      Long min = number("min(" + column + ")", table, "true");
      Long max = number("max(" + column + ")", table, "true");
      assertThat(statistics.get(0)).describedAs(column).isIn(null, min);
      assertThat(statistics.get(1)).describedAs(column).isIn(null, max);
      assertThat(statistics.get(2)).describedAs(column).isIn(null, min);
      assertThat(statistics.get(3)).describedAs(column).isIn(null, max);
    }
  }

  /** Too few of the sample died or stopped for a day on which that is published. */
  private static final List<String> NEED_MORE_PATIENTS =
      List.of("durability_incidence", "named_event_incidence");

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void someCountsArePublished(String table) throws SQLException {
    if (!counts(table).isEmpty() && !NEED_MORE_PATIENTS.contains(table)) {
      String published = String.join(" is not null or ", counts(table)) + " is not null";
      assertThat(number("count(*)", table, published)).isPositive();
    }
  }

  /** A scale without a cut-off has no remissions. */
  private static String cutoffOf(String remissions) {
    return remissions.substring("n_".length()) + "_at_most_points";
  }

  private static List<String> counts(String table) {
    return PublishedTables.named(table).all().stream()
        .filter(column -> column.role() == Role.COUNT || column.role() == Role.DENOMINATOR)
        .map(Column::name)
        .toList();
  }

  private static Path path(String table) {
    return folder.resolve("results").resolve("tables").resolve(table + ".parquet");
  }

  private static @Nullable Long number(String what, String table, String where)
      throws SQLException {
    return query("select %s from '%s' where %s".formatted(what, path(table), where));
  }

  private static @Nullable Long query(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      long number = found.getLong(1);
      return found.wasNull() ? null : number;
    }
  }
}
