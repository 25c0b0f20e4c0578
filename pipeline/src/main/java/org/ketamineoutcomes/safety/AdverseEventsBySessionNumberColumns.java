package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code adverse_events_by_session_number}. */
final class AdverseEventsBySessionNumberColumns {

  static final Columns ALL =
      TableOf.protectedRows(
              "adverse_events_by_session_number",
              "At what share of sessions adverse events were found, from the first session on."
                  + " Only over sessions at which they could be: solicited events where someone"
                  + " asked, other records where it is not on record that nobody did, measurements"
                  + " where they were made. An event belongs to the latest session at or before it,"
                  + " whatever time passed. Treatment-emergent events only.")
          .dividingWithoutWhole("by", "band", "band_order")
          .total("by", "all")
          .with(EventColumns::kindOrRule)
          .code("by", "all, or session_number (among all sessions of the patient).")
          .keyNumber("band_order", "none", "The place of the band.")
          .key("band", "The band of session numbers; all for all sessions.")
          .guard("n_patients", "patients", "Patients with a session of the band, assessed or not.")
          .guard("n_sessions", "sessions", "Sessions of the band, assessed or not.")
          .people("n_patients_assessed", "Patients with a session at which it could be found.")
          .countOf(
              "n_patients_assessed",
              "n_patients_with",
              "How many of them had it at one of these or more.")
          .count(
              "n_assessed",
              "sessions",
              "Sessions at which it could be found.",
              "n_patients_assessed")
          .countOfUnit(
              "n_assessed", "n_with", "sessions", "Sessions at which it was.", "n_patients_with")
          .derived("proportion", "proportion", "n_with / n_assessed.", "n_patients_with", "n_with")
          .with(LimitColumns.ofClustered("n_patients_with", "n_with"))
          .bounded("proportion", "n_with", "n_assessed")
          .columns();

  private AdverseEventsBySessionNumberColumns() {}
}
