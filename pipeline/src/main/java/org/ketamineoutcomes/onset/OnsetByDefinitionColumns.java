package org.ketamineoutcomes.onset;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code onset_by_definition}. */
final class OnsetByDefinitionColumns {

  static final Columns ALL =
      TableOf.instruments(
              "onset_by_definition",
              "How soon patients respond by each meaning of the word, side by side: one row a"
                  + " group and definition. Days are counted from the first session; whoever has no"
                  + " onset is censored at the last assessment. A first response that was lost before"
                  + " the day it must last to is censored on that day, one of which that is not known"
                  + " on its own day, and no response on that day at the latest.")
          .code(
              "definition",
              "What onset is. first_response: the first score that is a response."
                  + " first_remission: the first that is remission; no row where the protocol has no"
                  + " cut-off for the instrument. sustained_response: the first response, if it lasts"
                  + " to the day of onset.sustained with no more than the excursions that it allows."
                  + " early_improvement: the first score onset.early_improvement_percent below baseline.")
          .people(
              "n_patients",
              "Courses with a baseline high enough, whether assessed again or not; for"
                  + " first_remission without those whose baseline is remission.")
          .countOf(
              "n_patients",
              "n_events",
              "How many of them had the onset. For sustained_response, responses of which it is"
                  + " not known whether they lasted are none.")
          .guard(
              "n_apart",
              "patients",
              "The smallest number of patients that could be found by comparing the rows of two"
                  + " definitions or two early days.")
          .quantile(
              "median",
              "Days by which half of patients have had the onset, by Kaplan-Meier; null where"
                  + " the curve does not come down so far. Not published where few patients left follow-up"
                  + " by then or are left after it.",
              "n_events")
          .derived(
              "lower_quartile_sessions",
              "sessions",
              "A quarter of those with the onset had it after so many sessions or fewer,"
                  + " counting the sessions of the course at which the drug was given before the score."
                  + " Not published where few patients have so many or fewer, or more.",
              "n_events")
          .derived(
              "median_sessions",
              "sessions",
              "Half of those with the onset had it after so many sessions or fewer, counting the"
                  + " sessions of the course at which the drug was given before the score. Not published"
                  + " where few patients have so many or fewer, or more.",
              "n_events")
          .derived(
              "upper_quartile_sessions",
              "sessions",
              "Three quarters of those with the onset had it after so many sessions or fewer,"
                  + " counting the sessions of the course at which the drug was given before the score."
                  + " Not published where few patients have so many or fewer, or more.",
              "n_events")
          .number(
              "recall_days", "days", "How many days back the instrument asks; null if not known.")
          .countOf(
              "n_events",
              "n_recall_overlaps_pretreatment",
              "Onsets found by a score that asks about days before the first session: those"
                  + " found before day recall_days. Null where recall_days is.",
              "by_day_7_recall_overlaps",
              "by_day_14_recall_overlaps",
              "by_day_7_events",
              "by_day_14_events")
          .countOf(
              "by_day_14_observed",
              "by_day_7_observed",
              "Patients of whom a score tells whether the onset came by day 7. For"
                  + " sustained_response, not those with a response by then of which it is not known"
                  + " whether it lasted.")
          .countOf(
              "by_day_14_events",
              "by_day_7_events",
              "Patients with the onset on day 7 or before.",
              "by_day_7_observed",
              "by_day_7_without")
          .countOf(
              "by_day_7_observed",
              "by_day_7_without",
              "Patients observed by day 7 without the onset.",
              "by_day_7_observed",
              "by_day_7_events")
          .countOf(
              "by_day_7_events",
              "by_day_7_recall_overlaps",
              "Those with the onset by day 7 whose score asks about days before the first"
                  + " session. Null where recall_days is.",
              "n_recall_overlaps_pretreatment",
              "by_day_14_recall_overlaps",
              "by_day_7_events",
              "by_day_14_events")
          .derived(
              "by_day_7_of_patients",
              "proportion",
              "by_day_7_events as a share of n_patients, unobserved patients counted as without"
                  + " it; null where there are none.",
              "by_day_7_events")
          .limitsCalled(
              "by_day_7_of_patients_", "proportion", "by_day_7_of_patients", "by_day_7_events")
          .derived(
              "by_day_7_of_observed",
              "proportion",
              "by_day_7_events as a share of by_day_7_observed; null where there are none.",
              "by_day_7_events",
              "by_day_7_without",
              "by_day_7_observed")
          .limitsCalled(
              "by_day_7_of_observed_",
              "proportion",
              "by_day_7_of_observed",
              "by_day_7_events",
              "by_day_7_without",
              "by_day_7_observed")
          .countOf(
              "n_patients",
              "by_day_14_observed",
              "Patients of whom a score tells whether the onset came by day 14. For"
                  + " sustained_response, not those with a response by then of which it is not known"
                  + " whether it lasted.")
          .countOf(
              "n_events",
              "by_day_14_events",
              "Patients with the onset on day 14 or before.",
              "by_day_14_observed",
              "by_day_14_without")
          .countOf(
              "by_day_14_observed",
              "by_day_14_without",
              "Patients observed by day 14 without the onset.",
              "by_day_14_observed",
              "by_day_14_events")
          .countOf(
              "by_day_14_events",
              "by_day_14_recall_overlaps",
              "Those with the onset by day 14 whose score asks about days before the first"
                  + " session. Null where recall_days is.",
              "n_recall_overlaps_pretreatment",
              "by_day_7_recall_overlaps",
              "by_day_7_events",
              "by_day_14_events")
          .derived(
              "by_day_14_of_patients",
              "proportion",
              "by_day_14_events as a share of n_patients, unobserved patients counted as without"
                  + " it; null where there are none.",
              "by_day_14_events")
          .limitsCalled(
              "by_day_14_of_patients_", "proportion", "by_day_14_of_patients", "by_day_14_events")
          .derived(
              "by_day_14_of_observed",
              "proportion",
              "by_day_14_events as a share of by_day_14_observed; null where there are none.",
              "by_day_14_events",
              "by_day_14_without",
              "by_day_14_observed")
          .limitsCalled(
              "by_day_14_of_observed_",
              "proportion",
              "by_day_14_of_observed",
              "by_day_14_events",
              "by_day_14_without",
              "by_day_14_observed")
          .word("interval_method", "The limits of the curve behind the median.")
          .word("proportion_method", "The limits of shares: clopper-pearson or wilson.")
          .left("by_day_7_without", "by_day_7_observed", "by_day_7_events")
          .bounded("by_day_7_of_patients", "by_day_7_events", "n_patients")
          .bounded("by_day_7_of_observed", "by_day_7_events", "by_day_7_observed")
          .left("by_day_14_without", "by_day_14_observed", "by_day_14_events")
          .bounded("by_day_14_of_patients", "by_day_14_events", "n_patients")
          .bounded("by_day_14_of_observed", "by_day_14_events", "by_day_14_observed")
          .columns();

  private OnsetByDefinitionColumns() {}
}
