package org.ketamineoutcomes.durability;

import org.ketamineoutcomes.curve.CurveColumns;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code durability_by_week}. */
final class DurabilityByWeekColumns {

  static final Columns ALL =
      TableOf.instruments(
              "durability_by_week",
              "How many responses last to the end of some weeks, one row a group and week: the"
                  + " Kaplan-Meier estimate of durability_summary at weeks 4, 8, 12, 26 and 52.")
          .keyNumber(
              "week",
              "weeks",
              "Weeks since what durability is counted from; week 4 ends with day 28.")
          .people("n_patients", "Courses with a response.")
          .with(
              CurveColumns.byTime(
                  "week",
                  "lost it",
                  "sustained",
                  "Share still responding at the week: the Kaplan-Meier estimate."))
          .columns();

  private DurabilityByWeekColumns() {}
}
