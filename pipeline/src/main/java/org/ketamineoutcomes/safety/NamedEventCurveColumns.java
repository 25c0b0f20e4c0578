package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.curve.CurveColumns;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code named_event_curve}. */
final class NamedEventCurveColumns {

  static final Columns ALL =
      TableOf.protectedRows(
              "named_event_curve",
              "The Kaplan-Meier curve of being without each of the adverse events that the protocol"
                  + " names; death censors. A row for each day on which anyone's follow-up ended;"
                  + " where few patients stand behind a day, disclosure control joins it with the"
                  + " next ones, and the rest of a curve with few patients left is one row without"
                  + " numbers. Days are days at risk as adverse_events.day_count counts them for"
                  + " rates: where it is inclusive, the day of the first session is day 1, else day"
                  + " 0.")
          .with(EventColumns::named)
          .with(CurveColumns::span)
          .people(
              "at_risk",
              "Patients followed past since_day without the event." + CurveColumns.AT_RISK_IN_BANDS)
          .with(CurveColumns.survival("had the event"))
          .columns();

  private NamedEventCurveColumns() {}
}
