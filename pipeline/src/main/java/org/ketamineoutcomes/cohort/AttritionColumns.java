package org.ketamineoutcomes.cohort;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code attrition}. */
final class AttritionColumns {

  static final Columns ALL =
      TableOf.instruments(
              "attrition",
              "Who is left at each step from treated to responder, and by which rule the"
                  + " others left.")
          .following("patients_in", "patients_excluded", "patients_out", "step", "rule")
          .keyNumber("step", "none", "The place of the rule, from 1.")
          .code(
              "rule",
              "assessed_with_instrument (has a score on it at any time), baseline_in_lookback,"
                  + " baseline_at_least_minimum, assessed_after_first_dose, responded. n_patients of"
                  + " onset_summary is patients_out of the third step; the last two leave nobody out of"
                  + " onset.")
          .count(
              "patients_in",
              "patients",
              "Courses before the step; before the first step, all courses of treated patients.")
          .countOf("patients_in", "patients_excluded", "Courses the rule leaves out.")
          .countOf("patients_in", "patients_out", "Courses left.")
          .left("patients_excluded", "patients_in", "patients_out")
          .columns();

  private AttritionColumns() {}
}
