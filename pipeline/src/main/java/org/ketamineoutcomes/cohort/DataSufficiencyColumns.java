package org.ketamineoutcomes.cohort;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code data_sufficiency}. */
final class DataSufficiencyColumns {

  static final Columns ALL =
      TableOf.instruments(
              "data_sufficiency",
              "Who could be analysed at all and why the others could not, and what is to be"
                  + " known of the scores: one row for each instrument that anyone was assessed with,"
                  + " also where nobody of the group was.")
          .people(
              "n_treated",
              "Patients with the course, assessed or not. The four reasons n_no_instrument,"
                  + " n_no_baseline, n_baseline_too_low and n_no_post, and n_analysable, add up to it."
                  + " Where one of the four is not published, none of them is, nor what comes between.")
          .countOf(
              "n_treated",
              "n_no_instrument",
              "Reason: without a score on the instrument at any time.",
              "n_analysable",
              "n_assessed",
              "n_no_baseline",
              "n_with_baseline",
              "n_baseline_too_low",
              "n_baseline_high_enough",
              "n_no_post")
          .countOf(
              "n_treated",
              "n_assessed",
              "With a score on it at any time.",
              "n_analysable",
              "n_no_instrument",
              "n_no_baseline",
              "n_with_baseline",
              "n_baseline_too_low",
              "n_baseline_high_enough",
              "n_no_post")
          .countOf(
              "n_assessed",
              "n_no_baseline",
              "Reason: assessed, but with no score in the look-back.",
              "n_analysable",
              "n_no_instrument",
              "n_assessed",
              "n_with_baseline",
              "n_baseline_too_low",
              "n_baseline_high_enough",
              "n_no_post")
          .countOf(
              "n_assessed",
              "n_with_baseline",
              "With a baseline.",
              "n_analysable",
              "n_no_instrument",
              "n_assessed",
              "n_no_baseline",
              "n_baseline_too_low",
              "n_baseline_high_enough",
              "n_no_post")
          .countOf(
              "n_with_baseline",
              "n_baseline_too_low",
              "Reason: with a baseline below the protocol's minimum.",
              "n_analysable",
              "n_no_instrument",
              "n_assessed",
              "n_no_baseline",
              "n_with_baseline",
              "n_baseline_high_enough",
              "n_no_post")
          .countOf(
              "n_with_baseline",
              "n_baseline_high_enough",
              "With a baseline that is high enough; n_patients of onset_summary.",
              "n_analysable",
              "n_no_instrument",
              "n_assessed",
              "n_no_baseline",
              "n_with_baseline",
              "n_baseline_too_low",
              "n_no_post")
          .countOf(
              "n_baseline_high_enough",
              "n_no_post",
              "Reason: with a baseline that is high enough, but no score after the first dose"
                  + " and before the next course. Onset counts them as censored on day 0.",
              "n_analysable",
              "n_no_instrument",
              "n_assessed",
              "n_no_baseline",
              "n_with_baseline",
              "n_baseline_too_low",
              "n_baseline_high_enough")
          .countOf(
              "n_treated",
              "n_analysable",
              "With a baseline that is high enough and a score after the first dose.")
          .derived("share_analysable", "proportion", "n_analysable / n_treated.", "n_analysable")
          .with(LimitColumns.called("", "proportion", "share_analysable", "n_analysable"))
          .word(
              "interval_method", "How the limits were made: confidence.proportion of the protocol.")
          .derived(
              "median_gap_days",
              "days",
              "The median of days from one day with a score to the next, after the first dose."
                  + " Not published where few patients have two such days, or few gaps are on either side of"
                  + " it.",
              "n_treated")
          .count(
              "n_assessments",
              "assessments",
              "Scores that the course has: those in the look-back and those after the first"
                  + " dose, one a moment. What follows is counted of them.")
          .countOf(
              "n_assessed",
              "n_same_day_assumed",
              "Patients with a score on the day of the first session, with neither relation nor"
                  + " both times recorded, so that baseline.same_day says whether it came before the"
                  + " dose.")
          .countOfUnit(
              "n_assessments",
              "n_same_day_assumed_assessments",
              "assessments",
              "Such scores.",
              "n_same_day_assumed")
          .countOf(
              "n_assessed",
              "n_total_mismatch",
              "Patients with a score with a reported total that its items contradict: complete ones"
                  + " add up to another, or no answers to those missing would give it. The"
                  + " reported total is used.")
          .countOfUnit(
              "n_assessments",
              "n_total_mismatch_assessments",
              "assessments",
              "Such scores.",
              "n_total_mismatch")
          .countOf(
              "n_assessed",
              "n_prorated",
              "Patients with a score with a total scaled up from the items answered, by the"
                  + " instrument's own rule (missing_items).")
          .countOfUnit(
              "n_assessments",
              "n_prorated_assessments",
              "assessments",
              "Such scores.",
              "n_prorated")
          .countOf(
              "n_assessed",
              "n_panel_code",
              "Patients with a score with a total under the code of the whole form, where that"
                  + " of the total belongs; it is used as the total.")
          .countOfUnit(
              "n_assessments",
              "n_panel_code_assessments",
              "assessments",
              "Such scores.",
              "n_panel_code")
          .left("n_no_instrument", "n_treated", "n_assessed")
          .left("n_no_baseline", "n_assessed", "n_with_baseline")
          .left("n_baseline_too_low", "n_with_baseline", "n_baseline_high_enough")
          .left("n_no_post", "n_baseline_high_enough", "n_analysable")
          .bounded("share_analysable", "n_analysable", "n_treated")
          .boundedEstimate("median_gap_days")
          .columns();

  private DataSufficiencyColumns() {}
}
