package org.ketamineoutcomes.monitoring;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code vitals_by_session}. */
final class VitalsBySessionColumns {

  static final Columns ALL =
      TableOf.patients(
              "vitals_by_session",
              "Blood pressure, heart rate, oxygen saturation, dissociation and sedation about"
                  + " sessions: one row for each band of sessions and each measurement. Every number"
                  + " is about the sessions at which that was measured; not measured is not normal.")
          .dividingWithoutWhole("by", "band", "band_order")
          .total("by", "all")
          .code(
              "by",
              "all, session_number (among all sessions of the patient), or dose (the session's"
                  + " route and its dose by body weight).")
          .keyNumber("band_order", "none", "The place of the band.")
          .key(
              "band",
              "The band of session numbers, or the route and the band of doses; all for all sessions.")
          .code(
              "measurement",
              "systolic_rise, diastolic_rise and heart_rate_rise: the peak less the value before"
                  + " the dose, negative for a fall. blood_pressure_peak and blood_pressure_rise: both"
                  + " pressures together. oxygen_saturation_lowest, cadss_total (dissociation) and"
                  + " moaas_lowest (sedation; 5 is alert): of the session.")
          .key("threshold", "From where on it is a finding, as the protocol says.")
          .wordAlways("measurement_unit", "The unit of mean, standard_deviation and threshold.")
          .guard("n_patients", "patients", "Patients with a session of the band, measured or not.")
          .guard("n_sessions", "sessions", "Sessions of the band, measured or not.")
          .people(
              "n_patients_measured",
              "Patients with a session at which it was measured: all that it is made of, such as"
                  + " both pressures before the dose and at the peak.")
          .countOf(
              "n_patients_measured",
              "n_patients_with_finding",
              "How many of them had the finding at one session or more.")
          .count(
              "n_sessions_measured",
              "sessions",
              "Sessions at which it was measured.",
              "n_patients_measured")
          .countOfUnit(
              "n_sessions_measured",
              "n_sessions_with_finding",
              "sessions",
              "Sessions with the finding.",
              "n_patients_with_finding")
          .derived(
              "mean",
              "measurement_unit",
              "Mean over n_sessions_measured; empty for blood_pressure_peak and"
                  + " blood_pressure_rise, which are about two numbers.",
              "n_sessions_measured",
              "n_patients_with_finding",
              "n_sessions_with_finding")
          .derived(
              "standard_deviation",
              "measurement_unit",
              "Standard deviation over n_sessions_measured, sessions of one patient being as"
                  + " different as those of two.",
              "n_sessions_measured",
              "n_patients_with_finding",
              "n_sessions_with_finding")
          .derived(
              "proportion_of_sessions",
              "proportion",
              "n_sessions_with_finding / n_sessions_measured.",
              "n_patients_with_finding",
              "n_sessions_with_finding")
          .with(
              LimitColumns.called(
                  "",
                  "proportion",
                  "proportion_of_sessions, allowing for findings that cluster in persons",
                  "n_patients_with_finding",
                  "n_sessions_with_finding"))
          .derived(
              "design_effect",
              "ratio",
              "How many times larger the variance is than if sessions were independent.",
              "n_patients_with_finding",
              "n_sessions_with_finding")
          .derivedWord(
              "interval_method",
              "logit by person (sandwich variance between persons, t quantile), or clopper"
                  + " pearson effective persons where no or every session had it, or all patients had"
                  + " the same share.",
              "n_patients_with_finding",
              "n_sessions_with_finding")
          .derived(
              "proportion_of_patients",
              "proportion",
              "n_patients_with_finding / n_patients_measured.",
              "n_patients_with_finding")
          .with(LimitColumns.ofShare("", "proportion_of_patients", "n_patients_with_finding"))
          .bounded("proportion_of_sessions", "n_sessions_with_finding", "n_sessions_measured")
          .bounded("proportion_of_patients", "n_patients_with_finding", "n_patients_measured")
          .boundedMean("mean", "standard_deviation", "n_sessions_measured", 1)
          .columns();

  private VitalsBySessionColumns() {}
}
