package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code named_event_summary}. */
final class NamedEventSummaryColumns {

  static final Columns ALL =
      TableOf.protectedRows(
              "named_event_summary",
              "How soon patients first have each of the adverse events that the protocol names in"
                  + " adverse_events.named_events, one row a group and event. A treatment-emergent"
                  + " event whose term or category is named counts on the first day that its onset"
                  + " may have been, from the first session on; one known in spite of the end of"
                  + " time at risk on that end. Everyone else is censored at the end of time at"
                  + " risk, or at death. Days are days at risk as adverse_events.day_count counts"
                  + " them for rates: where it is inclusive, the day of the first session is day 1,"
                  + " else day 0. A protocol that names no event has no rows.")
          .ofProtocol()
          .oncePerPatient()
          .key("event", "The event, by its id in the protocol's adverse_events.named_events.")
          .ofStratum()
          .people("n_patients", "Everyone treated.")
          .countOf("n_patients", "n_events", "How many of them had the event.")
          .quantile(
              "median",
              "Days by which half of patients have had the event; null where the curve does not"
                  + " come down so far. Not told where few patients left follow-up by then or are"
                  + " left after it.",
              "n_events")
          .quantile(
              "lower_quartile",
              "Days by which a quarter of patients have had the event; null where the curve does"
                  + " not come down so far. Not told where few patients left follow-up by then or"
                  + " are left after it.",
              "n_events")
          .quantile(
              "upper_quartile",
              "Days by which three quarters of patients have had the event; null where the curve"
                  + " does not come down so far. Not told where few patients left follow-up by then"
                  + " or are left after it.",
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
              "Mean number of days without the event within restricted_mean_horizon_days: the area"
                  + " under the curve up to there. Null where follow-up ends before and the curve"
                  + " has not come down to 0; not told where the curve is not told on that day.",
              "n_events")
          .derived("restricted_mean_days_std_error", "days", "Its standard error.", "n_events")
          .number(
              "restricted_mean_horizon_days",
              "days",
              "The day up to which restricted_mean_days counts, as the protocol says.")
          .count(
              "event_by_day_7_at_risk_after",
              "patients",
              "Patients followed past day 7 without the event by then; null after the last day"
                  + " of anyone's follow-up, as are the next four columns.")
          .countOf(
              "n_patients",
              "event_by_day_7_events",
              "Patients who had the event on day 7 or before.")
          .derived(
              "event_by_day_7",
              "probability",
              "Share who have had the event by day 7: 1 minus the Kaplan-Meier estimate, in"
                  + " which death censors.",
              "n_events",
              "event_by_day_7_events")
          .limitsCalled(
              "event_by_day_7_",
              "probability",
              "event_by_day_7",
              "n_events",
              "event_by_day_7_events")
          .count(
              "event_by_day_28_at_risk_after",
              "patients",
              "Patients followed past day 28 without the event by then; null after the last day"
                  + " of anyone's follow-up, as are the next four columns.")
          .countOf(
              "n_patients",
              "event_by_day_28_events",
              "Patients who had the event on day 28 or before.")
          .derived(
              "event_by_day_28",
              "probability",
              "Share who have had the event by day 28: 1 minus the Kaplan-Meier estimate, in"
                  + " which death censors.",
              "n_events",
              "event_by_day_28_events")
          .limitsCalled(
              "event_by_day_28_",
              "probability",
              "event_by_day_28",
              "n_events",
              "event_by_day_28_events")
          .count(
              "event_by_day_84_at_risk_after",
              "patients",
              "Patients followed past day 84 without the event by then; null after the last day"
                  + " of anyone's follow-up, as are the next four columns.")
          .countOf(
              "n_patients",
              "event_by_day_84_events",
              "Patients who had the event on day 84 or before.")
          .derived(
              "event_by_day_84",
              "probability",
              "Share who have had the event by day 84: 1 minus the Kaplan-Meier estimate, in"
                  + " which death censors.",
              "n_events",
              "event_by_day_84_events")
          .limitsCalled(
              "event_by_day_84_",
              "probability",
              "event_by_day_84",
              "n_events",
              "event_by_day_84_events")
          .count(
              "event_by_day_182_at_risk_after",
              "patients",
              "Patients followed past day 182 without the event by then; null after the last day"
                  + " of anyone's follow-up, as are the next four columns.")
          .countOf(
              "n_patients",
              "event_by_day_182_events",
              "Patients who had the event on day 182 or before.")
          .derived(
              "event_by_day_182",
              "probability",
              "Share who have had the event by day 182: 1 minus the Kaplan-Meier estimate, in"
                  + " which death censors.",
              "n_events",
              "event_by_day_182_events")
          .limitsCalled(
              "event_by_day_182_",
              "probability",
              "event_by_day_182",
              "n_events",
              "event_by_day_182_events")
          .count(
              "event_by_day_364_at_risk_after",
              "patients",
              "Patients followed past day 364 without the event by then; null after the last day"
                  + " of anyone's follow-up, as are the next four columns.")
          .countOf(
              "n_patients",
              "event_by_day_364_events",
              "Patients who had the event on day 364 or before.")
          .derived(
              "event_by_day_364",
              "probability",
              "Share who have had the event by day 364: 1 minus the Kaplan-Meier estimate, in"
                  + " which death censors.",
              "n_events",
              "event_by_day_364_events")
          .limitsCalled(
              "event_by_day_364_",
              "probability",
              "event_by_day_364",
              "n_events",
              "event_by_day_364_events")
          .word("estimator", "How the estimates were made.")
          .word("interval_method", "How the limits of the curve were made.")
          .columns();

  private NamedEventSummaryColumns() {}
}
