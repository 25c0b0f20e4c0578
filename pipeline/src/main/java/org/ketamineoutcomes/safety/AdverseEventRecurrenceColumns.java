package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code adverse_event_recurrence}. */
final class AdverseEventRecurrenceColumns {

  static final Columns ALL =
      TableOf.protectedRows(
              "adverse_event_recurrence",
              "How often an adverse event comes at the next session, by the number of earlier"
                  + " sessions with it. Over the sessions at which it could be found, but each"
                  + " patient's first of them. Treatment-emergent events only.")
          .with(EventColumns::kindOrRule)
          .keyNumber("earlier_order", "none", "The place of the row.")
          .key(
              "earlier_sessions_with",
              "At how many of the patient's earlier sessions it was found.")
          .people("n_patients", "Patients with such a next session.")
          .countOf(
              "n_patients",
              "n_patients_recur",
              "How many of them had the event at one of these or more.")
          .count("n_next", "sessions", "Next sessions at which it could be found.", "n_patients")
          .countOfUnit(
              "n_next", "n_recur", "sessions", "Next sessions at which it was.", "n_patients_recur")
          .derived("proportion", "proportion", "n_recur / n_next.", "n_patients_recur", "n_recur")
          .with(LimitColumns.ofClustered("n_patients_recur", "n_recur"))
          .bounded("proportion", "n_recur", "n_next")
          .columns();

  private AdverseEventRecurrenceColumns() {}
}
