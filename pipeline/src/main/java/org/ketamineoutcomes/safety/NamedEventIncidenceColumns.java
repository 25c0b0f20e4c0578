package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.curve.CurveColumns;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code named_event_incidence}. */
final class NamedEventIncidenceColumns {

  static final Columns ALL =
      TableOf.protectedRows(
              "named_event_incidence",
              "How many have each of the adverse events that the protocol names by each day, where"
                  + " death may come first: the Aalen-Johansen estimate, beside one minus"
                  + " Kaplan-Meier, which takes deaths for censorings and is too high. The days are"
                  + " among those of named_event_curve; with disclosure control they are often"
                  + " none, because few die.")
          .with(EventColumns::named)
          .with(CurveColumns::span)
          .people(
              "at_risk",
              "Patients under observation past since_day without any event."
                  + CurveColumns.AT_RISK_IN_BANDS)
          .with(CurveColumns.incidence("had the event", "died without it", "named_event_curve"))
          .columns();

  private NamedEventIncidenceColumns() {}
}
