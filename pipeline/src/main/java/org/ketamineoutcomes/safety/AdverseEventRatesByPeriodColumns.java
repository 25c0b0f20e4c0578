package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code adverse_event_rates_by_period}. */
final class AdverseEventRatesByPeriodColumns {

  static final Columns ALL =
      TableOf.protectedRows(
              "adverse_event_rates_by_period",
              "Rates of adverse events by time at risk since the first session. Acute events come"
                  + " in the first week, so one rate over all of follow-up falls with its length."
                  + " Added up over periods, events and person-years are those of all time at risk."
                  + " Events of unknown onset are in the first. Treatment-emergent events only.")
          .with(EventColumns::kind)
          .keyNumber("period_order", "none", "The place of the period.")
          .key(
              "period",
              "Days at risk since the first session: up to 7, 28, 91 and 365, and more; a period"
                  + " includes its end and not its start.")
          .people("n_at_risk", "Patients at risk in the period.")
          .countOf(
              "n_at_risk", "n_free", "How many of them had not had the event before the period.")
          .countOf("n_free", "n_first", "How many of these had it in the period.")
          .countOf(
              "n_at_risk",
              "n_patients",
              "Patients with it in the period, the first time or again.",
              "n_first")
          .count("n_events", "events", "Records of it in the period.", "n_patients")
          .countOfUnit(
              "n_events",
              "n_onset_unknown",
              "events",
              "Of these, without any date of onset.",
              "n_patients")
          .derived(
              "person_years_to_first",
              "person-years",
              "Time at risk in the period of patients free of it, up to the event.",
              "n_free",
              "n_first")
          .derived("person_years", "person-years", "Time at risk in the period.", "n_at_risk")
          .with(
              LimitColumns.ofRate(
                  "eair", "100 n_first / person_years_to_first.", "n_free", "n_first"))
          .with(
              LimitColumns.ofRate(
                  "event_rate", "100 n_events / person_years.", "n_patients", "n_events"))
          .word("interval_method", "exact poisson (garwood).")
          .boundedRate(
              "eair_per_100_py",
              "n_first",
              "person_years_to_first",
              "person_years",
              "n_at_risk",
              100)
          .boundedRate(
              "event_rate_per_100_py", "n_events", "person_years", "person_years", "n_at_risk", 100)
          .columns();

  private AdverseEventRatesByPeriodColumns() {}
}
