package org.ketamineoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.command.Outcomes;

/** Every odd file of the sample data gets the answer that their README promises. */
class OdditiesTest {

  private static final Path ODDITIES = SampleRuns.SAMPLE_DATA.resolve("oddities");

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0} with mapping {1}: exit {2}, {3} rejected")
  @CsvSource({
    "assessments_byte_order_mark.csv, false, 0, 0",
    "assessments_utf16_tab.csv, false, 0, 0",
    "sessions_carriage_returns.csv, false, 0, 0",
    "sessions_compressed.csv.gz, false, 0, 0",
    "adverse_events_crlf_quotes.csv, false, 0, 0",
    "adverse_events_empty.csv, false, 0, 0",
    "sessions_unknown_columns.csv, false, 0, 0",
    "sessions_ragged_row.csv, false, 0, 1",
    "adverse_events_latin1.csv, false, 0, 1",
    "adverse_events_latin1.csv, true, 0, 0",
    "assessments_unclosed_quote.csv, false, 3, ",
    "sessions_ambiguous_dates.csv, false, 3, ",
    "sessions_ambiguous_dates.csv, true, 0, 0",
    "sessions_semicolon_decimal_comma.csv, false, 3, ",
    "sessions_semicolon_decimal_comma.csv, true, 0, 0",
    "assessments_broken_rows.csv, false, 3, ",
    "sessions_broken_rows.csv, false, 3, ",
    "assessments_local_scale.csv, false, 0, 0",
    "assessments_local_scale.csv, true, 0, 0",
    "sessions_duplicate_header.csv, false, 2, ",
    "sessions_two_columns_for_one.csv, false, 2, ",
    "assessments_missing_column.csv, false, 2, ",
    "patients_identifying_header.csv, false, 4, ",
    "patients_identifying_header.csv, true, 0, 0",
    "patients_age_over_89.csv, false, 4, ",
    "patients_age_over_89.csv, true, 0, 0"
  })
  void isAnsweredAsPromised(String file, boolean mapped, int exitCode, Long rejected)
      throws Exception {
    Path output = folder.resolve("results");

    assertThat(SampleRuns.execute(arguments(file, mapped, output))).isEqualTo(exitCode);

    assertThat(Files.exists(output.resolve("manifest.json"))).isEqualTo(exitCode == 0);
    if (rejected != null) {
      assertThat(
              new Results(output)
                  .count(
                      "ledger",
                      "file = '%s' and rule = 'all' and rejected = %d".formatted(file, rejected)))
          .isEqualTo(1);
    }
  }

  @Test
  void aScaleOfOnesOwnIsUsedOnceItIsDeclared() throws Exception {
    Path without = folder.resolve("without");
    Path with = folder.resolve("with");

    SampleRuns.execute(arguments("assessments_local_scale.csv", false, without));
    SampleRuns.execute(arguments("assessments_local_scale.csv", true, with));

    String unknown = "rule = 'unknown_instrument' and not_used > 0";
    assertThat(new Results(without).count("ledger", unknown)).isEqualTo(1);
    assertThat(new Results(with).count("ledger", unknown)).isZero();
  }

  @Test
  void studyDaysAreAsGoodAsDates() throws Exception {
    Path output = folder.resolve("results");

    int exitCode =
        Outcomes.execute(
            "run",
            "--runner=DirectRunner",
            "--sessions=" + ODDITIES.resolve("sessions_study_days.csv"),
            "--assessments=" + ODDITIES.resolve("assessments_study_days.csv"),
            "--output=" + output);

    assertThat(exitCode).isZero();
    assertThat(new Results(output).count("ledger", "rule = 'all' and rejected = 0")).isEqualTo(2);
  }

  @Test
  void somebodyElsesColumnsAreReadThroughAMapping() throws Exception {
    Path output = folder.resolve("results");

    int exitCode =
        Outcomes.execute(
            "run",
            "--runner=DirectRunner",
            "--mapping=" + ODDITIES.resolve("foreign.mapping.yaml"),
            "--sessions=" + ODDITIES.resolve("foreign_sessions.csv"),
            "--assessments=" + ODDITIES.resolve("foreign_assessments.csv"),
            "--adverseEvents=" + ODDITIES.resolve("foreign_adverse_events.csv"),
            "--patients=" + ODDITIES.resolve("foreign_patients.csv"),
            "--output=" + output);

    assertThat(exitCode).isZero();
    assertThat(new Results(output).count("ledger", "rule = 'all' and rejected = 0")).isEqualTo(4);
    assertThat(new Results(output).count("onset_summary", "stratum = 'all'")).isPositive();
  }

  /** Returns a run in which {@code file} takes the place of the export it is named for. */
  private static List<String> arguments(String file, boolean mapped, Path output) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--runner=DirectRunner",
                "--output=" + output,
                export("sessions", file),
                export("assessments", file),
                export("adverse_events", file),
                export("patients", file)));
    String mapping = mapped ? file.substring(0, file.indexOf('.')) : "part";
    arguments.add("--mapping=" + ODDITIES.resolve(mapping + ".mapping.yaml"));
    return arguments;
  }

  private static String export(String name, String file) {
    Path path =
        file.startsWith(name)
            ? ODDITIES.resolve(file)
            : SampleRuns.SAMPLE_DATA.resolve(name + ".csv");
    return "--" + name.replace("adverse_events", "adverseEvents") + "=" + path;
  }
}
