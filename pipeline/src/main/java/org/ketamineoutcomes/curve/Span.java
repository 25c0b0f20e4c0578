package org.ketamineoutcomes.curve;

/**
 * The days after one day, up to and including another.
 *
 * @param since {@link #START} for from the very first
 */
record Span(int since, int day) {

  static final int START = -1;

  /** Returns how many had their event in these days. */
  long events(RunningTotals totals) {
    return totals.eventsThrough(day) - totals.eventsThrough(since);
  }

  /** Returns for how many follow-up ended in these days without an event. */
  long censored(RunningTotals totals) {
    return totals.censoredThrough(day) - totals.censoredThrough(since);
  }
}
