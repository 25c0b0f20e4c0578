package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code long_term_exposure}. */
final class LongTermExposureColumns {

  static final Columns ALL =
      TableOf.patients(
              "long_term_exposure",
              "How often adverse events happened by how much treatment patients had had on the day."
                  + " Time moves from band to band as sessions add up; a day belongs to the band"
                  + " that its own session leads to. Treatment-emergent events only; over"
                  + " everyone.")
          .with(EventColumns::knownKind)
          .code(
              "exposure",
              "cumulative_sessions, months_since_first_session (of 30.4375 days),"
                  + " cumulative_mg_per_kg (sum of doses by weight), or sessions_per_month"
                  + " (sessions so far by months so far, the first month counting whole).")
          .keyNumber("band_number", "none", "1 for the lowest exposure; 0 where it is not known.")
          .key(
              "band",
              "The band, in the unit of the exposure, as the protocol says; unknown once a dose"
                  + " by weight is missing; onset unknown for events without a date of onset.")
          .people(
              "n_patients",
              "Patients who were in the band on a day at risk at least; all patients where the"
                  + " onset is unknown.")
          .countOf(
              "n_patients",
              "n_patients_with_event",
              "Those of them with the event while in the band.")
          .count("n_events", "events", "Records of the event in the band.", "n_patients_with_event")
          .countOf(
              "n_patients_with_event",
              "n_first_events",
              "Patients whose first event of known onset it was.",
              "n_patients_with_event")
          .derivedNumber("person_days", "days", "Days at risk in the band.", "n_patients")
          .derived(
              "person_years",
              "person-years",
              "person_days / 365.25; null where the onset is unknown.",
              "n_patients")
          .derived(
              "person_years_to_first",
              "person-years",
              "Time at risk in the band of patients who have not had the event yet.",
              "n_patients",
              "n_first_events",
              "n_patients_with_event")
          .with(
              LimitColumns.ofRate(
                  "eair",
                  "Exposure-adjusted incidence rate: 100 n_first_events / person_years_to_first.",
                  "n_first_events",
                  "n_patients_with_event"))
          .with(
              LimitColumns.ofRate(
                  "event_rate",
                  "Event rate: 100 n_events / person_years. Its limits take events as independent,"
                      + " which events of one person are not.",
                  "n_events",
                  "n_patients_with_event"))
          .word("interval_method", "How the limits were made.")
          .boundedRate(
              "eair_per_100_py",
              "n_first_events",
              "person_years_to_first",
              "person_years",
              "n_patients",
              100)
          .boundedRate(
              "event_rate_per_100_py",
              "n_events",
              "person_years",
              "person_years",
              "n_patients",
              100)
          .columns();

  private LongTermExposureColumns() {}
}
