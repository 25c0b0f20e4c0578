package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code named_event_incidence}. */
final class NamedEventIncidenceColumns {

  static final Columns ALL =
      TableOf.protectedRows(
              "named_event_incidence",
              "How many have each of the adverse events that the protocol names by each day, where"
                  + " death may come first: the Aalen-Johansen estimate, beside one minus"
                  + " Kaplan-Meier, which takes deaths for censorings and is too high. The days are"
                  + " among those of named_event_curve; with disclosure control they are often"
                  + " none, because few die.")
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
          .people("at_risk", "Patients under observation past since_day without any event.")
          .count("events", "patients", "Patients who had it after since_day, up to day.")
          .count(
              "competing", "patients", "Patients who died without it after since_day, up to day.")
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
              "Share who have died without it by this day.",
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
              "One minus survival of named_event_curve: what incidence would be if competing"
                  + " events were censorings.",
              "events",
              "competing")
          .word("interval_method", "How the limits were made.")
          .columns();

  private NamedEventIncidenceColumns() {}
}
