package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code adverse_event_rates}. */
final class AdverseEventRatesColumns {

  static final Columns ALL =
      TableOf.patients(
              "adverse_event_rates",
              "How often adverse events happened in time at risk. Treatment-emergent events"
                  + " only: begun on or after the first session, or of unknown onset and not over"
                  + " before it.")
          .with(EventColumns::level)
          .people("n_exposed", "Patients treated.")
          .countOf("n_exposed", "n_patients", "Patients with the event.")
          .count("n_events", "events", "Records of the event.", "n_patients")
          .countOfUnit(
              "n_events",
              "n_onset_unknown",
              "events",
              "Records without a date of onset, counted on the day of the first session.",
              "n_patients",
              "n_events")
          .derived(
              "person_years_to_first",
              "person-years",
              "Time at risk up to the first event, of all patients, in years of 365.25 days.",
              "n_patients")
          .derived("person_years", "person-years", "All time at risk.", "n_exposed")
          .with(
              LimitColumns.ofRate(
                  "eair",
                  "Exposure-adjusted incidence rate: 100 n_patients / person_years_to_first.",
                  "n_patients"))
          .with(
              LimitColumns.ofRate(
                  "event_rate",
                  "Event rate: 100 n_events / person_years. Its limits take events as independent,"
                      + " which events of one person are not.",
                  "n_patients",
                  "n_events"))
          .word("interval_method", "How the limits were made.")
          .boundedRate(
              "eair_per_100_py",
              "n_patients",
              "person_years_to_first",
              "person_years",
              "n_exposed",
              100)
          .boundedRate(
              "event_rate_per_100_py", "n_events", "person_years", "person_years", "n_exposed", 100)
          .columns();

  private AdverseEventRatesColumns() {}
}
