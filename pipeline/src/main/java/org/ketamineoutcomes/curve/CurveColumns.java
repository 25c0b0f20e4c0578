package org.ketamineoutcomes.curve;

import java.util.function.UnaryOperator;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/**
 * The columns that the tables of every curve have. {@code had} is always what patients did who had
 * the event, such as {@code responded} or {@code lost their response}.
 */
public final class CurveColumns {

  /** What {@code at_risk} is of a release in bands. */
  public static final String AT_RISK_IN_BANDS =
      " With bands it, events and censored are numbers within theirs that add up; in the first row it"
          + " is in the band of n_patients.";

  private static final String EVENTS = "events";
  private static final String COMPETING = "competing";
  private static final String ALL_EVENTS = "n_events";
  private static final String PROBABILITY = "probability";
  private static final String NOT_PUBLISHED =
      "Not published where few patients left follow-up by then or are left after it.";

  private CurveColumns() {}

  /**
   * Sums the follow-up of a group up.
   *
   * @param free how days are spent until then, such as {@code without response}
   */
  public static UnaryOperator<TableOf> summary(String had, String free) {
    return table ->
        table
            .with(own -> quartile(own, "median", "half", had))
            .with(own -> quartile(own, "lower_quartile", "a quarter", had))
            .with(own -> quartile(own, "upper_quartile", "three quarters", had))
            .derived(
                "median_follow_up_days",
                "days",
                "Median follow-up by reverse Kaplan-Meier, in which the event censors. "
                    + NOT_PUBLISHED,
                ALL_EVENTS)
            .derived(
                "restricted_mean_days",
                "days",
                "Mean number of days %s within restricted_mean_horizon_days: the area under the"
                        .formatted(free)
                    + " curve up to there. Null where follow-up ends before and the curve has not"
                    + " come down to 0; not published where the curve is not published on that"
                    + " day.",
                ALL_EVENTS)
            .derived("restricted_mean_days_std_error", "days", "Its standard error.", ALL_EVENTS)
            .number(
                "restricted_mean_horizon_days",
                "days",
                "The day up to which restricted_mean_days counts, as the protocol says.")
            .word("estimator", "How the estimates were made.")
            .word("interval_method", "How the limits of the curve were made.");
  }

  private static TableOf quartile(TableOf table, String name, String share, String had) {
    return table.with(
        LimitColumns.ofQuantile(
            name,
            "Days by which %s of patients have %s; null where the curve does not come down so far. %s"
                .formatted(share, had, NOT_PUBLISHED),
            ALL_EVENTS));
  }

  /**
   * Gives the estimate by set times.
   *
   * @param time what the key calls them
   * @param share the column of the estimate, and what it is
   */
  public static UnaryOperator<TableOf> byTime(
      String time, String had, String share, String meaning) {
    return table ->
        table
            .countOf(
                "n_patients", ALL_EVENTS, "How many of them %s, whenever that was.".formatted(had))
            .count(
                "at_risk_after",
                "patients",
                "Those followed past the %s without the event by then; null after the last day of"
                        .formatted(time)
                    + " anyone's follow-up, as are the next four columns.")
            .countOf("n_patients", EVENTS, "Those who %s by the %s.".formatted(had, time))
            .derived(share, PROBABILITY, meaning, ALL_EVENTS, EVENTS)
            .with(
                LimitColumns.called(
                    "",
                    PROBABILITY,
                    share
                        + "; where nobody has had the event, exact, of those followed past the "
                        + time,
                    ALL_EVENTS,
                    EVENTS,
                    "at_risk_after"))
            .word("interval_method", "How the limits were made.")
            .boundedEstimate(share);
  }

  /** Says which days a row is about. */
  public static TableOf span(TableOf table) {
    return table
        .keyNumber(
            "since_day",
            "none",
            "The row counts what happened after this day; -1 in the first row.")
        .keyNumberIfAny(
            "day",
            "days",
            "... up to and including this day. Null in the row that stands for the rest of the"
                + " curve, which with disclosure control is never empty: the last day of all is"
                + " that of one patient.");
  }

  /** Gives a survival curve day by day, from its events on. */
  public static UnaryOperator<TableOf> survival(String had) {
    return table ->
        table
            .count(EVENTS, "patients", "Patients who %s after since_day, up to day.".formatted(had))
            .count(
                "censored",
                "patients",
                "Patients whose follow-up ended without it after since_day, up to day.")
            .derived(
                "survival", PROBABILITY, "The estimate from this day until the next row.", EVENTS)
            .derived(
                "std_error",
                PROBABILITY,
                "Its standard error (Greenwood); null where the estimate is 0.",
                EVENTS)
            .with(
                LimitColumns.called(
                    "",
                    PROBABILITY,
                    "survival; null where undefined, as at 0; at 1 exact, of those followed past the"
                        + " day",
                    EVENTS,
                    "at_risk",
                    "censored"))
            .word("interval_method", "How the limits were made.")
            .boundedEstimate("survival");
  }

  /**
   * Gives a cumulative incidence day by day, from its events on.
   *
   * @param competing what those did who could no longer have the event
   * @param curve the table of the survival curve
   */
  public static UnaryOperator<TableOf> incidence(String had, String competing, String curve) {
    return table ->
        table
            .count(EVENTS, "patients", "Patients who %s after since_day, up to day.".formatted(had))
            .count(
                COMPETING,
                "patients",
                "Patients who %s after since_day, up to day.".formatted(competing))
            .count(
                "censored",
                "patients",
                "Patients whose follow-up ended with neither after since_day, up to day.")
            .derived(
                "incidence",
                PROBABILITY,
                "Share who have had the event by this day: the estimate until the next row.",
                EVENTS,
                COMPETING)
            .derived(
                "std_error", PROBABILITY, "Its standard error, as of R survfit.", EVENTS, COMPETING)
            .with(
                LimitColumns.called(
                    "",
                    PROBABILITY,
                    "incidence, on the scale of interval_method; at 0 exact, of those followed past the"
                        + " day",
                    EVENTS,
                    COMPETING,
                    "at_risk",
                    "censored"))
            .derived(
                "competing_incidence",
                PROBABILITY,
                "Share who have had a competing event first by this day.",
                EVENTS,
                COMPETING)
            .derived("competing_std_error", PROBABILITY, "Its standard error.", EVENTS, COMPETING)
            .with(
                LimitColumns.called(
                    "competing_",
                    PROBABILITY,
                    "competing_incidence; at 0 exact, of those followed past the day",
                    EVENTS,
                    COMPETING,
                    "at_risk",
                    "censored"))
            .derived(
                "one_minus_km",
                PROBABILITY,
                "One minus survival of %s: what incidence would be if competing events were"
                        .formatted(curve)
                    + " censorings.",
                EVENTS,
                COMPETING)
            .word("interval_method", "How the limits were made.")
            .boundedEstimate("incidence")
            .boundedEstimate("competing_incidence")
            .boundedEstimate("one_minus_km");
  }
}
