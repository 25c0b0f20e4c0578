package org.ketamineoutcomes.curve;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code interval_censored}. */
final class IntervalCensoredColumns {

  static final Columns ALL =
      TableOf.instruments(
              "interval_censored",
              "When response came and when it was lost, allowing for both being found out only"
                  + " at visits: medians under three readings of the visits, and the probability in"
                  + " each interval (Turnbull 1976).")
          .code(
              "outcome",
              "onset: days from first session to first response; durability: days from first"
                  + " response to its loss.")
          .total("interval_number", "0")
          .keyNumber(
              "interval_number",
              "none",
              "0 for the row that sums the group up; 1, 2, ... for the intervals that can hold"
                  + " any probability, earliest first. With disclosure control row 1 only says that the"
                  + " intervals are hidden.")
          .people("n_patients", "Patients of the group with the outcome followed.")
          .countOf("n_patients", "n_events", "How many of them had the event.")
          .derivedNumber(
              "turnbull_median_after_day",
              "days",
              "Row 0: by Turnbull, half of patients have the event after this day; -1 if on day"
                  + " 0 itself; null where half never have it. Not published where few patients are on"
                  + " either side of it.",
              "n_events")
          .derivedNumber(
              "turnbull_median_by_day",
              "days",
              "Row 0: and by this day. Not published where few patients are on either side of it.",
              "n_events")
          .derived(
              "midpoint_median_days",
              "days",
              "Row 0: the Kaplan-Meier median with each event in the middle of its interval,"
                  + " rounded up to a whole day. Not published where few patients are on either side of it.",
              "n_events")
          .derived(
              "detection_median_days",
              "days",
              "Row 0: the Kaplan-Meier median with each event on the day it was found, as the"
                  + " summary of the outcome has it; too late by up to a visit. Not published where few"
                  + " patients are on either side of it.",
              "n_events")
          .derived(
              "median_gap_days",
              "days",
              "Row 0: the median of days from one day with a score to the next, after the first"
                  + " dose of those courses. Not published where few gaps are on either side of it.",
              "n_events")
          .derived(
              "kuhn_tucker_excess",
              "none",
              "Row 0: how far the masses are from the greatest likelihood; 0 at it, and the"
                  + " log-likelihood falls short by no more than this times n_patients.",
              "n_events")
          .derivedNumber(
              "interval_after_day",
              "days",
              "The interval begins after this day; -1 for day 0 itself.",
              "n_events")
          .derivedNumber(
              "interval_by_day",
              "days",
              "The interval ends with this day; null for never seen.",
              "n_events")
          .derived(
              "mass",
              "probability",
              "Probability of the event in the interval, by Turnbull; where in it cannot be"
                  + " told. May be 0.",
              "n_events")
          .columns();

  private IntervalCensoredColumns() {}
}
