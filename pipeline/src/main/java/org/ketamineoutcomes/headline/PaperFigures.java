package org.ketamineoutcomes.headline;

import java.util.List;
import java.util.function.Predicate;
import org.ketamineoutcomes.headline.PaperFigure.Method;
import org.ketamineoutcomes.result.ResultRow;

/** The figures that papers print, in their order. */
final class PaperFigures {

  private static final String DAYS = "days";
  private static final String PROPORTION = "proportion";
  private static final String PER_100_YEARS = "per 100 person-years";

  private static final String EXACT_SHARE = "limits by Clopper and Pearson";
  private static final String LIMITS_METHOD = "interval_method";
  private static final String RATE = "eair_per_100_py";
  private static final String DEATH_RATE = "rate_per_100_py";

  /** A year of incidence is of whole weeks. */
  private static final long YEAR = 364;

  private PaperFigures() {}

  static List<PaperFigure> all() {
    return List.of(
        figure(
            "patients_treated",
            "Patients treated",
            "patients",
            "deaths_and_serious",
            is("happened", "death"),
            new FigureColumns("n_patients", FigureColumns.NO_LIMITS, "n_patients", "", ""),
            Method.of("counted")),
        figure(
            "response_quarter_days",
            "Days by which a quarter had responded",
            DAYS,
            "onset_summary",
            PaperFigures::isAny,
            new FigureColumns(
                "lower_quartile_days", "lower_quartile_", "n_patients", "n_events", ""),
            Method.in("estimator", LIMITS_METHOD)),
        figure(
            "response_median_days",
            "Days by which half had responded",
            DAYS,
            "onset_summary",
            PaperFigures::isAny,
            new FigureColumns("median_days", "median_", "n_patients", "n_events", ""),
            Method.in("estimator", LIMITS_METHOD)),
        figure(
            "response_by_day_28",
            "Responded by day 28 after the first session",
            PROPORTION,
            "onset_by_day",
            at("day", 28),
            new FigureColumns("response", "", "n_patients", "events", ""),
            Method.of("one minus kaplan-meier", LIMITS_METHOD)),
        figure(
            "response_at_week_4",
            "Responding in the window of week 4",
            PROPORTION,
            "response_by_landmark",
            PaperFigures::isWeekFour,
            new FigureColumns(
                "response", "response_clopper_pearson_", "n_treated", "n_response", "n_treated"),
            Method.of(EXACT_SHARE, "denominator")),
        figure(
            "remission_at_week_4",
            "In remission in the window of week 4",
            PROPORTION,
            "response_by_landmark",
            PaperFigures::isWeekFour,
            new FigureColumns(
                "remission", "remission_clopper_pearson_", "n_treated", "n_remission", "n_treated"),
            Method.of(EXACT_SHARE, "denominator")),
        figure(
            "change_at_week_4",
            "Mean change of score in the window of week 4",
            "points",
            "response_by_landmark",
            PaperFigures::isWeekFour,
            new FigureColumns("mean_change", FigureColumns.NO_LIMITS, "n_observed", "", ""),
            Method.of("mean of those observed")),
        figure(
            "durability_median_days",
            "Days after response by which half had lost it",
            DAYS,
            "durability_summary",
            PaperFigures::isAny,
            new FigureColumns("median_days", "median_", "n_patients", "n_events", ""),
            Method.in("estimator", LIMITS_METHOD)),
        kept("response_kept_week_4", 4),
        kept("response_kept_week_12", 12),
        kept("response_kept_week_26", 26),
        month("sessions_per_month_1", "the first month", 1),
        month("sessions_per_month_12", "the twelfth month", 12),
        figure(
            "days_between_sessions",
            "Median days from a session to the next",
            DAYS,
            "session_intervals",
            is("by", "all"),
            new FigureColumns(
                "median_days", FigureColumns.NO_LIMITS, "n_patients", "n_closed", "n_intervals"),
            Method.in("estimator")),
        figure(
            "stopped_by_week_26",
            "Stopped treatment by week 26",
            PROPORTION,
            "discontinuation_by_week",
            row -> row.is("status", "discontinued") && row.whole("week").orElse(0) == 26,
            new FigureColumns("incidence", "", "n_patients", "", ""),
            Method.in(LIMITS_METHOD)),
        patientsWith("adverse_event_patients", "Patients with an adverse event", "any"),
        sessionsWith(),
        rate("adverse_event_rate", "First adverse events per 100 person-years", "any"),
        patientsWith("serious_patients", "Patients with a serious adverse event", "serious"),
        rate("serious_rate", "First serious adverse events per 100 person-years", "serious"),
        figure(
            "urinary_within_year",
            "Cystitis or urinary symptoms reported unasked within a year",
            PROPORTION,
            "adverse_event_incidence",
            row ->
                row.is("aesi", "cystitis_luts")
                    && row.is("ascertainment", "spontaneous")
                    && row.is("competing_events", "ce_all")
                    && row.whole("day").orElse(0) == YEAR,
            new FigureColumns("incidence", "", "n_patients", "", ""),
            Method.in(LIMITS_METHOD)),
        figure(
            "death_rate",
            "Deaths under observation per 100 person-years",
            PER_100_YEARS,
            "deaths_and_serious",
            is("happened", "death"),
            new FigureColumns(DEATH_RATE, DEATH_RATE + "_", "n_patients", "n", ""),
            Method.in(LIMITS_METHOD)),
        figure(
            "adverse_events_asked",
            "Sessions at which someone asked for adverse events",
            PROPORTION,
            "measurement_coverage",
            is("item", "adverse_events_asked"),
            new FigureColumns(
                "sessions_proportion",
                "sessions_",
                "n_patients",
                "n_sessions_measured",
                "n_sessions"),
            Method.in(LIMITS_METHOD)),
        measured(
            "blood_pressure_rise_sessions",
            "Measured sessions with a large rise of blood pressure",
            "blood_pressure_rise"),
        measured(
            "dissociation_sessions", "Measured sessions with dissociation (CADSS)", "cadss_total"));
  }

  private static PaperFigure kept(String measure, int week) {
    return figure(
        measure,
        "Response kept to the end of week " + week,
        PROPORTION,
        "durability_by_week",
        at("week", week),
        new FigureColumns("sustained", "", "n_patients", "", ""),
        Method.of("kaplan-meier", LIMITS_METHOD));
  }

  private static PaperFigure month(String measure, String which, int month) {
    String column = "sessions_per_patient_month";
    return figure(
        measure,
        "Sessions per patient-month in " + which + " after induction",
        "per patient-month",
        "maintenance_by_month",
        at("month", month),
        new FigureColumns(column, column + "_", "n_patients", "n_sessions", ""),
        Method.in(LIMITS_METHOD));
  }

  private static PaperFigure patientsWith(String measure, String label, String level) {
    return figure(
        measure,
        label,
        PROPORTION,
        "adverse_events_by_patient",
        is("level", level),
        new FigureColumns("proportion", "clopper_pearson_", "n_exposed", "n_patients", "n_exposed"),
        Method.of(EXACT_SHARE));
  }

  private static PaperFigure sessionsWith() {
    return figure(
        "adverse_event_sessions",
        "Sessions with an adverse event",
        PROPORTION,
        "adverse_events_by_session",
        is("level", "any"),
        new FigureColumns("proportion", "", "n_exposed", "n_sessions_with_event", "n_sessions"),
        Method.in(LIMITS_METHOD));
  }

  private static PaperFigure rate(String measure, String label, String level) {
    return figure(
        measure,
        label,
        PER_100_YEARS,
        "adverse_event_rates",
        is("level", level),
        new FigureColumns(RATE, RATE + "_", "n_exposed", "n_patients", ""),
        Method.in(LIMITS_METHOD));
  }

  private static PaperFigure measured(String measure, String label, String measurement) {
    return figure(
        measure,
        label,
        PROPORTION,
        "vitals_by_session",
        row -> row.is("by", "all") && row.is("measurement", measurement),
        new FigureColumns(
            "proportion_of_sessions",
            "",
            "n_patients_measured",
            "n_sessions_with_finding",
            "n_sessions_measured"),
        Method.in(LIMITS_METHOD));
  }

  private static PaperFigure figure(
      String measure,
      String label,
      String unit,
      String table,
      Predicate<ResultRow> rows,
      FigureColumns columns,
      Method method) {
    return new PaperFigure(measure, label, unit, table, rows, columns, method);
  }

  private static boolean isAny(ResultRow row) {
    return !row.text("stratum").isEmpty();
  }

  private static Predicate<ResultRow> is(String column, String value) {
    return row -> row.is(column, value);
  }

  private static Predicate<ResultRow> at(String column, long place) {
    return row -> row.whole(column).orElse(-1) == place;
  }

  private static boolean isWeekFour(ResultRow row) {
    return row.is("endpoint", "week_4") && row.is("origin", "first_session");
  }
}
