package org.ketamineoutcomes.onset;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code response_by_session}. */
final class ResponseBySessionColumns {

  static final Columns ALL =
      TableOf.instruments(
              "response_by_session",
              "Response, remission and change of score after each of the first twelve sessions"
                  + " of a course. Those still treated are not all who began, and those assessed not"
                  + " all still treated: every row says how many are missing.")
          .keyNumber("session", "none", "The number of the session in its course, from 1.")
          .keyNumber("since_dose_order", "none", "The place of since_dose, from 1.")
          .code(
              "since_dose",
              "How long after the dose the score was taken: trough (on the day of the next"
                  + " session, before its dose); else by days since the dose, rounded to the nearest"
                  + " where both times are known: within_12_hours (0), about_24_hours (1), days_2_to_6,"
                  + " days_7_to_13, days_14_and_later. A score counts after the last session before it;"
                  + " of several in one place, the last.")
          .people(
              "n_ever_started",
              "Courses of all treated patients in the group, whatever they were assessed with.")
          .peopleOf("n_ever_started", "n_still_treated", "Those of them that had this session.")
          .peopleOf(
              "n_still_treated",
              "n_assessed",
              "Those of them with a baseline high enough and a score in this place.")
          .countOf(
              "n_assessed",
              "n_response",
              "How many of those assessed had a response in that score.")
          .derived(
              "response_of_assessed",
              "proportion",
              "n_response / n_assessed: of those who are left.",
              "n_response",
              "n_assessed")
          .with(
              LimitColumns.called(
                  "response_of_assessed_clopper_pearson_",
                  "proportion",
                  "response_of_assessed (Clopper and Pearson, exact)",
                  "n_response",
                  "n_assessed"))
          .derived(
              "response_of_ever_started",
              "proportion",
              "n_response / n_ever_started.",
              "n_response")
          .with(
              LimitColumns.called(
                  "response_of_ever_started_clopper_pearson_",
                  "proportion",
                  "response_of_ever_started (Clopper and Pearson, exact)",
                  "n_response"))
          .setting(
              "remission_at_most_points",
              "points",
              "The protocol's cut-off for remission; empty where it has none for the instrument.")
          .countOf(
              "n_assessed",
              "n_remission",
              "How many of those assessed were at or below it, from a baseline above every"
                  + " cut-off in use; empty where there is none.")
          .derived(
              "remission_of_assessed",
              "proportion",
              "n_remission / n_assessed.",
              "n_remission",
              "n_assessed")
          .derived("mean_baseline", "points", "Mean baseline of those assessed.", "n_assessed")
          .derived(
              "sd_baseline",
              "points",
              "Standard deviation of these baselines, with n − 1; empty for one.",
              "n_assessed")
          .derived("mean_score", "points", "Mean score of those assessed.", "n_assessed")
          .derived("sd_score", "points", "Standard deviation of these scores.", "n_assessed")
          .derived(
              "mean_change",
              "points",
              "Mean of score minus baseline; below 0 is better.",
              "n_assessed")
          .derived("sd_change", "points", "Standard deviation of these changes.", "n_assessed")
          .bounded("response_of_assessed", "n_response", "n_assessed")
          .bounded("response_of_ever_started", "n_response", "n_ever_started")
          .bounded("remission_of_assessed", "n_remission", "n_assessed")
          .boundedMean("mean_baseline", "sd_baseline", "n_assessed", 0.01)
          .boundedMean("mean_score", "sd_score", "n_assessed", 0.01)
          .boundedMean("mean_change", "sd_change", "n_assessed", 0.01)
          .columns();

  private ResponseBySessionColumns() {}
}
