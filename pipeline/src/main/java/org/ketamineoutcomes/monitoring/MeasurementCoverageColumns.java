package org.ketamineoutcomes.monitoring;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code measurement_coverage}. */
final class MeasurementCoverageColumns {

  static final Columns ALL =
      TableOf.patients(
              "measurement_coverage",
              "At how many sessions and in how many patients each thing was measured: what was"
                  + " not measured is not known, so these are the denominators of safety.")
          .code(
              "item",
              "What is measured at a session. adverse_events_asked: it is on record that someone"
                  + " asked. blood_pressure_before and blood_pressure_peak: both pressures;"
                  + " blood_pressure_rise: all four, so that a rise can be published. suicidality_item: an"
                  + " answer after the dose and before that of the next session. oxygen_saturation,"
                  + " cadss and moaas: one value a session.")
          .key(
              "instrument",
              "The scale that the item on suicidal thoughts belongs to, or any; else empty.")
          .truthAlways(
              "collectable",
              "Whether the exports have a column for it. Where they have none, counts of what"
                  + " was measured are null, which is not 0.")
          .people("n_patients", "Patients treated.")
          .countOf(
              "n_patients",
              "n_patients_measured",
              "How many of them have a session at which it was measured.")
          .derived(
              "patients_proportion",
              "proportion",
              "n_patients_measured / n_patients.",
              "n_patients_measured")
          .with(LimitColumns.ofShare("", "patients_proportion", "n_patients_measured"))
          .count("n_sessions", "sessions", "Their sessions.", "n_patients")
          .countOfUnit(
              "n_sessions",
              "n_sessions_measured",
              "sessions",
              "Sessions at which it was measured.",
              "n_patients_measured")
          .derived(
              "sessions_proportion",
              "proportion",
              "n_sessions_measured / n_sessions.",
              "n_patients_measured",
              "n_sessions_measured")
          .with(
              LimitColumns.called(
                  "sessions_",
                  "proportion",
                  "sessions_proportion, allowing for sessions of one person being alike",
                  "n_patients_measured",
                  "n_sessions_measured"))
          .derived(
              "design_effect",
              "ratio",
              "How many times larger the variance is than if sessions were independent.",
              "n_patients_measured",
              "n_sessions_measured")
          .derivedWord(
              "interval_method",
              "logit by person (sandwich variance between persons, t quantile), or clopper"
                  + " pearson effective persons where it was measured at no or every session.",
              "n_patients_measured",
              "n_sessions_measured")
          .derived(
              "site_lowest",
              "proportion",
              "The lowest sessions_proportion among sites with at least min_cell patients. Null"
                  + " for fewer than three such sites, where sites are a stratum, and where a site at"
                  + " either end has 1 to min_cell - 1 patients or sessions with or without a"
                  + " measurement.",
              "n_patients_measured",
              "n_sessions_measured")
          .derived(
              "site_highest",
              "proportion",
              "The highest; null with site_lowest.",
              "n_patients_measured",
              "n_sessions_measured")
          .bounded("patients_proportion", "n_patients_measured", "n_patients")
          .bounded("sessions_proportion", "n_sessions_measured", "n_sessions")
          .columns();

  private MeasurementCoverageColumns() {}
}
