package org.ketamineoutcomes.durability;

import org.ketamineoutcomes.curve.CurveColumns;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code durability_summary}. */
final class DurabilitySummaryColumns {

  static final Columns ALL =
      TableOf.instruments(
              "durability_summary",
              "How long responses last: days from first response to its loss, one row a group."
                  + " Only scores of later days count. Responders who do not lose it are censored at"
                  + " their last assessment; those never assessed again on day 0. Loss is only seen"
                  + " at visits, so that days are those of its detection.")
          .people("n_patients", "Courses with a response.")
          .countOf("n_patients", "n_events", "How many of them lost it.")
          .with(CurveColumns.summary("lost their response", "before the loss"))
          .columns();

  private DurabilitySummaryColumns() {}
}
