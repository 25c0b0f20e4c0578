package org.ketamineoutcomes.onset;

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
          .keyNumber(
              "since_day",
              "none",
              "The row counts what happened after this day; -1 in the first row.")
          .keyNumberIfAny(
              "day",
              "days",
              "... up to and including this day. Null in the row that stands for the rest of the"
                  + " curve, which with disclosure control is never empty: the last day of all is that"
                  + " of one patient.")
          .people("at_risk", "Patients followed past since_day without the event.")
          .count("events", "patients", "Patients who responded after since_day, up to day.")
          .count(
              "censored",
              "patients",
              "Patients whose follow-up ended without it after since_day, up to day.")
          .derived(
              "survival", "probability", "The estimate from this day until the next row.", "events")
          .derived(
              "std_error",
              "probability",
              "Its standard error (Greenwood); null where the estimate is 0.",
              "events")
          .limitsCalled(
              "",
              "probability",
              "survival; null where undefined, as at 1 and 0 on the log-log scale",
              "events")
          .word("interval_method", "How the limits were made.")
          .columns();

  private OnsetCurveColumns() {}
}
