package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code named_event_curve}. */
final class NamedEventCurveColumns {

  static final Columns ALL =
      TableOf.protectedRows(
              "named_event_curve",
              "The Kaplan-Meier curve of being without each of the adverse events that the protocol"
                  + " names; death censors. A row for each day on which anyone's follow-up ended;"
                  + " where few patients stand behind a day, disclosure control joins it with the"
                  + " next ones, and the rest of a curve with few patients left is one row without"
                  + " numbers. Days are days at risk as adverse_events.day_count counts them for"
                  + " rates: where it is inclusive, the day of the first session is day 1, else day"
                  + " 0.")
          .ofProtocol()
          .oncePerPatient()
          .key("event", "The event, by its id in the protocol's adverse_events.named_events.")
          .ofStratum()
          .keyNumber(
              "since_day",
              "none",
              "The row counts what happened after this day; -1 in the first row.")
          .keyNumberIfAny(
              "day",
              "days",
              "... up to and including this day. Null in the row that stands for the rest of the"
                  + " curve, which with disclosure control is never empty: the last day of all is"
                  + " that of one patient.")
          .people("at_risk", "Patients followed past since_day without the event.")
          .count("events", "patients", "Patients who had it after since_day, up to day.")
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

  private NamedEventCurveColumns() {}
}
