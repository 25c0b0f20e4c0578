package org.ketamineoutcomes.onset;

import org.ketamineoutcomes.curve.CurveColumns;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code onset_by_day}. */
final class OnsetByDayColumns {

  static final Columns ALL =
      TableOf.instruments(
              "onset_by_day",
              "How many have responded by some days, one row a group and day: the Kaplan-Meier"
                  + " estimate of onset_summary on days 1, 2, 3, 7, 14, 28, 42, 56, 84 and 168. Where"
                  + " the protocol's onset.event is remission, the event is the first remission.")
          .keyNumber("day", "days", "Days since the first session.")
          .word(
              "event",
              "What onset is: first_response, or first_remission where the protocol's onset.event"
                  + " says so.")
          .people(
              "n_patients", "Courses with a baseline high enough, whether assessed again or not.")
          .with(
              CurveColumns.byTime(
                  "day",
                  "responded",
                  "response",
                  "Cumulative response on the day: 1 minus the Kaplan-Meier estimate."))
          .columns();

  private OnsetByDayColumns() {}
}
