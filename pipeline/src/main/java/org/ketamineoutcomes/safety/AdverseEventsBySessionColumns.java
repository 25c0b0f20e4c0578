package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code adverse_events_by_session}. */
final class AdverseEventsBySessionColumns {

  static final Columns ALL =
      TableOf.patients(
              "adverse_events_by_session",
              "At how many sessions an adverse event happened. An event belongs to the latest"
                  + " session on or before its day of onset; one without a whole date of onset to"
                  + " none. Sessions at which it is on record that nobody asked are left out."
                  + " Treatment-emergent events only: begun on or after the first session, or of unknown onset and not"
                  + " over before it.")
          .with(EventColumns::level)
          .people("n_exposed", "Patients with such a session.")
          .countOf("n_exposed", "n_patients", "How many of them had the event at one.")
          .count("n_sessions", "sessions", "Their sessions.", "n_exposed")
          .countOfUnit(
              "n_sessions",
              "n_sessions_with_event",
              "sessions",
              "Sessions with the event.",
              "n_patients")
          .derived(
              "proportion",
              "proportion",
              "n_sessions_with_event / n_sessions.",
              "n_patients",
              "n_sessions_with_event")
          .with(LimitColumns.ofClustered("n_patients", "n_sessions_with_event"))
          .bounded("proportion", "n_sessions_with_event", "n_sessions")
          .columns();

  private AdverseEventsBySessionColumns() {}
}
