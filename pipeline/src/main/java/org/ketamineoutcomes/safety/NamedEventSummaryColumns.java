package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.curve.CurveColumns;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code named_event_summary}. */
final class NamedEventSummaryColumns {

  static final Columns ALL =
      TableOf.protectedRows(
              "named_event_summary",
              "How soon patients first have each of the adverse events that the protocol names in"
                  + " adverse_events.named_events, one row a group and event. A treatment-emergent"
                  + " event whose term or category is named counts on the first day that its onset"
                  + " may have been, from the first session on; one known in spite of the end of"
                  + " time at risk on that end. Everyone else is censored at the end of time at"
                  + " risk, or at death. Days are days at risk as adverse_events.day_count counts"
                  + " them for rates: where it is inclusive, the day of the first session is day 1,"
                  + " else day 0. A protocol that names no event has no rows.")
          .with(EventColumns::named)
          .people("n_patients", "Everyone treated.")
          .countOf("n_patients", "n_events", "How many of them had the event.")
          .with(CurveColumns.summary("had the event", "without the event"))
          .columns();

  private NamedEventSummaryColumns() {}
}
