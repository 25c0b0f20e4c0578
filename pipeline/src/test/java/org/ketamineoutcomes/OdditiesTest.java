package org.ketamineoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.clinic.FilesTold;
import org.ketamineoutcomes.clinic.Told;

/**
 * The odd files of the sample data, from the command line: those that are read, in one run, and the
 * answers that come before a run begins. {@code OddFilesTest} looks at each of their lines.
 */
class OdditiesTest {

  private static final Path ODDITIES = SampleRuns.SAMPLE_DATA.resolve("oddities");

  @TempDir private Path folder;

  @Test
  void whatIsSetAsideIsWrittenDownByFileLineRuleAndColumn() throws Exception {
    Path output = folder.resolve("results");
    Path closed = folder.resolve("closed");

    List<String> exports =
        List.of(
            "--maxRejectedFraction=1",
            "--maxUnreadFraction=1",
            "--mapping=" + ODDITIES.resolve("part.mapping.yaml"),
            option(
                "sessions",
                "sessions_carriage_returns.csv",
                "sessions_compressed.csv.gz",
                "sessions_unknown_columns.csv",
                "sessions_ragged_row.csv",
                "sessions_ambiguous_dates.csv",
                "sessions_semicolon_decimal_comma.csv",
                "sessions_broken_rows.csv"),
            option(
                "assessments",
                "assessments_byte_order_mark.csv",
                "assessments_utf16_tab.csv",
                "assessments_unclosed_quote.csv",
                "assessments_broken_rows.csv",
                "assessments_local_scale.csv"),
            option(
                "adverseEvents",
                "adverse_events_crlf_quotes.csv",
                "adverse_events_empty.csv",
                "adverse_events_latin1.csv"));
    List<String> run = new ArrayList<>(List.of("run", "--runner=DirectRunner"));
    run.addAll(List.of("--output=" + output, "--closedOutput=" + closed));
    run.addAll(exports);
    List<String> check = new ArrayList<>(List.of("check", "--all"));
    check.addAll(exports);

    assertThat(SampleRuns.execute(run)).isZero();
    assertThat(FilesTold.by(Told.by(check))).isEqualTo(FilesTold.by(closed));

    Results results = new Results(closed);
    assertLedger(results, "sessions_carriage_returns.csv", 30, 0);
    assertLedger(results, "sessions_compressed.csv.gz", 30, 0);
    assertLedger(results, "sessions_unknown_columns.csv", 12, 0);
    assertLedger(results, "sessions_ragged_row.csv", 29, 1);
    assertLedger(results, "sessions_ambiguous_dates.csv", 0, 30);
    assertLedger(results, "sessions_semicolon_decimal_comma.csv", 30, 0);
    assertLedger(results, "sessions_broken_rows.csv", 6, 1);
    assertLedger(results, "assessments_byte_order_mark.csv", 30, 0);
    assertLedger(results, "assessments_utf16_tab.csv", 30, 0);
    assertLedger(results, "assessments_unclosed_quote.csv", 29, 1);
    assertLedger(results, "assessments_broken_rows.csv", 3, 9);
    assertLedger(results, "assessments_local_scale.csv", 40, 0);
    assertLedger(results, "adverse_events_crlf_quotes.csv", 30, 0);
    assertLedger(results, "adverse_events_empty.csv", 0, 0);
    assertLedger(results, "adverse_events_latin1.csv", 29, 1);

    assertThat(rejected(closed, "sessions_ragged_row.csv")).containsExactly("19-19 ragged_row  x1");
    assertThat(rejected(closed, "adverse_events_latin1.csv"))
        .containsExactly("13-13 invalid_encoding  x1");
    assertThat(rejected(closed, "assessments_unclosed_quote.csv"))
        .containsExactly("17-17 unclosed_quote  x1");
    assertThat(rejected(closed, "sessions_broken_rows.csv"))
        .containsExactly("8-8 unknown_value status x1");
    assertThat(rejected(closed, "sessions_ambiguous_dates.csv"))
        .hasSize(30)
        .allMatch(row -> row.endsWith(" ambiguous_date session_date x1"));
  }

  @ParameterizedTest(name = "{0}: exit {1}")
  @CsvSource({
    "sessions_duplicate_header.csv, 2",
    "sessions_two_columns_for_one.csv, 2",
    "assessments_missing_column.csv, 2",
    "patients_identifying_header.csv, 4",
  })
  void whatIsRefusedWritesNothing(String file, int exitCode) {
    Path output = folder.resolve("results");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--runner=DirectRunner",
                "--output=" + output,
                option("sessions", or(file, "sessions", "sessions_carriage_returns.csv")),
                option("assessments", or(file, "assessments", "assessments_byte_order_mark.csv"))));
    if (file.startsWith("patients")) {
      arguments.add(option("patients", file));
    }

    assertThat(SampleRuns.execute(arguments)).isEqualTo(exitCode);
    assertThat(Files.exists(output)).isFalse();
  }

  @Test
  void studyDaysAreReadAsDays() {
    Told told =
        Told.by(
            List.of(
                "check",
                option("sessions", "sessions_study_days.csv"),
                option("assessments", "assessments_study_days.csv")));

    assertThat(told.exitCode()).isZero();
    assertThat(told.out())
        .contains(
            "  of all 30 rows: 30 accepted, 0 not used, 0 rejected",
            "  of all 71 rows: 71 accepted, 0 not used, 0 rejected",
            "  sessions: day 0 to day 264",
            "  assessments: day -9 to day 336",
            "Time is read from days");
  }

  @Test
  void somebodyElsesColumnsAreReadThroughAMapping() {
    Told told =
        Told.by(
            List.of(
                "check",
                "--mapping=" + ODDITIES.resolve("foreign.mapping.yaml"),
                option("sessions", "foreign_sessions.csv"),
                option("assessments", "foreign_assessments.csv"),
                option("adverseEvents", "foreign_adverse_events.csv"),
                option("patients", "foreign_patients.csv")));

    assertThat(told.exitCode()).isZero();
    assertThat(told.out())
        .contains(
            "  read: age from Alter, observation_end_date from Beobachtet bis, patient_id from"
                + " Fallcode, sex from Geschlecht",
            "  of all 60 rows: 58 accepted, 2 not used, 0 rejected",
            "    not used, session_not_given: 2",
            "  of all 180 rows: 176 accepted, 4 not used, 0 rejected",
            "  of all 17 rows: 17 accepted, 0 not used, 0 rejected",
            "  of all 5 rows: 5 accepted, 0 not used, 0 rejected",
            "  route: intranasal 2, intravenous 58",
            "  sex: female 2, male 3");
  }

  /** Returns the file if it is of the export, else another. */
  private static String or(String file, String export, String other) {
    return file.startsWith(export) ? file : other;
  }

  private static String option(String name, String... files) {
    return Stream.of(files)
        .map(file -> ODDITIES.resolve(file).toString())
        .collect(Collectors.joining(",", "--" + name + "=", ""));
  }

  /** Rows of patients without a session are sound, and not used. */
  private static void assertLedger(Results results, String file, long sound, long rejected)
      throws Exception {
    assertThat(
            results.count(
                "ledger",
                "file like '%%%s' and rule = 'all' and accepted + not_used = %d and rejected = %d"
                    .formatted(file, sound, rejected)))
        .as(file)
        .isEqualTo(1);
  }

  private static List<String> rejected(Path closed, String file) throws Exception {
    return Results.query(
        "select first_line, last_line, rule, \"column\", \"rows\" from '%s' where file like '%%%s' order by 1"
            .formatted(closed.resolve("rejected/rows.parquet"), file),
        row ->
            "%d-%d %s %s x%d"
                .formatted(
                    row.getLong(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5)));
  }
}
