package org.ketamineoutcomes.onset;

import org.ketamineoutcomes.curve.CurveColumns;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code onset_curve}. */
final class OnsetCurveColumns {

  static final Columns ALL =
      TableOf.instruments(
              "onset_curve",
              "The Kaplan-Meier curve of being without a response. A row for each day on which"
                  + " anyone's follow-up ended; where few patients stand behind a day, disclosure"
                  + " control joins it with the next ones, and the rest of a curve with few patients"
                  + " left is one row without numbers. Where the protocol's onset.event is remission,"
                  + " the event is the first remission.")
          .with(CurveColumns::span)
          .people(
              "at_risk",
              "Patients followed past since_day without the event." + CurveColumns.AT_RISK_IN_BANDS)
          .with(CurveColumns.survival("responded"))
          .columns();

  private OnsetCurveColumns() {}
}
