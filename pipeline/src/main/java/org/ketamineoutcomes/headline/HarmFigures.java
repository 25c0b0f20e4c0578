package org.ketamineoutcomes.headline;

import java.util.List;
import org.ketamineoutcomes.headline.PaperFigure.Method;

/** What harm is seen, and at how many sessions anyone looked. */
final class HarmFigures {

  private static final String RATE = "eair_per_100_py";
  private static final String DEATH_RATE = "rate_per_100_py";

  /** A year of incidence is of whole weeks. */
  private static final long YEAR = 364;

  private HarmFigures() {}

  static List<PaperFigure> all() {
    return List.of(
        patientsWith("adverse_event_patients", "Patients with an adverse event", "any"),
        sessionsWith(),
        rate("adverse_event_rate", "First adverse events per 100 person-years", "any"),
        patientsWith("serious_patients", "Patients with a serious adverse event", "serious"),
        rate("serious_rate", "First serious adverse events per 100 person-years", "serious"),
        new PaperFigure(
            "urinary_within_year",
            "Cystitis or urinary symptoms reported unasked within a year",
            PaperFigure.PROPORTION,
            "adverse_event_incidence",
            row ->
                row.is("aesi", "cystitis_luts")
                    && row.is("ascertainment", "spontaneous")
                    && row.is("competing_events", "ce_all")
                    && row.whole("day").orElse(0) == YEAR,
            new FigureColumns("incidence", "", "n_patients", "", ""),
            Method.in(PaperFigure.LIMITS_METHOD)),
        new PaperFigure(
            "death_rate",
            "Deaths under observation per 100 person-years",
            PaperFigure.PER_100_YEARS,
            "deaths_and_serious",
            PaperFigure.is("happened", "death"),
            new FigureColumns(DEATH_RATE, DEATH_RATE + "_", "n_patients", "n", ""),
            Method.in(PaperFigure.LIMITS_METHOD)),
        new PaperFigure(
            "adverse_events_asked",
            "Sessions at which someone asked for adverse events",
            PaperFigure.PROPORTION,
            "measurement_coverage",
            PaperFigure.is("item", "adverse_events_asked"),
            new FigureColumns(
                "sessions_proportion",
                "sessions_",
                "n_patients",
                "n_sessions_measured",
                "n_sessions"),
            Method.in(PaperFigure.LIMITS_METHOD)),
        measured(
            "blood_pressure_rise_sessions",
            "Measured sessions with a large rise of blood pressure",
            "blood_pressure_rise"),
        measured(
            "dissociation_sessions", "Measured sessions with dissociation (CADSS)", "cadss_total"));
  }

  private static PaperFigure patientsWith(String measure, String label, String level) {
    return new PaperFigure(
        measure,
        label,
        PaperFigure.PROPORTION,
        "adverse_events_by_patient",
        PaperFigure.is("level", level),
        new FigureColumns("proportion", "clopper_pearson_", "n_exposed", "n_patients", "n_exposed"),
        Method.of(PaperFigure.EXACT_SHARE));
  }

  private static PaperFigure sessionsWith() {
    return new PaperFigure(
        "adverse_event_sessions",
        "Sessions with an adverse event",
        PaperFigure.PROPORTION,
        "adverse_events_by_session",
        PaperFigure.is("level", "any"),
        new FigureColumns("proportion", "", "n_exposed", "n_sessions_with_event", "n_sessions"),
        Method.in(PaperFigure.LIMITS_METHOD));
  }

  private static PaperFigure rate(String measure, String label, String level) {
    return new PaperFigure(
        measure,
        label,
        PaperFigure.PER_100_YEARS,
        "adverse_event_rates",
        PaperFigure.is("level", level),
        new FigureColumns(RATE, RATE + "_", "n_exposed", "n_patients", ""),
        Method.in(PaperFigure.LIMITS_METHOD));
  }

  private static PaperFigure measured(String measure, String label, String measurement) {
    return new PaperFigure(
        measure,
        label,
        PaperFigure.PROPORTION,
        "vitals_by_session",
        row -> row.is("by", "all") && row.is("measurement", measurement),
        new FigureColumns(
            "proportion_of_sessions",
            "",
            "n_patients_measured",
            "n_sessions_with_finding",
            "n_sessions_measured"),
        Method.in(PaperFigure.LIMITS_METHOD));
  }
}
