package org.ketamineoutcomes.durability;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code durability_summary}. */
final class DurabilitySummaryColumns {

  static final Columns ALL =
      TableOf.instruments(
              "durability_summary",
              "How long responses last: days from first response to its loss, one row a group."
                  + " Only scores of later days count. Responders who do not lose it are censored at"
                  + " their last assessment; those never assessed again on day 0. Loss is only seen"
                  + " at visits, so that days are those of its detection.")
          .people("n_patients", "Courses with a response.")
          .countOf("n_patients", "n_events", "How many of them lost it.")
          .quantile(
              "median",
              "Days by which half of patients have lost their response; null where the curve"
                  + " does not come down so far. Not told where few patients left follow-up by then or"
                  + " are left after it.",
              "n_events")
          .quantile(
              "lower_quartile",
              "Days by which a quarter of patients have lost their response; null where the"
                  + " curve does not come down so far. Not told where few patients left follow-up by"
                  + " then or are left after it.",
              "n_events")
          .quantile(
              "upper_quartile",
              "Days by which three quarters of patients have lost their response; null where the"
                  + " curve does not come down so far. Not told where few patients left follow-up by"
                  + " then or are left after it.",
              "n_events")
          .derived(
              "median_follow_up_days",
              "days",
              "Median follow-up by reverse Kaplan-Meier, in which the event censors. Not told"
                  + " where few patients left follow-up by then or are left after it.",
              "n_events")
          .derived(
              "restricted_mean_days",
              "days",
              "Mean number of days before the loss within restricted_mean_horizon_days: the area"
                  + " under the curve up to there. Null where follow-up ends before and the curve has"
                  + " not come down to 0; not told where the curve is not told on that day.",
              "n_events")
          .derived("restricted_mean_days_std_error", "days", "Its standard error.", "n_events")
          .number(
              "restricted_mean_horizon_days",
              "days",
              "The day up to which restricted_mean_days counts, as the protocol says.")
          .count(
              "sustained_at_week_4_at_risk_after",
              "patients",
              "Responders followed past week 4 (day 28) without a loss by then; null after the"
                  + " last day of anyone's follow-up, as are the next four columns.")
          .countOf(
              "n_patients",
              "sustained_at_week_4_events",
              "Responders who lost their response by week 4.")
          .derived(
              "sustained_at_week_4",
              "probability",
              "Share still responding at week 4: the Kaplan-Meier estimate.",
              "n_events",
              "sustained_at_week_4_events")
          .limitsCalled(
              "sustained_at_week_4_",
              "probability",
              "sustained_at_week_4",
              "n_events",
              "sustained_at_week_4_events")
          .count(
              "sustained_at_week_8_at_risk_after",
              "patients",
              "Responders followed past week 8 (day 56) without a loss by then; null after the"
                  + " last day of anyone's follow-up, as are the next four columns.")
          .countOf(
              "n_patients",
              "sustained_at_week_8_events",
              "Responders who lost their response by week 8.")
          .derived(
              "sustained_at_week_8",
              "probability",
              "Share still responding at week 8: the Kaplan-Meier estimate.",
              "n_events",
              "sustained_at_week_8_events")
          .limitsCalled(
              "sustained_at_week_8_",
              "probability",
              "sustained_at_week_8",
              "n_events",
              "sustained_at_week_8_events")
          .count(
              "sustained_at_week_12_at_risk_after",
              "patients",
              "Responders followed past week 12 (day 84) without a loss by then; null after the"
                  + " last day of anyone's follow-up, as are the next four columns.")
          .countOf(
              "n_patients",
              "sustained_at_week_12_events",
              "Responders who lost their response by week 12.")
          .derived(
              "sustained_at_week_12",
              "probability",
              "Share still responding at week 12: the Kaplan-Meier estimate.",
              "n_events",
              "sustained_at_week_12_events")
          .limitsCalled(
              "sustained_at_week_12_",
              "probability",
              "sustained_at_week_12",
              "n_events",
              "sustained_at_week_12_events")
          .count(
              "sustained_at_week_26_at_risk_after",
              "patients",
              "Responders followed past week 26 (day 182) without a loss by then; null after the"
                  + " last day of anyone's follow-up, as are the next four columns.")
          .countOf(
              "n_patients",
              "sustained_at_week_26_events",
              "Responders who lost their response by week 26.")
          .derived(
              "sustained_at_week_26",
              "probability",
              "Share still responding at week 26: the Kaplan-Meier estimate.",
              "n_events",
              "sustained_at_week_26_events")
          .limitsCalled(
              "sustained_at_week_26_",
              "probability",
              "sustained_at_week_26",
              "n_events",
              "sustained_at_week_26_events")
          .count(
              "sustained_at_week_52_at_risk_after",
              "patients",
              "Responders followed past week 52 (day 364) without a loss by then; null after the"
                  + " last day of anyone's follow-up, as are the next four columns.")
          .countOf(
              "n_patients",
              "sustained_at_week_52_events",
              "Responders who lost their response by week 52.")
          .derived(
              "sustained_at_week_52",
              "probability",
              "Share still responding at week 52: the Kaplan-Meier estimate.",
              "n_events",
              "sustained_at_week_52_events")
          .limitsCalled(
              "sustained_at_week_52_",
              "probability",
              "sustained_at_week_52",
              "n_events",
              "sustained_at_week_52_events")
          .word("estimator", "How the estimates were made.")
          .word("interval_method", "How the limits of the curve were made.")
          .columns();

  private DurabilitySummaryColumns() {}
}
