package org.ketamineoutcomes.cohort;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code cohort_summary}. */
final class CohortSummaryColumns {

  static final Columns ALL =
      TableOf.patients(
              "cohort_summary",
              "Who the treated patients are. Of a stratum column one row for each level, of a"
                  + " number one row; no smallest and no largest values.")
          .dividingWithoutWhole("variable", "level")
          .code(
              "variable",
              "A stratum column; or age (in whole years at the export, 90 standing for 90 and"
                  + " over), baseline_score (of the first course), first_dose_mg_per_kg, sessions,"
                  + " observation_days (from the first session to the end of observation).")
          .keyIfAny("instrument", "The rating scale of baseline_score; null for all else.")
          .key(
              "level",
              "A value of the stratum column, unknown where the exports do not say; empty for"
                  + " numbers.")
          .people("n_patients", "Patients treated.")
          .countOf("n_patients", "n", "Those of that level; of a number, those who have it.")
          .derived("proportion", "proportion", "n / n_patients.", "n")
          .derivedNumber(
              "n_missing",
              "patients",
              "Of a number, those who do not have it: n_patients - n; null for levels, where"
                  + " unknown is one.",
              "n")
          .word("unit", "The unit of the numbers that follow; null for levels.")
          .derived(
              "lower_quartile",
              "see unit",
              "A quarter of patients have no more; the middle of two values where exactly so"
                  + " many have.",
              "n_patients")
          .derived(
              "median",
              "see unit",
              "Half of patients have no more; the middle of two values where exactly so many have.",
              "n_patients")
          .derived(
              "upper_quartile",
              "see unit",
              "Three quarters of patients have no more; the middle of two values where exactly"
                  + " so many have.",
              "n_patients")
          .derived("mean", "see unit", "The mean, from exact sums.", "n")
          .derived("sd", "see unit", "The standard deviation, with n - 1, from exact sums.", "n")
          .bounded("proportion", "n", "n_patients")
          .left("n_missing", "n_patients", "n")
          .boundedEstimate("lower_quartile")
          .boundedEstimate("median")
          .boundedEstimate("upper_quartile")
          .columns();

  private CohortSummaryColumns() {}
}
