package org.ketamineoutcomes.durability;

import org.ketamineoutcomes.curve.CurveColumns;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code durability_curve}. */
final class DurabilityCurveColumns {

  static final Columns ALL =
      TableOf.instruments(
              "durability_curve",
              "The Kaplan-Meier curve of still responding. A row for each day on which"
                  + " anyone's follow-up ended; where few patients stand behind a day, disclosure"
                  + " control joins it with the next ones, and the rest of a curve with few patients"
                  + " left is one row without numbers.")
          .with(CurveColumns::span)
          .people(
              "at_risk",
              "Patients under observation past since_day without the event."
                  + CurveColumns.AT_RISK_IN_BANDS)
          .with(DurabilityCurveColumns::entered)
          .with(CurveColumns.survival("lost their response"))
          .columns();

  private DurabilityCurveColumns() {}

  static TableOf entered(TableOf table) {
    return table.count(
        "entered",
        "patients",
        "Patients who came under observation after since_day, up to day. 0 unless durability is"
            + " counted from the last induction session, when patients enter with the score that"
            + " proves their response and are at risk on later days; then nobody is at risk in the"
            + " first row.");
  }
}
