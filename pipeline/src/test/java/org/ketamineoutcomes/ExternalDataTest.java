package org.ketamineoutcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.command.Outcomes;
import org.ketamineoutcomes.protocol.BuiltInProtocols;

/**
 * The whole job on real data sets, against what R computed from them: counts exactly, estimates to
 * 1e-9. The folder of the data comes from the system property {@code external.data}.
 */
class ExternalDataTest {

  /** These are trials of other drugs too, and of placebo: each session counts, as it does in R. */
  private static final String EVERY_DRUG =
      """
      sessions: {drop: [drug, dose_mg, dose_mg_per_kg]}
      ids: {accept: [without_session, one_id]}
      """;

  private static final double TOLERANCE = 1e-9;

  @TempDir private Path folder;

  private Path data = Path.of("");

  @BeforeEach
  void findData() {
    String property = System.getProperty("external.data", "");
    assumeTrue(
        !property.isBlank() && Files.isDirectory(Path.of(property)),
        "-Dexternal.data does not name a folder: real data are not checked");
    data = Path.of(property);
  }

  @Test
  void rbmiCurvesQuartilesAndLogRankAreThoseOfR() throws Exception {
    Results results = run("rbmi_hamd17", List.of("--strata=arm"));

    Map<String, Stratum> curves =
        Map.of(
            "all", Stratum.ALL,
            "DRUG", new Stratum("arm", "DRUG"),
            "PLACEBO", new Stratum("arm", "PLACEBO"));
    assertCurves(results, "rbmi_hamd17", "rbmi_hamd17_HAMD17", "HAM-D17", curves, 143);
    assertLogRank(results, "rbmi_hamd17", "rbmi_hamd17_HAMD17", "HAM-D17");
  }

  @Test
  void nimhDepressedPatientsRespondAndRelapseAsInR() throws Exception {
    Path depressed = only("nimh_ketamine", patient -> patient.get("group").equals("MDD"));
    Results results = run(depressed, List.of("--strata=arm"));

    Map<String, Stratum> curves =
        Map.of(
            "treated", Stratum.ALL,
            "ketamine-first", new Stratum("arm", "ketamine-first"),
            "placebo-first", new Stratum("arm", "placebo-first"));
    assertCurves(results, "nimh_ketamine", "nimh_ketamine_mdd_MADRS", "MADRS", curves, 15);
    assertCurves(results, "nimh_ketamine", "nimh_ketamine_mdd_HAMD17", "HAM-D17", curves, 18);
    assertLogRank(results, "nimh_ketamine", "nimh_ketamine_mdd_MADRS", "MADRS");
    assertLogRank(results, "nimh_ketamine", "nimh_ketamine_mdd_HAMD17", "HAM-D17");
  }

  @Test
  void adolescentsRespondAsInR() throws Exception {
    Results results = run("esketamine_adolescents", List.of("--strata=sex"));

    assertCurves(
        results,
        "esketamine_adolescents",
        "esketamine_adolescents_MADRS",
        "MADRS",
        Map.of("all", Stratum.ALL),
        2);
  }

  @ParameterizedTest(name = "observed to {0}")
  @CsvSource({"last_treatment_date, E1", "last_contact_date, E2"})
  void cdiscAdverseEventsAreThoseOfR(String observationEnd, String prefix) throws Exception {
    Path mapping = folder.resolve("mapping.yaml");
    Files.writeString(
        mapping,
        EVERY_DRUG
            + """
            patients: {columns: {observation_end_date: %s}}
            adverse_events: {columns: {category: soc}}
            """
                .formatted(observationEnd));

    Results results = run("cdisc_pilot", List.of("--strata=arm", "--mapping=" + mapping));

    List<CSVRecord> expected = csv(data.resolve("cdisc_pilot/expected/cdisc_pilot_ae.csv"));
    assertThat(expected).hasSize(108);
    for (CSVRecord row : expected) {
      String where = where(row);
      results.assertRow(
          "adverse_events_by_patient",
          where,
          Map.of(
              "n_exposed", number(row, "N"),
              "n_patients", number(row, "n"),
              "100 * proportion", number(row, "pct"),
              "100 * clopper_pearson_lower_95", number(row, "cp_lo"),
              "100 * clopper_pearson_upper_95", number(row, "cp_hi")),
          TOLERANCE);
      results.assertRow(
          "adverse_event_rates",
          where,
          Map.of(
              "n_events", number(row, "events"),
              "person_years_to_first", number(row, prefix + "_py_risk"),
              "eair_per_100_py", number(row, prefix + "_eair100"),
              "eair_per_100_py_lower_95", number(row, prefix + "_eair_lo"),
              "eair_per_100_py_upper_95", number(row, prefix + "_eair_hi"),
              "person_years", number(row, prefix + "_py_total"),
              "event_rate_per_100_py", number(row, prefix + "_rate100"),
              "event_rate_per_100_py_lower_95", number(row, prefix + "_rate_lo"),
              "event_rate_per_100_py_upper_95", number(row, prefix + "_rate_hi")),
          TOLERANCE);
    }
  }

  /** Of the last scale R's limits of the curve are at hand, and none of the median. */
  @ParameterizedTest(name = "limits on the {0} scale")
  @CsvSource({"log-log, loglog", "log, log", "plain,"})
  void timeToDermatologicEventIsThatOfR(String scale, @Nullable String limits) throws Exception {
    Results results = runNamingDermatologicEvents(data.resolve("cdisc_pilot"), scale);

    String suffix = limits == null ? "plain" : limits;
    Map<String, String> curve = new HashMap<>(CURVE);
    curve.putAll(Map.of("lower_95", "lo_" + suffix, "upper_95", "hi_" + suffix));
    assertNamedEvent(results, "cdisc_pilot_ttde_km_steps.csv", "named_event_curve", 262, curve);
    Map<String, String> summary = new HashMap<>(SUMMARY);
    if (limits != null) {
      summary.put("median_lower_95", "median_lo_" + limits);
      summary.put("median_upper_95", "median_hi_" + limits);
      assertRisksOnGivenDays(results, limits);
    }
    for (String source : List.of("ttde", "ttde_TDF")) {
      assertNamedEvent(
          results, "cdisc_pilot_" + source + "_km_summary.csv", "named_event_summary", 4, summary);
    }
    assertPersonTime(results);
    results.assertRow("named_event_incidence", "true", Map.of("count(*)", known(262)), 0);
    assertLogRankOfArms(results, "3-arm log-rank");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"low v placebo, Xanomeline High Dose", "high v placebo, Xanomeline Low Dose"})
  void dermatologicEventsOfTwoArmsCompareAsInR(String test, String leftOut) throws Exception {
    Path twoArms = only("cdisc_pilot", patient -> !patient.get("arm").equals(leftOut));

    assertLogRankOfArms(runNamingDermatologicEvents(twoArms, "log-log"), test);
  }

  private static final Map<String, String> CURVE =
      Map.of(
          "at_risk", "n_risk",
          "events", "n_event",
          "censored", "n_censor",
          "survival", "surv",
          "std_error", "se_surv");

  private static final Map<String, String> SUMMARY =
      Map.of(
          "n_patients", "n",
          "n_events", "events",
          "lower_quartile_days", "q25",
          "median_days", "median",
          "upper_quartile_days", "q75");

  /**
   * Time at risk is from the first treatment day to the first event or to the last contact, both
   * days counted.
   */
  private Results runNamingDermatologicEvents(Path exports, String scale) throws IOException {
    Path mapping = folder.resolve("mapping.yaml");
    Files.writeString(
        mapping, EVERY_DRUG + "patients: {columns: {observation_end_date: last_contact_date}}\n");
    List<String> terms =
        csv(data.resolve("cdisc_pilot/derm_terms.csv")).stream()
            .map(row -> "\"" + row.get("AEDECOD") + "\"")
            .toList();
    assertThat(terms).hasSize(35);
    String reference = BuiltInProtocols.named("r-reference").orElseThrow().yaml();
    Path protocol = folder.resolve("protocol.yaml");
    Files.writeString(
        protocol,
        reference
            .replace("  survival: log-log\n", "  survival: " + scale + "\n")
            .replace(
                "  duplicates: keep\n",
                "  duplicates: keep\n  named_events: [{id: dermatologic, terms: %s}]\n"
                    .formatted(terms)));
    return run(exports, List.of("--strata=arm", "--mapping=" + mapping, "--protocol=" + protocol));
  }

  /** Curves are called {@code TTDE|arm} or, of another source with the same times, so with -TDF. */
  private void assertNamedEvent(
      Results results, String file, String table, int rows, Map<String, String> columns)
      throws IOException, SQLException {
    List<CSVRecord> expected = expected("cdisc_pilot", file);
    assertThat(expected).hasSize(rows);
    for (CSVRecord row : expected) {
      Map<String, OptionalDouble> cells = new HashMap<>();
      columns.forEach((ours, theirs) -> cells.put(ours, number(row, theirs)));
      String day = row.isMapped("time") ? " and day = " + row.get("time") : "";
      results.assertRow(table, arm(row) + day, cells, TOLERANCE);
    }
  }

  private static String arm(CSVRecord row) {
    String arm = row.get("curve").split("\\|")[1];
    return "event = 'dermatologic' and stratum = '%s' and stratum_value = '%s'"
        .formatted(arm.equals("ALL") ? "all" : "arm", arm.equals("ALL") ? "all" : arm);
  }

  /** The curve on a day is that of the last day before it that has a row. */
  private void assertRisksOnGivenDays(Results results, String limits)
      throws IOException, SQLException {
    List<CSVRecord> expected = expected("cdisc_pilot", "cdisc_pilot_ttde_km_at.csv");
    assertThat(expected).hasSizeGreaterThan(40);
    for (CSVRecord row : expected) {
      String day = row.get("time");
      if (!day.equals("0") && row.get("beyond_followup").equals("FALSE")) {
        results.assertRow(
            "named_event_curve",
            arm(row) + " and day <= " + day,
            Map.of(
                "max_by(survival, day)", number(row, "surv"),
                "max_by(std_error, day)", number(row, "se_surv"),
                "max_by(lower_95, day)", number(row, "lo_" + limits),
                "max_by(upper_95, day)", number(row, "hi_" + limits)),
            TOLERANCE);
        results.assertRow(
            "named_event_curve",
            arm(row) + " and day >= " + day,
            Map.of("max(at_risk)", number(row, "n_risk")),
            0);
      }
      if (day.equals("182")) {
        results.assertRow(
            "named_event_summary",
            arm(row) + " and restricted_mean_horizon_days = 182",
            Map.of("restricted_mean_days", number(row, "rmst")),
            TOLERANCE);
      }
    }
  }

  /** The days of all patients, added up. */
  private void assertPersonTime(Results results) throws IOException, SQLException {
    for (CSVRecord row : expected("cdisc_pilot", "cdisc_pilot_ttde_km_summary.csv")) {
      results.assertRow(
          "named_event_curve",
          arm(row),
          Map.of("sum(day * (events + censored))", number(row, "person_time")),
          0);
    }
  }

  private void assertLogRankOfArms(Results results, String test) throws IOException, SQLException {
    CSVRecord row =
        expected("cdisc_pilot", "cdisc_pilot_ttde_logrank.csv").stream()
            .filter(one -> one.get("test").equals(test))
            .findFirst()
            .orElseThrow();
    results.assertRow(
        "group_comparisons",
        "event = 'dermatologic' and stratum = 'arm' and test = 'log-rank'",
        Map.of(
            "chi_square", number(row, "chisq"),
            "df", number(row, "df"),
            "p_value * 1e14", known(1e14 * Double.parseDouble(row.get("p")))),
        TOLERANCE);
  }

  @Test
  void intervalsBetweenSessionsAreThoseCountedByHand() throws Exception {
    Results nimh = run("nimh_ketamine", List.of("--strata=arm"));
    Results cdisc = run("cdisc_pilot", List.of("--strata=arm"));

    String all = "\"by\" = 'all' and stratum = 'all'";
    nimh.assertRow(
        "session_intervals", all, Map.of("n_patients", known(52), "n_closed", known(45)), 0);
    cdisc.assertRow(
        "session_intervals", all, Map.of("n_patients", known(254), "n_closed", known(337)), 0);
  }

  @Test
  void rbmiResponseByWeekAndBaselinesAreThoseOfR() throws Exception {
    Results results = run("rbmi_hamd17", List.of("--strata=arm", "--protocol=" + byWeek()));

    Map<String, Stratum> strata =
        Map.of(
            "all", Stratum.ALL,
            "DRUG", new Stratum("arm", "DRUG"),
            "PLACEBO", new Stratum("arm", "PLACEBO"));
    assertWeeks(results, "rbmi_hamd17", "rbmi_hamd17_HAMD17", "HAM-D17", strata, 48);
    assertBaselines(results, "rbmi_hamd17", "rbmi_hamd17_HAMD17", "HAM-D17", strata, 3);
  }

  @Test
  void nimhResponseByWeekByInfusionAndBaselinesAreThoseOfR() throws Exception {
    Path depressed = only("nimh_ketamine", patient -> patient.get("group").equals("MDD"));
    Results results = run(depressed, List.of("--strata=arm", "--protocol=" + byWeek()));

    Map<String, Stratum> strata =
        Map.of(
            "treated", Stratum.ALL,
            "ketamine-first", new Stratum("arm", "ketamine-first"),
            "placebo-first", new Stratum("arm", "placebo-first"));
    String set = "nimh_ketamine";
    assertWeeks(results, set, "nimh_ketamine_mdd_MADRS", "MADRS", strata, 24);
    assertWeeks(results, set, "nimh_ketamine_mdd_HAMD17", "HAM-D17", strata, 24);
    assertRemissions(results, set, "nimh_ketamine_mdd_MADRS", "MADRS", 8);
    assertRemissions(results, set, "nimh_ketamine_mdd_HAMD17", "HAM-D17", 8);
    assertBaselines(results, set, "nimh_ketamine_mdd_MADRS", "MADRS", strata, 3);
    assertBaselines(results, set, "nimh_ketamine_mdd_HAMD17", "HAM-D17", strata, 3);
    assertInfusions(results);
  }

  @Test
  void everyoneOfNimhRespondsByWeekAsInR() throws Exception {
    Results results = run("nimh_ketamine", List.of("--strata=arm", "--protocol=" + byWeek()));

    Map<String, Stratum> strata = Map.of("treated", Stratum.ALL);
    String prefix = "nimh_ketamine_all_MADRS";
    assertWeeks(results, "nimh_ketamine", prefix, "MADRS", strata, 8);
    assertBaselines(results, "nimh_ketamine", prefix, "MADRS", strata, 1);
  }

  @Test
  void adolescentsRespondByWeekAsInR() throws Exception {
    Results results =
        run("esketamine_adolescents", List.of("--strata=sex", "--protocol=" + byWeek()));

    Map<String, Stratum> strata = Map.of("all", Stratum.ALL);
    String prefix = "esketamine_adolescents_MADRS";
    assertWeeks(results, "esketamine_adolescents", prefix, "MADRS", strata, 2);
    assertBaselines(results, "esketamine_adolescents", prefix, "MADRS", strata, 1);
  }

  /** The score nearest to the end of each week, and the last one in it, of two denominators. */
  private String byWeek() throws IOException {
    StringBuilder endpoints = new StringBuilder("endpoints:\n");
    for (int week = 1; week <= 8; week++) {
      int day = 7 * week;
      endpoints.append(endpoint("w1_nearest", week, day - 3, day + 3, "closest"));
      endpoints.append(endpoint("w2_lastbin", week, day - 6, day, "last"));
    }
    String reference = BuiltInProtocols.named("r-reference").orElseThrow().yaml();
    List<String> files = new ArrayList<>();
    for (String denominator : List.of("observed", "with_baseline")) {
      Path file = folder.resolve(denominator + ".yaml");
      Files.writeString(
          file,
          "%s\ndenominator: %s\n%s"
              .formatted(
                  reference.replace("id: r-reference", "id: " + denominator),
                  denominator,
                  endpoints));
      files.add(file.toString());
    }
    return String.join(",", files);
  }

  private static String endpoint(String rule, int week, int from, int to, String pick) {
    return """
      - {name: %s_%d, origin: first_session, from_day: %d, to_day: %d, target_day: %d, pick: %s}
    """
        .formatted(rule, week, from, to, 7 * week, pick);
  }

  private void assertWeeks(
      Results results,
      String set,
      String prefix,
      String instrument,
      Map<String, Stratum> strata,
      int weeks)
      throws IOException, SQLException {
    int compared = 0;
    for (CSVRecord row : expected(set, prefix + "_weekly.csv")) {
      Stratum stratum = strata.get(row.get("stratum"));
      if (stratum == null) {
        continue;
      }
      compared++;
      results.assertRow(
          "response_by_landmark",
          where(instrument, stratum) + window(row, "observed"),
          Map.of(
              "n_with_baseline", number(row, "n_base"),
              "n_observed", number(row, "n_obs"),
              "n_response", number(row, "responders"),
              "response", number(row, "rate_obs"),
              "response_clopper_pearson_lower_95", number(row, "lo_obs"),
              "response_clopper_pearson_upper_95", number(row, "hi_obs"),
              "mean_score", number(row, "mean_score"),
              "sd_score", number(row, "sd_score"),
              "mean_change", number(row, "mean_change")),
          TOLERANCE);
      results.assertRow(
          "response_by_landmark",
          where(instrument, stratum) + window(row, "with_baseline"),
          Map.of(
              "response", number(row, "rate_base"),
              "response_clopper_pearson_lower_95", number(row, "lo_base"),
              "response_clopper_pearson_upper_95", number(row, "hi_base")),
          TOLERANCE);
    }
    assertThat(compared).isEqualTo(weeks);
  }

  /**
   * Only where everyone begins above the cut-off: what R counted was a low score, from whatever.
   */
  private void assertRemissions(
      Results results, String set, String prefix, String instrument, int weeks)
      throws IOException, SQLException {
    int compared = 0;
    for (CSVRecord row : expected(set, prefix + "_weekly.csv")) {
      if (row.get("stratum").equals("treated")) {
        results.assertRow(
            "response_by_landmark",
            where(instrument, Stratum.ALL) + window(row, "observed"),
            Map.of("n_remission_strict", number(row, "remitters")),
            0);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(weeks);
  }

  private static String window(CSVRecord row, String protocol) {
    return " and protocol_id = '%s' and endpoint = lower('%s_%s')"
        .formatted(protocol, row.get("rule"), row.get("week"));
  }

  private void assertBaselines(
      Results results,
      String set,
      String prefix,
      String instrument,
      Map<String, Stratum> strata,
      int groups)
      throws IOException, SQLException {
    int compared = 0;
    for (CSVRecord row : expected(set, prefix + "_summary.csv")) {
      Stratum stratum = strata.get(row.get("stratum"));
      if (stratum != null) {
        results.assertRow(
            "baseline_sensitivity",
            where(instrument, stratum)
                + " and protocol_id = 'observed' and baseline_rule = 'last' and is_protocol_rule",
            Map.of(
                "n_evaluable", number(row, "n_evaluable"),
                "n_observed", number(row, "n_with_post"),
                "n_response", number(row, "responders_ever"),
                "mean_baseline", number(row, "baseline_mean"),
                "sd_baseline", number(row, "baseline_sd"),
                "response_of_evaluable_clopper_pearson_lower_95", number(row, "resp_lo"),
                "response_of_evaluable_clopper_pearson_upper_95", number(row, "resp_hi")),
            TOLERANCE);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(groups);
  }

  /** The arms had ketamine and placebo in opposite order, two weeks apart. */
  private void assertInfusions(Results results) throws IOException, SQLException {
    int compared = 0;
    for (CSVRecord row : expected("nimh_ketamine", "nimh_ketamine_by_infusion.csv")) {
      if (!row.get("group").equals("MDD") || row.get("instrument").equals("HAM-D6")) {
        continue;
      }
      int ofKetamineFirst = row.get("visit").startsWith("ses-d") ? 1 : 2;
      results.assertRow(
          "response_by_session",
          """
          protocol_id = 'observed' and instrument = '%s' and since_dose = '%s'
          and (stratum_value = 'ketamine-first' and session = %d
            or stratum_value = 'placebo-first' and session = %d)
          """
              .formatted(
                  row.get("instrument"),
                  row.get("visit").endsWith("10") ? "days_7_to_13" : "days_2_to_6",
                  ofKetamineFirst,
                  3 - ofKetamineFirst),
          Map.of(
              "sum(n_assessed)", number(row, "n"),
              "sum(n_response)", number(row, "responders"),
              "sum(n_assessed * mean_score) / sum(n_assessed)", number(row, "mean_score"),
              "sum(n_assessed * mean_baseline) / sum(n_assessed)", number(row, "mean_baseline")),
          TOLERANCE);
      compared++;
    }
    assertThat(compared).isEqualTo(8);
  }

  private record Stratum(String column, String value) {

    static final Stratum ALL = new Stratum("all", "all");
  }

  private void assertCurves(
      Results results,
      String set,
      String prefix,
      String instrument,
      Map<String, Stratum> curves,
      int atLeast)
      throws IOException, SQLException {
    int compared = 0;
    for (CSVRecord row : expected(set, prefix + "_km_steps.csv")) {
      List<String> curve = List.of(row.get("curve").split("\\|"));
      Stratum stratum = curves.get(curve.get(1));
      if (stratum != null) {
        Map<String, OptionalDouble> columns = new HashMap<>();
        columns.put("at_risk", number(row, "n_risk"));
        columns.put("events", number(row, "n_event"));
        columns.put("censored", number(row, "n_censor"));
        columns.put("survival", number(row, "surv"));
        columns.put("std_error", number(row, "se_surv"));
        if (Double.parseDouble(row.get("surv")) < 1) { // at 1 R gives none, and ours are exact
          columns.put("lower_95", number(row, "lo_loglog"));
          columns.put("upper_95", number(row, "hi_loglog"));
        }
        results.assertRow(
            curve.get(0) + "_curve",
            where(instrument, stratum) + " and day = " + row.get("time"),
            columns,
            TOLERANCE);
        compared++;
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(atLeast);
    for (CSVRecord row : expected(set, prefix + "_km_summary.csv")) {
      List<String> curve = List.of(row.get("curve").split("\\|"));
      Stratum stratum = curves.get(curve.get(1));
      if (stratum != null) {
        results.assertRow(
            curve.get(0) + "_summary",
            where(instrument, stratum),
            Map.of(
                "n_patients", number(row, "n"),
                "n_events", number(row, "events"),
                "lower_quartile_days", number(row, "q25"),
                "median_days", number(row, "median"),
                "upper_quartile_days", number(row, "q75"),
                "median_lower_95", number(row, "median_lo_loglog"),
                "median_upper_95", number(row, "median_hi_loglog")),
            TOLERANCE);
      }
    }
  }

  private void assertLogRank(Results results, String set, String prefix, String instrument)
      throws IOException, SQLException {
    for (CSVRecord row : expected(set, prefix + "_logrank.csv")) {
      results.assertRow(
          "group_comparisons",
          "instrument = '%s' and stratum = 'arm' and outcome = '%s' and test = 'log-rank'"
              .formatted(instrument, row.get("curve")),
          Map.of(
              "chi_square", number(row, "chisq"),
              "df", number(row, "df"),
              "p_value", number(row, "p")),
          TOLERANCE);
    }
  }

  private static String where(String instrument, Stratum stratum) {
    return "instrument = '%s' and stratum = '%s' and stratum_value = '%s'"
        .formatted(instrument, stratum.column(), stratum.value());
  }

  private static String where(CSVRecord row) {
    String level =
        switch (row.get("level")) {
          case "ANY" -> "any";
          case "SOC" -> "category";
          case "SERIOUS" -> "serious";
          case "SEVERE" -> "severe";
          case "RELATED" -> "related";
          default -> throw new IllegalArgumentException("An unknown level is expected");
        };
    String category = level.equals("category") ? row.get("soc") : "";
    boolean everyone = row.get("arm").equals("ALL");
    return "level = '%s' and category = lower('%s') and stratum = '%s' and stratum_value = '%s'"
        .formatted(level, category, everyone ? "all" : "arm", everyone ? "all" : row.get("arm"));
  }

  private Results run(String set, List<String> options) throws IOException {
    return run(data.resolve(set), options);
  }

  private Results run(Path exports, List<String> options) throws IOException {
    Path output = Files.createTempDirectory(folder, "results");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--runner=DirectRunner",
                "--sessions=" + exports.resolve("sessions.csv"),
                "--assessments=" + exports.resolve("assessments.csv"),
                "--adverseEvents=" + exports.resolve("adverse_events.csv"),
                "--patients=" + exports.resolve("patients.csv"),
                "--output=" + output));
    arguments.addAll(options);
    if (options.stream().noneMatch(option -> option.startsWith("--mapping="))) {
      arguments.add("--mapping=" + Files.writeString(folder.resolve("every.yaml"), EVERY_DRUG));
    }
    if (options.stream().noneMatch(option -> option.startsWith("--protocol="))) {
      arguments.add("--protocol=r-reference");
    }
    assertThat(Outcomes.execute(arguments.toArray(String[]::new))).isZero();
    return new Results(output);
  }

  /** Copies the exports of a data set with only the patients wanted. */
  private Path only(String set, Predicate<CSVRecord> wanted) throws IOException {
    Path copy = Files.createTempDirectory(folder, set);
    List<String> ids =
        csv(data.resolve(set).resolve("patients.csv")).stream()
            .filter(wanted)
            .map(patient -> patient.get("patient_id"))
            .toList();
    for (String export :
        List.of("patients.csv", "sessions.csv", "assessments.csv", "adverse_events.csv")) {
      try (Reader in = Files.newBufferedReader(data.resolve(set).resolve(export));
          Writer out = Files.newBufferedWriter(copy.resolve(export));
          CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
        for (CSVRecord row : CSVFormat.RFC4180.parse(in)) {
          if (row.getRecordNumber() == 1 || ids.contains(row.get(0))) {
            printer.printRecord(row);
          }
        }
      }
    }
    return copy;
  }

  private List<CSVRecord> expected(String set, String file) throws IOException {
    return csv(data.resolve(set).resolve("expected").resolve(file));
  }

  private static List<CSVRecord> csv(Path file) throws IOException {
    try (Reader in = Files.newBufferedReader(file)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(in)
          .getRecords();
    }
  }

  private static OptionalDouble number(CSVRecord row, String column) {
    return row.get(column).isEmpty()
        ? OptionalDouble.empty()
        : known(Double.parseDouble(row.get(column)));
  }

  private static OptionalDouble known(double number) {
    return OptionalDouble.of(number);
  }
}
