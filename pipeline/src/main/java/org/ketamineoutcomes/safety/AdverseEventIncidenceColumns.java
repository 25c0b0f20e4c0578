package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code adverse_event_incidence}. */
final class AdverseEventIncidenceColumns {

  static final Columns ALL =
      TableOf.patients(
              "adverse_event_incidence",
              "The share of patients with a first adverse event by some days after the first"
                  + " session, where something else may come first: one row a day."
                  + " Treatment-emergent events; those of unknown onset on the day of the first"
                  + " session.")
          .with(EventColumns::knownKind)
          .code(
              "competing_events",
              "ce_death_only: death; ce_all: death and discontinuation of treatment.")
          .keyNumber("day", "days", "Days after the first session: 7, 28, 84, 182 or 364.")
          .people("n_patients", "Patients treated.")
          .countOf("n_patients", "n_events", "Patients with the event first, on whatever day.")
          .countOf(
              "n_patients", "n_competing", "Patients with what competes first, on whatever day.")
          .count(
              "at_risk_after",
              "patients",
              "Patients followed past the day without the event or what competes by then; null after the"
                  + " end of all follow-up.")
          .derived(
              "incidence",
              "proportion",
              "Share of patients with the event by the day (Aalen-Johansen); null after the end of"
                  + " all follow-up.",
              "n_events")
          .with(
              LimitColumns.called(
                  "",
                  "proportion",
                  "incidence; at 0 exact, of those followed past the day",
                  "n_events",
                  "at_risk_after"))
          .derived(
              "one_minus_km",
              "proportion",
              "What one minus Kaplan-Meier gives by the day, which takes what competes as"
                  + " censoring: too high. Beside the incidence to show by how much.",
              "n_events",
              "n_competing")
          .word("interval_method", "How the incidence and its limits were made.")
          .atMostLeft("n_competing", "n_patients", "n_events")
          .boundedEstimate("incidence")
          .boundedEstimate("one_minus_km")
          .columns();

  private AdverseEventIncidenceColumns() {}
}
