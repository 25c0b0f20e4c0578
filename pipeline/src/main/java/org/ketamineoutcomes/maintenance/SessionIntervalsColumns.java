package org.ketamineoutcomes.maintenance;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code session_intervals}. */
final class SessionIntervalsColumns {

  static final Columns ALL =
      TableOf.patients(
              "session_intervals",
              "Days from one session to the next. The interval after a patient's last session"
                  + " is still open, and censored at the end of observation.")
          .dividingWithoutWhole("by", "band", "band_order")
          .total("by", "all")
          .code(
              "by",
              "all, session_number (of the session the interval follows), or month (since the"
                  + " last session of the first induction, in which the interval begins).")
          .key(
              "band",
              "The band of session numbers, or the month; induction for intervals that begin"
                  + " before its last session.")
          .keyNumber("band_order", "none", "The place of the band.")
          .people("n_patients", "Patients with such an interval.")
          .wholes("n_intervals", "intervals", "Intervals.")
          .countOfUnit(
              "n_intervals",
              "n_closed",
              "intervals",
              "Intervals that a further session closed.",
              "n_open")
          .countOfUnit(
              "n_intervals",
              "n_open",
              "intervals",
              "Intervals still open at the end of observation.",
              "n_closed")
          .derived(
              "lower_quartile_days",
              "days",
              "Days after which a quarter of intervals are closed, by Kaplan-Meier; null where"
                  + " fewer ever are. Not published where few intervals end by then or are left after it.",
              "n_closed",
              "n_open")
          .derived(
              "median_days",
              "days",
              "Days after which half of intervals are closed, by Kaplan-Meier; null where fewer"
                  + " ever are. Not published where few intervals end by then or are left after it.",
              "n_closed",
              "n_open")
          .derived(
              "upper_quartile_days",
              "days",
              "Days after which three quarters of intervals are closed, by Kaplan-Meier; null"
                  + " where fewer ever are. Not published where few intervals end by then or are left after"
                  + " it.",
              "n_closed",
              "n_open")
          .word("estimator", "How the quartiles were made.")
          .left("n_open", "n_intervals", "n_closed")
          .boundedEstimate("lower_quartile_days")
          .boundedEstimate("median_days")
          .boundedEstimate("upper_quartile_days")
          .columns();

  private SessionIntervalsColumns() {}
}
