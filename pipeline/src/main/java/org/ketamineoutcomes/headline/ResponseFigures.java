package org.ketamineoutcomes.headline;

import java.util.List;
import org.ketamineoutcomes.headline.PaperFigure.Method;
import org.ketamineoutcomes.result.ResultRow;

/** How soon patients respond, how many have by a week, and how long it lasts. */
final class ResponseFigures {

  private ResponseFigures() {}

  static List<PaperFigure> all() {
    return List.of(
        new PaperFigure(
            "response_quarter_days",
            "Days by which a quarter had responded",
            PaperFigure.DAYS,
            "onset_summary",
            PaperFigure::isAny,
            new FigureColumns(
                "lower_quartile_days", "lower_quartile_", "n_patients", "n_events", ""),
            Method.in("estimator", PaperFigure.LIMITS_METHOD)),
        new PaperFigure(
            "response_median_days",
            "Days by which half had responded",
            PaperFigure.DAYS,
            "onset_summary",
            PaperFigure::isAny,
            new FigureColumns("median_days", "median_", "n_patients", "n_events", ""),
            Method.in("estimator", PaperFigure.LIMITS_METHOD)),
        new PaperFigure(
            "response_by_day_28",
            "Responded by day 28 after the first session",
            PaperFigure.PROPORTION,
            "onset_by_day",
            PaperFigure.at("day", 28),
            new FigureColumns("response", "", "n_patients", "events", ""),
            Method.of("one minus kaplan-meier", PaperFigure.LIMITS_METHOD)),
        new PaperFigure(
            "response_at_week_4",
            "Responding in the window of week 4",
            PaperFigure.PROPORTION,
            "response_by_landmark",
            ResponseFigures::isWeekFour,
            new FigureColumns(
                "response", "response_clopper_pearson_", "n_treated", "n_response", "n_treated"),
            Method.of(PaperFigure.EXACT_SHARE, "denominator")),
        new PaperFigure(
            "remission_at_week_4",
            "In remission in the window of week 4",
            PaperFigure.PROPORTION,
            "response_by_landmark",
            ResponseFigures::isWeekFour,
            new FigureColumns(
                "remission", "remission_clopper_pearson_", "n_treated", "n_remission", "n_treated"),
            Method.of(PaperFigure.EXACT_SHARE, "denominator")),
        new PaperFigure(
            "change_at_week_4",
            "Mean change of score in the window of week 4",
            "points",
            "response_by_landmark",
            ResponseFigures::isWeekFour,
            new FigureColumns("mean_change", FigureColumns.NO_LIMITS, "n_observed", "", ""),
            Method.of("mean of those observed")),
        new PaperFigure(
            "durability_median_days",
            "Days after response by which half had lost it",
            PaperFigure.DAYS,
            "durability_summary",
            PaperFigure::isAny,
            new FigureColumns("median_days", "median_", "n_patients", "n_events", ""),
            Method.in("estimator", PaperFigure.LIMITS_METHOD)),
        kept("response_kept_week_4", 4),
        kept("response_kept_week_12", 12),
        kept("response_kept_week_26", 26));
  }

  private static PaperFigure kept(String measure, int week) {
    return new PaperFigure(
        measure,
        "Response kept to the end of week " + week,
        PaperFigure.PROPORTION,
        "durability_by_week",
        PaperFigure.at("week", week),
        new FigureColumns("sustained", "", "n_patients", "", ""),
        Method.of("kaplan-meier", PaperFigure.LIMITS_METHOD));
  }

  private static boolean isWeekFour(ResultRow row) {
    return row.is("endpoint", "week_4") && row.is("origin", "first_session");
  }
}
