package org.ketamineoutcomes.onset;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code onset_summary}. */
final class OnsetSummaryColumns {

  static final Columns ALL =
      TableOf.instruments(
              "onset_summary",
              "How soon patients respond: days from first session to first response, or to"
                  + " first remission where the protocol's onset.event says so, one row a group."
                  + " Patients who never do are censored at their last assessment; those never"
                  + " assessed after the first dose on day 0. Where onset is remission, courses whose"
                  + " baseline is remission, and instruments without a cut-off, are left out.")
          .word(
              "event",
              "What onset is: first_response, or first_remission where the protocol's"
                  + " onset.event says so. The columns response_by_day_* are about it.")
          .number(
              "recall_days", "days", "How many days back the instrument asks; null if not known.")
          .number(
              "earliest_observable_day",
              "days",
              "The first day whose score asks about no day before the first session:"
                  + " recall_days. Onset found before it is in part about the time before treatment.")
          .people(
              "n_patients", "Courses with a baseline high enough, whether assessed again or not.")
          .countOf("n_patients", "n_events", "How many of them responded.")
          .quantile(
              "median",
              "Days by which half of patients have responded; null where the curve does not come"
                  + " down so far. Not told where few patients left follow-up by then or are left after"
                  + " it.",
              "n_events")
          .quantile(
              "lower_quartile",
              "Days by which a quarter of patients have responded; null where the curve does not"
                  + " come down so far. Not told where few patients left follow-up by then or are left"
                  + " after it.",
              "n_events")
          .quantile(
              "upper_quartile",
              "Days by which three quarters of patients have responded; null where the curve"
                  + " does not come down so far. Not told where few patients left follow-up by then or"
                  + " are left after it.",
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
              "Mean number of days without response within restricted_mean_horizon_days: the"
                  + " area under the curve up to there. Null where follow-up ends before and the curve"
                  + " has not come down to 0; not told where the curve is not told on that day.",
              "n_events")
          .derived("restricted_mean_days_std_error", "days", "Its standard error.", "n_events")
          .number(
              "restricted_mean_horizon_days",
              "days",
              "The day up to which restricted_mean_days counts, as the protocol says.")
          .count(
              "response_by_day_1_at_risk_after",
              "patients",
              "Patients followed past day 1 without a response by then; null after the last day"
                  + " of anyone's follow-up, as are the next four columns.")
          .countOf(
              "n_patients",
              "response_by_day_1_events",
              "Patients who responded on day 1 or before.")
          .derived(
              "response_by_day_1",
              "probability",
              "Cumulative response on day 1: 1 minus the Kaplan-Meier estimate.",
              "n_events",
              "response_by_day_1_events")
          .limitsCalled(
              "response_by_day_1_",
              "probability",
              "response_by_day_1",
              "n_events",
              "response_by_day_1_events")
          .count(
              "response_by_day_2_at_risk_after",
              "patients",
              "Patients followed past day 2 without a response by then; null after the last day"
                  + " of anyone's follow-up, as are the next four columns.")
          .countOf(
              "n_patients",
              "response_by_day_2_events",
              "Patients who responded on day 2 or before.")
          .derived(
              "response_by_day_2",
              "probability",
              "Cumulative response on day 2: 1 minus the Kaplan-Meier estimate.",
              "n_events",
              "response_by_day_2_events")
          .limitsCalled(
              "response_by_day_2_",
              "probability",
              "response_by_day_2",
              "n_events",
              "response_by_day_2_events")
          .count(
              "response_by_day_3_at_risk_after",
              "patients",
              "Patients followed past day 3 without a response by then; null after the last day"
                  + " of anyone's follow-up, as are the next four columns.")
          .countOf(
              "n_patients",
              "response_by_day_3_events",
              "Patients who responded on day 3 or before.")
          .derived(
              "response_by_day_3",
              "probability",
              "Cumulative response on day 3: 1 minus the Kaplan-Meier estimate.",
              "n_events",
              "response_by_day_3_events")
          .limitsCalled(
              "response_by_day_3_",
              "probability",
              "response_by_day_3",
              "n_events",
              "response_by_day_3_events")
          .count(
              "response_by_day_7_at_risk_after",
              "patients",
              "Patients followed past day 7 without a response by then; null after the last day"
                  + " of anyone's follow-up, as are the next four columns.")
          .countOf(
              "n_patients",
              "response_by_day_7_events",
              "Patients who responded on day 7 or before.")
          .derived(
              "response_by_day_7",
              "probability",
              "Cumulative response on day 7: 1 minus the Kaplan-Meier estimate.",
              "n_events",
              "response_by_day_7_events")
          .limitsCalled(
              "response_by_day_7_",
              "probability",
              "response_by_day_7",
              "n_events",
              "response_by_day_7_events")
          .count(
              "response_by_day_14_at_risk_after",
              "patients",
              "Patients followed past day 14 without a response by then; null after the last day"
                  + " of anyone's follow-up, as are the next four columns.")
          .countOf(
              "n_patients",
              "response_by_day_14_events",
              "Patients who responded on day 14 or before.")
          .derived(
              "response_by_day_14",
              "probability",
              "Cumulative response on day 14: 1 minus the Kaplan-Meier estimate.",
              "n_events",
              "response_by_day_14_events")
          .limitsCalled(
              "response_by_day_14_",
              "probability",
              "response_by_day_14",
              "n_events",
              "response_by_day_14_events")
          .count(
              "response_by_day_28_at_risk_after",
              "patients",
              "Patients followed past day 28 without a response by then; null after the last day"
                  + " of anyone's follow-up, as are the next four columns.")
          .countOf(
              "n_patients",
              "response_by_day_28_events",
              "Patients who responded on day 28 or before.")
          .derived(
              "response_by_day_28",
              "probability",
              "Cumulative response on day 28: 1 minus the Kaplan-Meier estimate.",
              "n_events",
              "response_by_day_28_events")
          .limitsCalled(
              "response_by_day_28_",
              "probability",
              "response_by_day_28",
              "n_events",
              "response_by_day_28_events")
          .count(
              "response_by_day_42_at_risk_after",
              "patients",
              "Patients followed past day 42 without a response by then; null after the last day"
                  + " of anyone's follow-up, as are the next four columns.")
          .countOf(
              "n_patients",
              "response_by_day_42_events",
              "Patients who responded on day 42 or before.")
          .derived(
              "response_by_day_42",
              "probability",
              "Cumulative response on day 42: 1 minus the Kaplan-Meier estimate.",
              "n_events",
              "response_by_day_42_events")
          .limitsCalled(
              "response_by_day_42_",
              "probability",
              "response_by_day_42",
              "n_events",
              "response_by_day_42_events")
          .count(
              "response_by_day_56_at_risk_after",
              "patients",
              "Patients followed past day 56 without a response by then; null after the last day"
                  + " of anyone's follow-up, as are the next four columns.")
          .countOf(
              "n_patients",
              "response_by_day_56_events",
              "Patients who responded on day 56 or before.")
          .derived(
              "response_by_day_56",
              "probability",
              "Cumulative response on day 56: 1 minus the Kaplan-Meier estimate.",
              "n_events",
              "response_by_day_56_events")
          .limitsCalled(
              "response_by_day_56_",
              "probability",
              "response_by_day_56",
              "n_events",
              "response_by_day_56_events")
          .count(
              "response_by_day_84_at_risk_after",
              "patients",
              "Patients followed past day 84 without a response by then; null after the last day"
                  + " of anyone's follow-up, as are the next four columns.")
          .countOf(
              "n_patients",
              "response_by_day_84_events",
              "Patients who responded on day 84 or before.")
          .derived(
              "response_by_day_84",
              "probability",
              "Cumulative response on day 84: 1 minus the Kaplan-Meier estimate.",
              "n_events",
              "response_by_day_84_events")
          .limitsCalled(
              "response_by_day_84_",
              "probability",
              "response_by_day_84",
              "n_events",
              "response_by_day_84_events")
          .count(
              "response_by_day_168_at_risk_after",
              "patients",
              "Patients followed past day 168 without a response by then; null after the last"
                  + " day of anyone's follow-up, as are the next four columns.")
          .countOf(
              "n_patients",
              "response_by_day_168_events",
              "Patients who responded on day 168 or before.")
          .derived(
              "response_by_day_168",
              "probability",
              "Cumulative response on day 168: 1 minus the Kaplan-Meier estimate.",
              "n_events",
              "response_by_day_168_events")
          .limitsCalled(
              "response_by_day_168_",
              "probability",
              "response_by_day_168",
              "n_events",
              "response_by_day_168_events")
          .word("estimator", "How the estimates were made.")
          .word("interval_method", "How the limits of the curve were made.")
          .columns();

  private OnsetSummaryColumns() {}
}
