package org.ketamineoutcomes.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.Results;
import org.ketamineoutcomes.SampleRuns;

/**
 * Three patients in other shapes than ours: all begin at 20 points on day 0; one comes to 9 on day
 * 7, one on day 14, one never.
 */
class ShapesRunTest {

  private static final int[][] POINTS = {{20, 9, 8}, {20, 18, 9}, {20, 19, 19}};

  @TempDir private Path folder;

  @Test
  void oneFileOfAllFormsFeedsEveryExport() throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add(
        "record_id,redcap_repeat_instrument,sex,dx,inf_date,inf_route,phq9_total,phq_date,madrs_total,madrs_date,ae___1,ae_date");
    for (int p = 1; p <= 3; p++) {
      lines.add(p + ",,2,MDD,,,,,,,,");
      lines.add(p + ",infusion,,,2021-03-01,1,,,,,1,2021-03-01");
      for (int visit = 0; visit < 3; visit++) {
        String day = "2021-03-" + "%02d".formatted(1 + 7 * visit);
        int points = POINTS[p - 1][visit];
        lines.add("%d,scales,,,,,%d,%s,%d,%s,,".formatted(p, points, day, 2 * points, day));
      }
    }
    Files.write(folder.resolve("all.csv"), lines);
    Files.writeString(
        folder.resolve("mapping.yaml"),
        """
        sources:
          - files: all.csv
            export: patients
            columns: {patient_id: record_id}
            values: {sex: {1: male, 2: female}}
            unpivot: [{columns: {sex: sex, diagnosis: dx}}]
          - files: all.csv
            export: sessions
            columns: {patient_id: record_id}
            values: {route: {1: intravenous}}
            unpivot: [{session_date: inf_date, route: inf_route}]
          - files: all.csv
            export: assessments
            columns: {patient_id: record_id}
            unpivot:
              - {instrument: PHQ-9, total_score: phq9_total, assessed_date: phq_date}
              - {instrument: MADRS, total_score: madrs_total, assessed_date: madrs_date}
          - files: all.csv
            export: adverse_events
            columns: {patient_id: record_id, onset_date: ae_date}
            checkboxes: {nausea: ae___1}
        """);

    Results results = run("--mapping=" + folder.resolve("mapping.yaml"));

    assertOnset(results, "PHQ-9");
    assertOnset(results, "MADRS");
    assertThat(
            results.count(
                "ledger",
                "export = 'assessments' and rule = 'all' and rows_read = 24 and accepted = 18 and"
                    + " not_used = 6"))
        .isOne();
    assertThat(results.count("ledger", "rule = 'nothing_recorded' and not_used = 12")).isEqualTo(3);
    assertThat(
            results.count(
                "measurement_coverage",
                "item = 'adverse_events_asked' and stratum = 'all' and n_sessions_measured = 3"))
        .isOne();
  }

  @Test
  void itemsOnRowsOfTheirOwnMakeTotals() throws Exception {
    List<String> sessions = new ArrayList<>(List.of("USUBJID,EXTRT,EXROUTE,EXSTDTC"));
    List<String> items = new ArrayList<>(List.of("USUBJID,QSCAT,QSTESTCD,QSDTC,QSSTRESN"));
    for (int p = 1; p <= 3; p++) {
      sessions.add("P%d,KETAMINE,INTRAVENOUS,2021-03-01".formatted(p));
      for (int item = 9; item >= 1; item--) {
        for (int visit = 0; visit < 3; visit++) {
          int points = POINTS[p - 1][visit] / 9 + (item <= POINTS[p - 1][visit] % 9 ? 1 : 0);
          items.add(
              "P%d,PHQ-9,PHQ01%02d,2021-03-%02d,%d".formatted(p, item, 1 + 7 * visit, points));
        }
      }
    }
    Files.write(folder.resolve("ex.csv"), sessions);
    Files.write(folder.resolve("qs.csv"), items);

    Results results = run("--from=sdtm", "--exports=" + folder, "--strata=route");

    assertOnset(results, "PHQ-9");
    assertThat(results.count("ledger", "export = 'assessments' and rule = 'all' and accepted = 81"))
        .isOne();
  }

  private static void assertOnset(Results results, String instrument) throws SQLException {
    assertThat(
            results.count(
                "onset_summary",
                "n_patients = 3 and n_events = 2 and median_days = 14 and stratum = 'all' and"
                    + " event = 'first_response' and instrument = '%s'".formatted(instrument)))
        .as(instrument)
        .isOne();
  }

  private Results run(String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--output=" + folder.resolve("results"),
                "--protocol=r-reference",
                "--runner=DirectRunner"));
    arguments.addAll(List.of(more));
    assertThat(SampleRuns.execute(arguments)).isZero();
    return new Results(folder.resolve("results"));
  }
}
