package org.ketamineoutcomes.monitoring;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code suicidality}. */
final class SuicidalityColumns {

  static final Columns ALL =
      TableOf.instruments(
              "suicidality",
              "What became of suicidal thoughts, by the item on them in each instrument that"
                  + " has one, 0 being none. Patients with the item in the look-back before a course,"
                  + " whatever their score, and at least once after its first dose. An item that is"
                  + " missing is not 0. The baseline is the last one in the look-back; the last one"
                  + " after the dose is that of the last assessment in the course that has it. The"
                  + " instrument looks back over days or weeks, and makes no diagnosis.")
          .guard(
              "n_with_baseline",
              "patients",
              "Patients with a baseline score, with the item or without.")
          .guard(
              "n_item_available",
              "patients",
              "Patients with the item at the baseline, assessed again or not.")
          .people("n_patients", "Patients with the item at the baseline and after the first dose.")
          .countOf(
              "n_patients",
              "n_positive_at_baseline",
              "How many of them had 1 or more at the baseline.",
              "n_negative_at_baseline")
          .countOf(
              "n_patients",
              "n_negative_at_baseline",
              "How many of them had 0 at the baseline.",
              "n_positive_at_baseline")
          .countOf(
              "n_positive_at_baseline",
              "n_improved_at_last",
              "How many of those positive had a lower item at last than at the baseline.")
          .countOf(
              "n_improved_at_last",
              "n_resolved_at_last",
              "How many of those positive had 0 at last.")
          .countOf(
              "n_positive_at_baseline",
              "n_resolved_ever",
              "How many of those positive had 0 at any assessment after the first dose.",
              "n_returned_at_last")
          .countOf(
              "n_resolved_ever",
              "n_returned_at_last",
              "How many of those ever resolved had 1 or more again at last.",
              "n_resolved_at_last",
              "n_resolved_ever")
          .countOf(
              "n_negative_at_baseline",
              "n_emergent",
              "How many of those negative had 1 or more at any assessment after the first dose.",
              "n_positive_and_worsened")
          .countOf(
              "n_positive_at_baseline",
              "n_positive_and_worsened",
              "How many of those positive had a higher item than at the baseline at any"
                  + " assessment after the first dose.",
              "n_emergent",
              "n_worsened_ever")
          .countOf(
              "n_patients",
              "n_worsened_ever",
              "Patients with a higher item than at the baseline at any assessment after the"
                  + " first dose: n_emergent and n_positive_and_worsened.")
          .countOf(
              "n_worsened_ever",
              "n_worsened_at_last",
              "Patients with a higher item at last than at the baseline.",
              "n_unchanged_at_last")
          .countOf(
              "n_patients",
              "n_unchanged_at_last",
              "Patients with the same item at last as at the baseline.",
              "n_improved_at_last",
              "n_worsened_at_last")
          .derived(
              "proportion_positive_at_baseline",
              "proportion",
              "n_positive_at_baseline / n_patients.",
              "n_positive_at_baseline",
              "n_negative_at_baseline")
          .shareLimits(
              "positive_at_baseline_",
              "proportion_positive_at_baseline",
              "n_positive_at_baseline",
              "n_negative_at_baseline")
          .derived(
              "proportion_improved_at_last",
              "proportion",
              "n_improved_at_last / n_positive_at_baseline.",
              "n_improved_at_last",
              "n_positive_at_baseline",
              "n_negative_at_baseline")
          .shareLimits(
              "improved_at_last_",
              "proportion_improved_at_last",
              "n_improved_at_last",
              "n_positive_at_baseline",
              "n_negative_at_baseline")
          .derived(
              "proportion_resolved_at_last",
              "proportion",
              "n_resolved_at_last / n_positive_at_baseline.",
              "n_resolved_at_last",
              "n_positive_at_baseline",
              "n_negative_at_baseline")
          .shareLimits(
              "resolved_at_last_",
              "proportion_resolved_at_last",
              "n_resolved_at_last",
              "n_positive_at_baseline",
              "n_negative_at_baseline")
          .derived(
              "proportion_resolved_ever",
              "proportion",
              "n_resolved_ever / n_positive_at_baseline.",
              "n_resolved_ever",
              "n_returned_at_last",
              "n_positive_at_baseline",
              "n_negative_at_baseline")
          .shareLimits(
              "resolved_ever_",
              "proportion_resolved_ever",
              "n_resolved_ever",
              "n_returned_at_last",
              "n_positive_at_baseline",
              "n_negative_at_baseline")
          .derived(
              "proportion_emergent",
              "proportion",
              "n_emergent / n_negative_at_baseline.",
              "n_emergent",
              "n_positive_and_worsened",
              "n_positive_at_baseline",
              "n_negative_at_baseline")
          .shareLimits(
              "emergent_",
              "proportion_emergent",
              "n_emergent",
              "n_positive_and_worsened",
              "n_positive_at_baseline",
              "n_negative_at_baseline")
          .derived(
              "proportion_worsened_ever",
              "proportion",
              "n_worsened_ever / n_patients.",
              "n_worsened_ever")
          .shareLimits("worsened_ever_", "proportion_worsened_ever", "n_worsened_ever")
          .derived(
              "proportion_worsened_at_last",
              "proportion",
              "n_worsened_at_last / n_patients.",
              "n_worsened_at_last",
              "n_unchanged_at_last")
          .shareLimits(
              "worsened_at_last_",
              "proportion_worsened_at_last",
              "n_worsened_at_last",
              "n_unchanged_at_last")
          .left("n_negative_at_baseline", "n_patients", "n_positive_at_baseline")
          .left("n_returned_at_last", "n_resolved_ever", "n_resolved_at_last")
          .left("n_positive_and_worsened", "n_worsened_ever", "n_emergent")
          .left("n_unchanged_at_last", "n_patients", "n_improved_at_last", "n_worsened_at_last")
          .bounded("proportion_positive_at_baseline", "n_positive_at_baseline", "n_patients")
          .bounded("proportion_improved_at_last", "n_improved_at_last", "n_positive_at_baseline")
          .bounded("proportion_resolved_at_last", "n_resolved_at_last", "n_positive_at_baseline")
          .bounded("proportion_resolved_ever", "n_resolved_ever", "n_positive_at_baseline")
          .bounded("proportion_emergent", "n_emergent", "n_negative_at_baseline")
          .bounded("proportion_worsened_ever", "n_worsened_ever", "n_patients")
          .bounded("proportion_worsened_at_last", "n_worsened_at_last", "n_patients")
          .columns();

  private SuicidalityColumns() {}
}
