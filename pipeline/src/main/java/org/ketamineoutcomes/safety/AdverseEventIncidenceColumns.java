package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code adverse_event_incidence}. */
final class AdverseEventIncidenceColumns {

  static final Columns ALL =
      TableOf.patients(
              "adverse_event_incidence",
              "The share of patients with a first adverse event by some days after the first"
                  + " session, where something else may come first. Treatment-emergent events;"
                  + " those of unknown onset on the day of the first session.")
          .key("aesi", "any, serious, or the event of special interest of which the term is one.")
          .key(
              "ascertainment",
              "How the event came to be known: solicited, spontaneous, or not_recorded. Only"
                  + " ways in which any event did have rows; not_recorded where there is no event.")
          .key(
              "competing_events",
              "ce_death_only: death; ce_all: death and discontinuation of treatment.")
          .people("n_patients", "Patients treated.")
          .countOf("n_patients", "n_events", "Patients with the event first.")
          .countOf("n_patients", "n_competing", "Patients with what competes first.")
          .count(
              "incidence_by_day_7_at_risk_after",
              "patients",
              "Patients followed past day 7 without the event or what competes by then.")
          .derived(
              "incidence_by_day_7",
              "proportion",
              "Share of patients with the event by day 7 after the first session"
                  + " (Aalen-Johansen); null after the end of all follow-up.",
              "n_events")
          .limitsCalled(
              "incidence_by_day_7_",
              "proportion",
              "incidence_by_day_7; null before the first event on the log-log scale",
              "n_events")
          .derived(
              "one_minus_km_by_day_7",
              "proportion",
              "What one minus Kaplan-Meier gives by day 7, which takes what competes as"
                  + " censoring: too high. Beside the incidence to show by how much.",
              "n_events",
              "n_competing")
          .count(
              "incidence_by_day_28_at_risk_after",
              "patients",
              "Patients followed past day 28 without the event or what competes by then.")
          .derived(
              "incidence_by_day_28",
              "proportion",
              "Share of patients with the event by day 28 after the first session"
                  + " (Aalen-Johansen); null after the end of all follow-up.",
              "n_events")
          .limitsCalled(
              "incidence_by_day_28_",
              "proportion",
              "incidence_by_day_28; null before the first event on the log-log scale",
              "n_events")
          .derived(
              "one_minus_km_by_day_28",
              "proportion",
              "What one minus Kaplan-Meier gives by day 28, which takes what competes as"
                  + " censoring: too high. Beside the incidence to show by how much.",
              "n_events",
              "n_competing")
          .count(
              "incidence_by_day_84_at_risk_after",
              "patients",
              "Patients followed past day 84 without the event or what competes by then.")
          .derived(
              "incidence_by_day_84",
              "proportion",
              "Share of patients with the event by day 84 after the first session"
                  + " (Aalen-Johansen); null after the end of all follow-up.",
              "n_events")
          .limitsCalled(
              "incidence_by_day_84_",
              "proportion",
              "incidence_by_day_84; null before the first event on the log-log scale",
              "n_events")
          .derived(
              "one_minus_km_by_day_84",
              "proportion",
              "What one minus Kaplan-Meier gives by day 84, which takes what competes as"
                  + " censoring: too high. Beside the incidence to show by how much.",
              "n_events",
              "n_competing")
          .count(
              "incidence_by_day_182_at_risk_after",
              "patients",
              "Patients followed past day 182 without the event or what competes by then.")
          .derived(
              "incidence_by_day_182",
              "proportion",
              "Share of patients with the event by day 182 after the first session"
                  + " (Aalen-Johansen); null after the end of all follow-up.",
              "n_events")
          .limitsCalled(
              "incidence_by_day_182_",
              "proportion",
              "incidence_by_day_182; null before the first event on the log-log scale",
              "n_events")
          .derived(
              "one_minus_km_by_day_182",
              "proportion",
              "What one minus Kaplan-Meier gives by day 182, which takes what competes as"
                  + " censoring: too high. Beside the incidence to show by how much.",
              "n_events",
              "n_competing")
          .count(
              "incidence_by_day_364_at_risk_after",
              "patients",
              "Patients followed past day 364 without the event or what competes by then.")
          .derived(
              "incidence_by_day_364",
              "proportion",
              "Share of patients with the event by day 364 after the first session"
                  + " (Aalen-Johansen); null after the end of all follow-up.",
              "n_events")
          .limitsCalled(
              "incidence_by_day_364_",
              "proportion",
              "incidence_by_day_364; null before the first event on the log-log scale",
              "n_events")
          .derived(
              "one_minus_km_by_day_364",
              "proportion",
              "What one minus Kaplan-Meier gives by day 364, which takes what competes as"
                  + " censoring: too high. Beside the incidence to show by how much.",
              "n_events",
              "n_competing")
          .word("interval_method", "How the incidence and its limits were made.")
          .columns();

  private AdverseEventIncidenceColumns() {}
}
