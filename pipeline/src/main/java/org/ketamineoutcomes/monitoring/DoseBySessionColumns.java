package org.ketamineoutcomes.monitoring;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code dose_by_session}. */
final class DoseBySessionColumns {

  static final Columns ALL =
      TableOf.patients(
              "dose_by_session",
              "Doses by body weight, by the route of the session and its number. Routes are"
                  + " never added up: a dose by vein and one by nose are not alike. A session without"
                  + " a dose by weight is counted with the reason, and is in no mean and no share.")
          .dividingWithoutWhole("by", "band", "band_order")
          .total("by", "all")
          .code("route", "The route of the session itself.")
          .code(
              "by",
              "all, or session_number (among all sessions of the patient, of whatever route).")
          .keyNumber("band_order", "none", "The place of the band.")
          .key(
              "band",
              "The session number from 1 to 12, or a band of later ones; all for all sessions.")
          .guard("n_patients", "patients", "Patients with such a session, whatever was recorded.")
          .guard("n_sessions", "sessions", "Such sessions, whatever was recorded.")
          .people("n_patients_with_dose", "Patients with such a session and a dose by body weight.")
          .count(
              "n_sessions_with_dose",
              "sessions",
              "Sessions with a dose by body weight, recorded or computed from dose and weight.",
              "n_patients_with_dose")
          .count("n_sessions_without_dose", "sessions", "Sessions without a dose of any kind.")
          .count(
              "n_sessions_without_weight",
              "sessions",
              "Sessions with a dose in mg, but without the weight to divide it by.")
          .derived(
              "mean_mg_per_kg", "mg/kg", "Mean over n_sessions_with_dose.", "n_sessions_with_dose")
          .derived(
              "standard_deviation_mg_per_kg",
              "mg/kg",
              "Standard deviation over n_sessions_with_dose.",
              "n_sessions_with_dose")
          .derived(
              "median_mg_per_kg",
              "mg/kg",
              "Median over n_sessions_with_dose; published where enough sessions have no more, and"
                  + " enough have more.",
              "n_sessions_with_dose")
          .countOf(
              "n_patients_with_dose",
              "n_patients_raised",
              "Patients with a session of the band at which the dose was at least"
                  + " doses.raised_percent of the protocol, by default 25, above the first known one of"
                  + " the same patient and route.")
          .countOfUnit(
              "n_sessions_with_dose",
              "n_sessions_raised",
              "sessions",
              "Sessions at which the dose was at least doses.raised_percent of the protocol, by"
                  + " default 25, above the first known one of the same patient and route.",
              "n_patients_raised")
          .derived(
              "proportion_raised",
              "proportion",
              "n_sessions_raised / n_sessions_with_dose.",
              "n_patients_raised",
              "n_sessions_raised")
          .with(
              LimitColumns.called(
                  "proportion_raised_",
                  "proportion",
                  "proportion_raised, allowing for sessions of one person being alike",
                  "n_patients_raised",
                  "n_sessions_raised"))
          .derived(
              "raised_design_effect",
              "ratio",
              "How many times larger the variance is than if sessions were independent.",
              "n_patients_raised",
              "n_sessions_raised")
          .derivedWord(
              "raised_interval_method",
              "logit by person (sandwich variance between persons, t quantile), or clopper"
                  + " pearson effective persons where no or every session had it, or all patients had"
                  + " the same share.",
              "n_patients_raised",
              "n_sessions_raised")
          .countOf(
              "n_patients_with_dose",
              "n_patients_above_1_mg_per_kg",
              "Patients with a session of the band at which the dose was above 1 mg/kg.")
          .countOfUnit(
              "n_sessions_with_dose",
              "n_sessions_above_1_mg_per_kg",
              "sessions",
              "Sessions at which the dose was above 1 mg/kg.",
              "n_patients_above_1_mg_per_kg")
          .derived(
              "proportion_above_1_mg_per_kg",
              "proportion",
              "n_sessions_above_1_mg_per_kg / n_sessions_with_dose.",
              "n_patients_above_1_mg_per_kg",
              "n_sessions_above_1_mg_per_kg")
          .with(
              LimitColumns.called(
                  "proportion_above_1_mg_per_kg_",
                  "proportion",
                  "proportion_above_1_mg_per_kg, allowing for sessions of one person being alike",
                  "n_patients_above_1_mg_per_kg",
                  "n_sessions_above_1_mg_per_kg"))
          .derived(
              "above_1_mg_per_kg_design_effect",
              "ratio",
              "How many times larger the variance is than if sessions were independent.",
              "n_patients_above_1_mg_per_kg",
              "n_sessions_above_1_mg_per_kg")
          .derivedWord(
              "above_1_mg_per_kg_interval_method",
              "logit by person (sandwich variance between persons, t quantile), or clopper"
                  + " pearson effective persons where no or every session had it, or all patients had"
                  + " the same share.",
              "n_patients_above_1_mg_per_kg",
              "n_sessions_above_1_mg_per_kg")
          .bounded("proportion_raised", "n_sessions_raised", "n_sessions_with_dose")
          .bounded(
              "proportion_above_1_mg_per_kg",
              "n_sessions_above_1_mg_per_kg",
              "n_sessions_with_dose")
          .boundedMean(
              "mean_mg_per_kg", "standard_deviation_mg_per_kg", "n_sessions_with_dose", 0.001)
          .boundedEstimate("median_mg_per_kg")
          .columns();

  private DoseBySessionColumns() {}
}
