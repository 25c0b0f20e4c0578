package org.ketamineoutcomes.onset;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code baseline_sensitivity}. */
final class BaselineSensitivityColumns {

  static final Columns ALL =
      TableOf.instruments(
              "baseline_sensitivity",
              "What the baseline and the response would be by each rule for the baseline, all"
                  + " else being as the protocol says.")
          .code(
              "baseline_rule",
              "Which score in the look-back is the baseline: last, worst (the highest), or their"
                  + " mean.")
          .truth(
              "is_protocol_rule",
              "Whether this is the rule of the protocol, by which all other tables are made.")
          .people(
              "n_treated",
              "Courses of all treated patients in the group, whatever they were assessed with.")
          .peopleOf(
              "n_treated",
              "n_with_baseline",
              "Those of them with a score on the instrument in the look-back.")
          .peopleOf(
              "n_with_baseline",
              "n_evaluable",
              "Those of them whose baseline by this rule is high enough.")
          .peopleOf("n_evaluable", "n_observed", "Those of them with a score after the first dose.")
          .countOf(
              "n_observed",
              "n_response",
              "How many of those observed ever had a response in their course.")
          .derived("mean_baseline", "points", "Mean baseline of those evaluable.", "n_evaluable")
          .derived(
              "sd_baseline",
              "points",
              "Standard deviation of these baselines, with n − 1; empty for one.",
              "n_evaluable")
          .derived(
              "response_of_evaluable",
              "proportion",
              "n_response / n_evaluable.",
              "n_response",
              "n_evaluable")
          .with(
              LimitColumns.called(
                  "response_of_evaluable_clopper_pearson_",
                  "proportion",
                  "response_of_evaluable (Clopper and Pearson, exact)",
                  "n_response",
                  "n_evaluable"))
          .derived(
              "response_of_observed",
              "proportion",
              "n_response / n_observed.",
              "n_response",
              "n_observed")
          .with(
              LimitColumns.called(
                  "response_of_observed_clopper_pearson_",
                  "proportion",
                  "response_of_observed (Clopper and Pearson, exact)",
                  "n_response",
                  "n_observed"))
          .bounded("response_of_evaluable", "n_response", "n_evaluable")
          .bounded("response_of_observed", "n_response", "n_observed")
          .boundedMean("mean_baseline", "sd_baseline", "n_evaluable", 0.01)
          .columns();

  private BaselineSensitivityColumns() {}
}
