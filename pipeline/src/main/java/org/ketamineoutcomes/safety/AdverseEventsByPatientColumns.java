package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code adverse_events_by_patient}. */
final class AdverseEventsByPatientColumns {

  static final Columns ALL =
      TableOf.patients(
              "adverse_events_by_patient",
              "How many patients had an adverse event at least once. Treatment-emergent events"
                  + " only: begun on or after the first session, or of unknown onset and not over"
                  + " before it.")
          .with(EventColumns::level)
          .people("n_exposed", "Patients treated.")
          .countOf("n_exposed", "n_patients", "How many had it at least once.")
          .derived("proportion", "proportion", "n_patients / n_exposed.", "n_patients")
          .with(LimitColumns.ofShare("", "proportion", "n_patients"))
          .bounded("proportion", "n_patients", "n_exposed")
          .columns();

  private AdverseEventsByPatientColumns() {}
}
