package org.ketamineoutcomes.durability;

import org.ketamineoutcomes.curve.CurveColumns;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code durability_incidence}. */
final class DurabilityIncidenceColumns {

  static final Columns ALL =
      TableOf.instruments(
              "durability_incidence",
              "How many lose their response by each day, where treatment may end first: the"
                  + " Aalen-Johansen estimate, beside one minus Kaplan-Meier, which takes competing"
                  + " events for censorings and is too high. The days are among those of"
                  + " durability_curve.")
          .with(CurveColumns::span)
          .people(
              "at_risk",
              "Patients under observation past since_day without any event."
                  + CurveColumns.AT_RISK_IN_BANDS)
          .with(DurabilityCurveColumns::entered)
          .with(
              CurveColumns.incidence(
                  "lost their response",
                  "no longer could, because of a competing event of the protocol"
                      + " (death, discontinuation, retreatment),",
                  "durability_curve"))
          .columns();

  private DurabilityIncidenceColumns() {}
}
