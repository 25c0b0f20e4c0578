package org.ketamineoutcomes.headline;

import java.util.List;
import org.ketamineoutcomes.headline.PaperFigure.Method;

/** How often patients come, and how many stop. */
final class TreatmentFigures {

  private TreatmentFigures() {}

  static List<PaperFigure> all() {
    return List.of(
        month("sessions_per_month_1", "the first month", 1),
        month("sessions_per_month_12", "the twelfth month", 12),
        new PaperFigure(
            "days_between_sessions",
            "Median days from a session to the next",
            PaperFigure.DAYS,
            "session_intervals",
            PaperFigure.is("by", "all"),
            new FigureColumns(
                "median_days", FigureColumns.NO_LIMITS, "n_patients", "n_closed", "n_intervals"),
            Method.in("estimator")),
        new PaperFigure(
            "stopped_by_week_26",
            "Stopped treatment by week 26",
            PaperFigure.PROPORTION,
            "discontinuation_by_week",
            row -> row.is("status", "discontinued") && row.whole("week").orElse(0) == 26,
            new FigureColumns("incidence", "", "n_patients", "", ""),
            Method.in(PaperFigure.LIMITS_METHOD)));
  }

  private static PaperFigure month(String measure, String which, int month) {
    String column = "sessions_per_patient_month";
    return new PaperFigure(
        measure,
        "Sessions per patient-month in " + which + " after induction",
        "per patient-month",
        "maintenance_by_month",
        PaperFigure.at("month", month),
        new FigureColumns(column, column + "_", "n_patients", "n_sessions", ""),
        Method.in(PaperFigure.LIMITS_METHOD));
  }
}
