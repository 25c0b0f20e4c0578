package org.ketamineoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.cohort.AttritionMeasure;
import org.ketamineoutcomes.cohort.SufficiencyMeasure;
import org.ketamineoutcomes.durability.DurabilityMeasure;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.Route;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.SessionStatus;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.maintenance.IntervalMeasure;
import org.ketamineoutcomes.maintenance.MonthlyMeasure;
import org.ketamineoutcomes.onset.BaselineSensitivityMeasure;
import org.ketamineoutcomes.onset.LandmarkMeasure;
import org.ketamineoutcomes.onset.OnsetByDefinitionMeasure;
import org.ketamineoutcomes.onset.OnsetMeasure;
import org.ketamineoutcomes.onset.SessionResponseMeasure;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.protocol.BuiltInProtocols;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.safety.AdverseEventMeasure;
import org.ketamineoutcomes.signal.SignalMeasure;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * The three patients of METHODS.md, through the measures of a run. Every expected value was worked
 * out by hand there and stands there as it stands here.
 */
class MethodsExampleTest {

  private static final Protocols PROTOCOLS = new Protocols(List.of(standardWithNothingHidden()));
  private static final Strata STRATA = new Strata(List.of("route"));
  private static final List<TreatmentHistory> PATIENTS =
      List.of(patientA(), patientB(), patientC());

  private static TreatmentHistory patientA() {
    return new Rows("A", Route.INTRAVENOUS)
        .observedUntil(100)
        .sessions(0, 4, 8, 12, 40, 75)
        .score(-20, 22)
        .score(-2, 18)
        .score(0, 20)
        .score(7, 14)
        .score(14, 10)
        .score(28, 8)
        .score(56, 11)
        .score(80, 9)
        .event(0, "nausea")
        .event(8, "nausea")
        .event(60, "headache")
        .history();
  }

  private static TreatmentHistory patientB() {
    return new Rows("B", Route.INTRAVENOUS)
        .observedUntil(50)
        .sessions(0, 3, 7, 10)
        .score(-1, 16)
        .score(7, 8)
        .score(21, 6)
        .score(35, 7)
        .history();
  }

  private static TreatmentHistory patientC() {
    return new Rows("C", Route.SUBLINGUAL)
        .observedUntil(40)
        .sessions(0, 5)
        .score(-3, 18)
        .score(5, 17)
        .score(21, 12)
        .event(-3, "headache")
        .event(5, "nausea")
        .history();
  }

  @Test
  void onsetIsAsWorkedByHand() throws IOException {
    TableRow summary = only("onset_summary", onset(), Map.of("stratum", "all"));
    holds(summary, "n_patients", "3");
    holds(summary, "n_events", "2");
    holds(summary, "median_days", "14");
    holds(summary, "lower_quartile_days", "7");
    isEmpty(summary, "upper_quartile_days");
    holds(byDay(3), "response", "0");
    holds(byDay(3), "lower_95", "0");
    holds(byDay(3), "upper_95", "0.707598");
    holds(byDay(7), "response", "0.333333");
    holds(byDay(7), "lower_95", "0.054794");
    holds(byDay(7), "upper_95", "0.945927");
    holds(byDay(14), "at_risk_after", "1");
    holds(byDay(14), "response", "0.666667");
    holds(byDay(14), "lower_95", "0.225851");
    holds(byDay(14), "upper_95", "0.991038");
    isEmpty(byDay(28), "response");

    TableRow day7 = only("onset_curve", onset(), Map.of("stratum", "all", "day", 7L));
    holds(day7, "at_risk", "3");
    holds(day7, "events", "1");
    holds(day7, "survival", "0.666667");
    holds(day7, "std_error", "0.272166");
    holds(day7, "lower_95", "0.054073");
    holds(day7, "upper_95", "0.945206");
    TableRow day21 = only("onset_curve", onset(), Map.of("stratum", "all", "day", 21L));
    holds(day21, "at_risk", "1");
    holds(day21, "censored", "1");
    holds(day21, "survival", "0.333333");
  }

  private static TableRow byDay(long day) {
    return only("onset_by_day", onset(), Map.of("stratum", "all", "day", day));
  }

  private static TableRow byWeek(long week) {
    return only("durability_by_week", durability(), Map.of("stratum", "all", "week", week));
  }

  @Test
  void durabilityIsAsWorkedByHand() throws IOException {
    TableRow summary = only("durability_summary", durability(), Map.of("stratum", "all"));
    holds(summary, "n_patients", "2");
    holds(summary, "n_events", "1");
    holds(summary, "median_days", "42");
    holds(byWeek(4), "at_risk_after", "1");
    holds(byWeek(4), "sustained", "1");
    holds(byWeek(4), "lower_95", "0.025");
    holds(byWeek(4), "upper_95", "1");
    isEmpty(byWeek(8), "sustained");

    TableRow day42 = only("durability_curve", durability(), Map.of("stratum", "all", "day", 42L));
    holds(day42, "at_risk", "1");
    holds(day42, "survival", "0");
    isEmpty(day42, "std_error");
    isEmpty(day42, "lower_95");
  }

  @Test
  void logRankTestIsAsWorkedByHand() throws IOException {
    TableRow row =
        only("group_comparisons", onset(), Map.of("stratum", "route", "test", "log-rank"));
    holds(row, "chi_square", "1.470588");
    holds(row, "df", "1");
    holds(row, "p_value", "0.225253");
    holds(row, "p_value_holm", "0.225253");
  }

  @Test
  void weightedTestsAreAsWorkedByHand() throws IOException {
    TableRow gehan =
        only("group_comparisons", onset(), Map.of("stratum", "route", "test", "gehan-breslow"));
    holds(gehan, "chi_square", "1.333333");
    holds(gehan, "p_value", "0.248213");
    TableRow tarone =
        only("group_comparisons", onset(), Map.of("stratum", "route", "test", "tarone-ware"));
    holds(tarone, "chi_square", "1.414140");
    holds(tarone, "p_value", "0.234370");
  }

  @Test
  void intervalsBetweenVisitsAreAsWorkedByHand() throws IOException {
    TableRow summary = only("interval_censored", onset(), interval(0));
    holds(summary, "turnbull_median_after_day", "7");
    holds(summary, "turnbull_median_by_day", "14");
    holds(summary, "midpoint_median_days", "11");
    holds(summary, "detection_median_days", "14");
    holds(summary, "median_gap_days", "14");
    TableRow never = only("interval_censored", onset(), interval(3));
    holds(never, "interval_after_day", "21");
    isEmpty(never, "interval_by_day");
    holds(never, "mass", "0.333333");

    TableRow lost = only("interval_censored", durability(), interval(0));
    holds(lost, "midpoint_median_days", "28");
    holds(lost, "detection_median_days", "42");
    TableRow interval = only("interval_censored", durability(), interval(1));
    holds(interval, "interval_after_day", "28");
    holds(interval, "interval_by_day", "42");
    holds(interval, "mass", "1");
  }

  private static Map<String, Object> interval(long number) {
    return Map.of("stratum", "all", "interval_number", number);
  }

  @Test
  void maintenanceIsAsWorkedByHand() throws IOException {
    List<Table> tables = tables(new MonthlyMeasure());
    TableRow first = only("maintenance_by_month", tables, Map.of("stratum", "all", "month", 1L));
    holds(first, "n_patients", "3");
    holds(first, "person_days", "90");
    holds(first, "person_months", "2.956879");
    holds(first, "n_sessions", "1");
    holds(first, "sessions_per_patient_month", "0.338194");
    holds(first, "sessions_per_patient_month_lower_95", "0.008562");
    holds(first, "sessions_per_patient_month_upper_95", "1.884299");
    holds(first, "proportion_without_session", "0.666667");
    TableRow second = only("maintenance_by_month", tables, Map.of("stratum", "all", "month", 2L));
    holds(second, "n_patients", "3");
    holds(second, "person_days", "45");
    holds(second, "n_sessions", "0");
    holds(second, "sessions_per_patient_month_lower_95", "0");
    holds(second, "sessions_per_patient_month_upper_95", "2.495117");
    holds(second, "n_patients_whole_month", "1");
    TableRow third = only("maintenance_by_month", tables, Map.of("stratum", "all", "month", 3L));
    holds(third, "n_patients", "1");
    holds(third, "person_days", "28");
    holds(third, "n_sessions", "1");
    holds(third, "sessions_per_patient_month", "1.087054");
    holds(third, "sessions_per_patient_month_lower_95", "0.027522");
    holds(third, "sessions_per_patient_month_upper_95", "6.056675");
  }

  @Test
  void intervalsBetweenSessionsAreAsWorkedByHand() throws IOException {
    TableRow row =
        only(
            "session_intervals",
            tables(new IntervalMeasure(PROTOCOLS)),
            Map.of("stratum", "all", "by", "all"));
    holds(row, "n_patients", "3");
    holds(row, "n_intervals", "12");
    holds(row, "n_closed", "9");
    holds(row, "n_open", "3");
    holds(row, "lower_quartile_days", "4");
    holds(row, "median_days", "4.5");
    holds(row, "upper_quartile_days", "35");
  }

  @Test
  void signalsAreAsWorkedByHand() throws IOException {
    List<Table> tables = tables(new SignalMeasure(AesiVocabulary.standard()));
    for (String signal : List.of("tolerance_dose", "tolerance_durability", "interval_shortening")) {
      TableRow row =
          only("signals", tables, Map.of("stratum", "all", "signal", signal + "_signal"));
      holds(row, "n_patients", "3");
      holds(row, "n_treated_enough", "0");
      holds(row, "n_eligible", "0");
      isEmpty(row, "proportion");
    }
    TableRow row = only("signals", tables, Map.of("stratum", "all", "signal", "withdrawal_signal"));
    holds(row, "n_eligible", "3");
    holds(row, "n_flagged", "0");
    holds(row, "clopper_pearson_upper_95", "0.707598");
    holds(row, "wilson_upper_95", "0.561497");
  }

  @Test
  void adverseEventsAreAsWorkedByHand() throws IOException {
    List<Table> tables =
        Counted.safetyTables(new AdverseEventMeasure(), PROTOCOLS, STRATA, PATIENTS);
    Map<String, Object> nausea = Map.of("stratum", "all", "level", "term", "term", "nausea");
    TableRow patients = only("adverse_events_by_patient", tables, nausea);
    holds(patients, "n_exposed", "3");
    holds(patients, "n_patients", "2");
    holds(patients, "proportion", "0.666667");
    holds(patients, "clopper_pearson_lower_95", "0.094299");
    holds(patients, "clopper_pearson_upper_95", "0.991596");
    holds(patients, "wilson_lower_95", "0.207660");
    holds(patients, "wilson_upper_95", "0.938508");

    TableRow sessions = only("adverse_events_by_session", tables, nausea);
    holds(sessions, "n_sessions", "12");
    holds(sessions, "n_sessions_with_event", "3");
    holds(sessions, "proportion", "0.25");
    holds(sessions, "lower_95", "0.018578");
    holds(sessions, "upper_95", "0.854436");

    TableRow rates = only("adverse_event_rates", tables, nausea);
    holds(rates, "n_events", "3");
    holds(rates, "person_years_to_first", "0.131417");
    holds(rates, "eair_per_100_py", "1521.875");
    holds(rates, "eair_per_100_py_lower_95", "184.306123");
    holds(rates, "eair_per_100_py_upper_95", "5497.535772");
    holds(rates, "person_years", "0.501027");
    holds(rates, "event_rate_per_100_py", "598.770492");
    holds(rates, "event_rate_per_100_py_lower_95", "123.480870");
    holds(rates, "event_rate_per_100_py_upper_95", "1749.861469");

    Map<String, Object> headache = Map.of("stratum", "all", "level", "term", "term", "headache");
    holds(only("adverse_events_by_patient", tables, headache), "n_patients", "1");
    holds(only("adverse_event_rates", tables, headache), "eair_per_100_py", "264.673913");
  }

  @Test
  void onsetByDefinitionIsAsWorkedByHand() throws IOException {
    TableRow response = byDefinition("first_response");
    holds(response, "n_patients", "3");
    holds(response, "n_events", "2");
    holds(response, "median_days", "14");
    holds(response, "lower_quartile_sessions", "2");
    holds(response, "median_sessions", "3");
    holds(response, "upper_quartile_sessions", "4");
    holds(response, "n_recall_overlaps_pretreatment", "1");
    holds(response, "7@observed", "3");
    holds(response, "7@events", "1");
    holds(response, "7@of_patients", "0.333333");
    holds(response, "7@of_patients_lower_95", "0.008404");
    holds(response, "7@of_patients_upper_95", "0.905701");
    holds(response, "14@of_observed", "0.666667");

    holds(byDefinition("sustained_response"), "n_events", "2");
    holds(byDefinition("first_remission"), "n_events", "0");
    TableRow early = byDefinition("early_improvement");
    holds(early, "n_events", "3");
    holds(early, "median_days", "7");
    holds(early, "median_sessions", "2");
    holds(early, "7@of_patients", "0.666667");
  }

  private static TableRow byDefinition(String definition) {
    return only(
        "onset_by_definition",
        tables(new OnsetByDefinitionMeasure(PROTOCOLS)),
        Map.of("stratum", "all", "definition", definition));
  }

  @Test
  void attritionIsAsWorkedByHand() throws IOException {
    List<Table> tables = tables(new AttritionMeasure());
    TableRow last = only("attrition", tables, Map.of("stratum", "all", "rule", "responded"));
    holds(last, "patients_in", "3");
    holds(last, "patients_excluded", "1");
    holds(last, "patients_out", "2");
  }

  @Test
  void responseInWindowsIsAsWorkedByHand() throws IOException {
    List<Table> tables = tables(new LandmarkMeasure(PROTOCOLS));
    TableRow first = only("response_by_landmark", tables, window("week_1", "first_session"));
    holds(first, "n_treated", "3");
    holds(first, "n_with_baseline", "3");
    holds(first, "n_observed", "3");
    holds(first, "n_response", "1");
    holds(first, "response", "0.333333");
    holds(first, "response_clopper_pearson_lower_95", "0.008404");
    holds(first, "response_clopper_pearson_upper_95", "0.905701");
    holds(first, "response_wilson_lower_95", "0.061492");
    holds(first, "response_wilson_upper_95", "0.792340");
    holds(first, "n_remission_strict", "0");
    holds(first, "n_remission", "0");
    holds(first, "n_remission_lenient", "0");
    assertThat(first.get("mean_change")).isEqualTo(-5.0);
    holds(first, "sd_change", "3.605551");
    holds(first, "mean_baseline", "18");
    holds(first, "sd_baseline", "2");
    TableRow fourth = only("response_by_landmark", tables, window("week_4", "first_session"));
    holds(fourth, "n_response", "2");
    holds(fourth, "response", "0.666667");
    TableRow later =
        only("response_by_landmark", tables, window("week_2", "last_induction_session"));
    holds(later, "n_observed", "2");

    for (String rule : List.of("fall_of_3_points", "fall_of_5_points", "fall_of_6_points")) {
      Map<String, Object> keys = new HashMap<>(window("week_1", "first_session"));
      keys.put("rule", rule);
      holds(only("meaningful_change", tables, keys), "patients_out", "2");
    }
    Map<String, Object> rise = new HashMap<>(window("week_1", "first_session"));
    rise.put("rule", "any_rise");
    holds(only("meaningful_change", tables, rise), "patients_out", "0");
  }

  private static Map<String, Object> window(String endpoint, String origin) {
    return Map.of("stratum", "all", "endpoint", endpoint, "origin", origin);
  }

  @Test
  void responseBySessionIsAsWorkedByHand() throws IOException {
    List<Table> tables = tables(new SessionResponseMeasure(PROTOCOLS));
    TableRow trough =
        only(
            "response_by_session",
            tables,
            Map.of("stratum", "all", "session", 2L, "since_dose", "trough"));
    holds(trough, "n_response", "1");
    TableRow later =
        only(
            "response_by_session",
            tables,
            Map.of("stratum", "all", "session", 4L, "since_dose", "days_14_and_later"));
    holds(later, "n_ever_started", "3");
    holds(later, "n_still_treated", "2");
    holds(later, "n_assessed", "2");
    holds(later, "response_of_assessed", "1");
    holds(later, "response_of_ever_started", "0.666667");
  }

  @Test
  void baselinesByOtherRulesAreAsWorkedByHand() throws IOException {
    List<Table> tables = tables(new BaselineSensitivityMeasure(PROTOCOLS));
    TableRow last = only("baseline_sensitivity", tables, baseline("last"));
    assertThat(last.get("is_protocol_rule")).isEqualTo(true);
    holds(last, "mean_baseline", "18");
    holds(last, "n_response", "2");
    TableRow worst = only("baseline_sensitivity", tables, baseline("worst"));
    assertThat(worst.get("is_protocol_rule")).isEqualTo(false);
    holds(worst, "mean_baseline", "18.666667");
    holds(worst, "sd_baseline", "3.055050");
    holds(worst, "n_response", "2");
    holds(only("baseline_sensitivity", tables, baseline("mean")), "mean_baseline", "18");
  }

  private static Map<String, Object> baseline(String rule) {
    return Map.of("stratum", "all", "baseline_rule", rule);
  }

  @Test
  void sufficiencyIsAsWorkedByHand() throws IOException {
    List<Table> tables = tables(new SufficiencyMeasure(PROTOCOLS));
    TableRow row = only("data_sufficiency", tables, Map.of("stratum", "all"));
    holds(row, "n_treated", "3");
    holds(row, "n_analysable", "3");
    holds(row, "lower_95", "0.292402");
    holds(row, "upper_95", "1");
    holds(row, "n_assessments", "15");
    holds(row, "n_same_day_assumed", "1");
    holds(row, "n_same_day_assumed_assessments", "1");
    holds(row, "median_gap_days", "14");
    holds(row, "n_no_post", "0");
  }

  private static List<Table> onset() {
    return tables(new OnsetMeasure(PROTOCOLS));
  }

  private static List<Table> durability() {
    return tables(new DurabilityMeasure(PROTOCOLS));
  }

  private static List<Table> tables(Measure<PatientView, ?> measure) {
    return Counted.tables(measure, PROTOCOLS, STRATA, PATIENTS);
  }

  private static TableRow only(String table, List<Table> tables, Map<String, Object> keys) {
    List<TableRow> rows =
        Counted.rows(tables, table).stream()
            .filter(
                row ->
                    keys.entrySet().stream()
                        .allMatch(key -> key.getValue().equals(row.get(key.getKey()))))
            .toList();
    assertThat(rows).as("%s with %s", table, keys).hasSize(1);
    return rows.get(0);
  }

  /** The value is as printed, to as many places as are printed, and METHODS.md prints it. */
  private static void holds(TableRow row, String column, String printed) throws IOException {
    int places = printed.contains(".") ? printed.length() - printed.indexOf('.') - 1 : 6;
    double value = row.get(column) instanceof Number number ? number.doubleValue() : Double.NaN;
    assertThat(String.format(Locale.ROOT, "%." + places + "f", value))
        .as(column)
        .isEqualTo(String.format(Locale.ROOT, "%." + places + "f", Double.valueOf(printed)));
    assertThat(Files.readString(Path.of("METHODS.md")))
        .as("METHODS.md, on " + column)
        .containsPattern("(?<![0-9.])" + printed.replace(".", "\\.") + "(?![0-9]|\\.[0-9])");
  }

  private static void isEmpty(TableRow row, String column) {
    assertThat(row.has(column)).as(column).isFalse();
  }

  /** Three patients could not be shown under the smallest cell of the standard protocol. */
  private static Protocol standardWithNothingHidden() {
    String standard = BuiltInProtocols.all().get(0).yaml();
    return ProtocolFile.read(standard.replace("min_cell: 11", "min_cell: 0"), "standard");
  }

  /** The rows of one patient, in the order in which they stand in METHODS.md. */
  private static final class Rows {

    private final String patientId;
    private final Route route;
    private final List<Entry> entries = new ArrayList<>();

    Rows(String patientId, Route route) {
      this.patientId = patientId;
      this.route = route;
    }

    Rows observedUntil(int day) {
      entries.add(
          new Patient(
              next(), OptionalInt.empty(), OptionalInt.of(day), "", OptionalInt.empty(), Map.of()));
      return this;
    }

    Rows sessions(int... days) {
      for (int day : days) {
        entries.add(
            new Session(
                next(),
                day,
                OptionalInt.empty(),
                "",
                "",
                route,
                SessionStatus.COMPLETED,
                Session.Dose.NOT_RECORDED,
                OptionalInt.empty(),
                "",
                Session.Vitals.NOT_RECORDED,
                Answer.YES,
                ""));
      }
      return this;
    }

    Rows score(int day, int points) {
      entries.add(
          new Assessment(
              next(),
              day,
              OptionalInt.empty(),
              "PHQ-9",
              100 * points,
              OptionalInt.empty(),
              RelationToSession.NOT_RECORDED));
      return this;
    }

    Rows event(int day, String term) {
      entries.add(
          new AdverseEvent(
              next(),
              OptionalInt.of(day),
              OptionalInt.of(day),
              OptionalInt.empty(),
              OptionalInt.empty(),
              term,
              "",
              "",
              "",
              Answer.NO,
              "",
              "",
              "",
              Answer.NO,
              "",
              ""));
      return this;
    }

    TreatmentHistory history() {
      Optional<TreatmentHistory> history = TreatmentHistory.of(patientId, entries);
      return history.orElseThrow();
    }

    private RowPosition next() {
      return new RowPosition(0, entries.size() + 1);
    }
  }
}
