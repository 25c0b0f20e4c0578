package org.ketamineoutcomes.onset;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code meaningful_change}. */
final class MeaningfulChangeColumns {

  static final Columns ALL =
      TableOf.instruments(
              "meaningful_change",
              "How many of those observed in a window changed by as much as is taken to mean"
                  + " something, by each published threshold. Each step is asked of those who passed"
                  + " the step before it, and is harder.")
          .following("patients_in", "patients_excluded", "patients_out", "step", "rule")
          .keyNumber("endpoint_number", "none", "The place of the window in the protocol, from 1.")
          .code("endpoint", "The name that the protocol gives the window.")
          .code(
              "origin",
              "What its days are counted from: first_session, or last_induction_session of an"
                  + " induction that is complete.")
          .code("direction", "improvement or worsening.")
          .keyNumber("step", "none", "The place of the threshold, from 1, the smallest.")
          .code(
              "rule",
              "The threshold: fall_of_N_points, fall_of_N_percent of baseline, any_rise,"
                  + " rise_of_N_points.")
          .people(
              "n_treated",
              "Courses of all treated patients in the group, whatever they were assessed with.")
          .peopleOf(
              "n_treated",
              "n_with_baseline",
              "Those of them with a baseline on the instrument that is high enough.")
          .peopleOf("n_with_baseline", "n_observed", "Those of them with a score in the window.")
          .countOf(
              "n_observed",
              "patients_in",
              "Those who passed the step before; before the first, those observed.",
              "n_observed")
          .countOf(
              "patients_in",
              "patients_excluded",
              "Those of them whose change is smaller than this threshold.",
              "n_observed")
          .countOf("patients_in", "patients_out", "Those whose change is at least this threshold.")
          .derived(
              "proportion_of_treated", "proportion", "patients_out / n_treated.", "patients_out")
          .derived(
              "proportion_of_observed",
              "proportion",
              "patients_out / n_observed.",
              "patients_out",
              "n_observed")
          .with(
              LimitColumns.ofShare(
                  "proportion_of_observed_",
                  "proportion_of_observed",
                  "patients_out",
                  "n_observed"))
          .word(
              "evidence",
              "How far the threshold was checked: V, read in the source; K, as generally known;"
                  + " D, a choice of this project.")
          .word("source", "Where the threshold is from.")
          .left("patients_excluded", "patients_in", "patients_out")
          .bounded("proportion_of_treated", "patients_out", "n_treated")
          .bounded("proportion_of_observed", "patients_out", "n_observed")
          .columns();

  private MeaningfulChangeColumns() {}
}
