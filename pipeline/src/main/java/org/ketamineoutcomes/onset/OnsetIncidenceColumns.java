package org.ketamineoutcomes.onset;

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
          .people("at_risk", "Patients under observation past since_day without any event.")
          .count("events", "patients", "Patients who responded after since_day, up to day.")
          .count(
              "competing",
              "patients",
              "Patients who no longer could, because of a competing event of the protocol"
                  + " (death, discontinuation), after since_day, up to day.")
          .count(
              "censored",
              "patients",
              "Patients whose follow-up ended with neither after since_day, up to day.")
          .derived(
              "incidence",
              "probability",
              "Share who have had the event by this day: the estimate until the next row.",
              "events",
              "competing")
          .derived(
              "std_error",
              "probability",
              "Its standard error, as of R survfit.",
              "events",
              "competing")
          .limitsCalled(
              "",
              "probability",
              "incidence, on the scale of interval_method; null where undefined, as at 0 on the"
                  + " log-log scale",
              "events",
              "competing")
          .derived(
              "competing_incidence",
              "probability",
              "Share who have had a competing event first by this day.",
              "events",
              "competing")
          .derived(
              "competing_std_error", "probability", "Its standard error.", "events", "competing")
          .limitsCalled(
              "competing_",
              "probability",
              "competing_incidence; null where undefined",
              "events",
              "competing")
          .derived(
              "one_minus_km",
              "probability",
              "One minus survival of onset_curve: what incidence would be if competing events"
                  + " were censorings.",
              "events",
              "competing")
          .word("interval_method", "How the limits were made.")
          .columns();

  private OnsetIncidenceColumns() {}
}
