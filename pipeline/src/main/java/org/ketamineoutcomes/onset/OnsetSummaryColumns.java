package org.ketamineoutcomes.onset;

import org.ketamineoutcomes.curve.CurveColumns;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code onset_summary}. */
final class OnsetSummaryColumns {

  static final Columns ALL =
      TableOf.instruments(
              "onset_summary",
              "How soon patients respond: days from first session to first response, or to"
                  + " first remission where the protocol's onset.event says so, one row a group."
                  + " Patients who never do are censored at their last assessment; those never"
                  + " assessed after the first dose on day 0. Where onset is remission, courses whose"
                  + " baseline is remission, and instruments without a cut-off, are left out.")
          .word(
              "event",
              "What onset is: first_response, or first_remission where the protocol's"
                  + " onset.event says so.")
          .number(
              "recall_days", "days", "How many days back the instrument asks; null if not known.")
          .number(
              "earliest_observable_day",
              "days",
              "The first day whose score asks about no day before the first session:"
                  + " recall_days. Onset found before it is in part about the time before treatment.")
          .people(
              "n_patients", "Courses with a baseline high enough, whether assessed again or not.")
          .countOf("n_patients", "n_events", "How many of them responded.")
          .with(CurveColumns.summary("responded", "without response"))
          .columns();

  private OnsetSummaryColumns() {}
}
