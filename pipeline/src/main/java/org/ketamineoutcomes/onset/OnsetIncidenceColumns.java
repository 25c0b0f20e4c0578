package org.ketamineoutcomes.onset;

import org.ketamineoutcomes.curve.CurveColumns;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code onset_incidence}. */
final class OnsetIncidenceColumns {

  static final Columns ALL =
      TableOf.instruments(
              "onset_incidence",
              "How many respond by each day, where treatment may end first: the Aalen-Johansen"
                  + " estimate, beside one minus Kaplan-Meier, which takes competing events for"
                  + " censorings and is too high. Follow-up ends with the onset or the last"
                  + " assessment; where death or the end of treatment, as far as the protocol's"
                  + " onset.competing names them, came on that day or later, with a competing event."
                  + " The days are among those of onset_curve.")
          .with(CurveColumns::span)
          .people(
              "at_risk",
              "Patients under observation past since_day without any event."
                  + CurveColumns.AT_RISK_IN_BANDS)
          .with(
              CurveColumns.incidence(
                  "responded",
                  "no longer could, because of a competing event of the protocol"
                      + " (death, discontinuation),",
                  "onset_curve"))
          .columns();

  private OnsetIncidenceColumns() {}
}
