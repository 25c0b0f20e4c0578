package org.ketamineoutcomes.onset;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code response_by_landmark}. */
final class ResponseByLandmarkColumns {

  static final Columns ALL =
      TableOf.instruments(
              "response_by_landmark",
              "Response, remission and change of score in the windows of the protocol. Each"
                  + " share is given of all treated, of those with a baseline, and of those observed.")
          .keyNumber("endpoint_number", "none", "The place of the window in the protocol, from 1.")
          .code("endpoint", "The name that the protocol gives the window.")
          .code(
              "origin",
              "What its days are counted from: first_session, or last_induction_session of an"
                  + " induction that is complete.")
          .number("from_day", "days", "The first day of the window.")
          .number("to_day", "days", "The last day of the window.")
          .number("target_day", "days", "The day that the closest score is close to.")
          .word(
              "pick",
              "Which of several scores in the window counts: closest, first, last or worst; of"
                  + " two as close or as bad, the earlier.")
          .word(
              "denominator",
              "Of whom the columns response and remission are shares by the protocol:"
                  + " all_treated, with_baseline or observed.")
          .people(
              "n_treated",
              "Courses of all treated patients in the group, whatever they were assessed with.")
          .peopleOf(
              "n_treated",
              "n_with_baseline",
              "Those of them with a baseline on the instrument that is high enough.")
          .peopleOf(
              "n_with_baseline",
              "n_observed",
              "Those of them with a score in the window, after the first dose and before the"
                  + " next course.")
          .countOf(
              "n_observed",
              "n_response",
              "How many of those observed had a response in that score.")
          .derived(
              "response",
              "proportion",
              "Share with a response, of whom the column denominator says; those without a score"
                  + " in the window count as without one.",
              "n_response",
              "n_observed",
              "n_with_baseline")
          .with(
              LimitColumns.ofShare(
                  "response_", "response", "n_response", "n_observed", "n_with_baseline"))
          .derived("response_of_treated", "proportion", "n_response / n_treated.", "n_response")
          .derived(
              "response_of_with_baseline",
              "proportion",
              "n_response / n_with_baseline.",
              "n_response",
              "n_with_baseline")
          .derived(
              "response_of_observed",
              "proportion",
              "n_response / n_observed.",
              "n_response",
              "n_observed")
          .setting(
              "remission_strict_at_most_points",
              "points",
              "The lowest cut-off for remission, of those published for the instrument and the"
                  + " protocol's own.")
          .countOf(
              "n_remission",
              "n_remission_strict",
              "How many of those observed were at or below it, from a baseline above every cut-off.")
          .setting(
              "remission_at_most_points",
              "points",
              "The protocol's cut-off for remission; empty where it has none for the instrument.")
          .countOf(
              "n_remission_lenient",
              "n_remission",
              "How many were at or below it, from a baseline above every cut-off; empty where"
                  + " there is none.")
          .setting(
              "remission_lenient_at_most_points", "points", "The highest cut-off for remission.")
          .countOf(
              "n_observed",
              "n_remission_lenient",
              "How many were at or below it, from a baseline above every cut-off.")
          .derived(
              "remission",
              "proportion",
              "Share in remission by the protocol's cut-off, of whom the column denominator says.",
              "n_remission",
              "n_observed",
              "n_with_baseline")
          .with(
              LimitColumns.ofShare(
                  "remission_", "remission", "n_remission", "n_observed", "n_with_baseline"))
          .derived("mean_baseline", "points", "Mean baseline of those observed.", "n_observed")
          .derived(
              "sd_baseline",
              "points",
              "Standard deviation of these baselines, with n − 1; empty for one.",
              "n_observed")
          .derived("mean_score", "points", "Mean score of those observed.", "n_observed")
          .derived("sd_score", "points", "Standard deviation of these scores.", "n_observed")
          .derived(
              "mean_change",
              "points",
              "Mean of score minus baseline; below 0 is better.",
              "n_observed")
          .derived("sd_change", "points", "Standard deviation of these changes.", "n_observed")
          .boundedEstimate("response")
          .bounded("response_of_treated", "n_response", "n_treated")
          .bounded("response_of_with_baseline", "n_response", "n_with_baseline")
          .bounded("response_of_observed", "n_response", "n_observed")
          .boundedEstimate("remission")
          .boundedMean("mean_baseline", "sd_baseline", "n_observed", 0.01)
          .boundedMean("mean_score", "sd_score", "n_observed", 0.01)
          .boundedMean("mean_change", "sd_change", "n_observed", 0.01)
          .columns();

  private ResponseByLandmarkColumns() {}
}
