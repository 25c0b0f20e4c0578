package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.curve.CurveColumns;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code named_event_by_day}. */
final class NamedEventByDayColumns {

  static final Columns ALL =
      TableOf.protectedRows(
              "named_event_by_day",
              "How many have had each of the adverse events that the protocol names by some days,"
                  + " one row a group, event and day: the Kaplan-Meier estimate of"
                  + " named_event_summary, in which death censors, on days 7, 28, 84, 182 and 364."
                  + " Days are days at risk as adverse_events.day_count counts them for rates.")
          .with(EventColumns::named)
          .keyNumber("day", "days", "Days at risk.")
          .people("n_patients", "Everyone treated.")
          .with(
              CurveColumns.byTime(
                  "day",
                  "had the event",
                  "with_event",
                  "Share who have had the event by the day: 1 minus the Kaplan-Meier estimate, in which"
                      + " death censors."))
          .columns();

  private NamedEventByDayColumns() {}
}
