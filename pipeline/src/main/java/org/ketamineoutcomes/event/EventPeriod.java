package org.ketamineoutcomes.event;

/**
 * Parts of the time at risk, counted in days at risk from the first session on: acute events come
 * in the first week, so that one rate over all of it falls with the length of follow-up alone.
 *
 * <p>Each period goes from the end of the one before, not included, to its own, included. What
 * happens before a day at risk has passed is in the first.
 */
public enum EventPeriod {
  WEEK_1(0, "0-1 weeks", 0, 7),
  WEEKS_2_TO_4(1, "1-4 weeks", 7, 28),
  MONTHS_2_TO_3(2, "1-3 months", 28, 91),
  MONTHS_4_TO_12(3, "3-12 months", 91, 365),
  LATER(4, "over 12 months", 365, Integer.MAX_VALUE);

  private final int place;
  private final String label;
  private final int after;
  private final int upTo;

  EventPeriod(int place, String label, int after, int upTo) {
    this.place = place;
    this.label = label;
    this.after = after;
    this.upTo = upTo;
  }

  /** Returns the place among the periods, from 0. */
  public int place() {
    return place;
  }

  public String label() {
    return label;
  }

  /** Returns whether an event after so many days at risk is in the period. */
  public boolean contains(long days) {
    return days <= upTo && (days > after || this == WEEK_1);
  }

  /** Returns how many of a patient's days at risk are in the period. */
  public long daysOf(long days) {
    return Math.max(0, Math.min(days, upTo) - after);
  }

  /** Returns whether a patient with so many days at risk was at risk in the period. */
  public boolean isReachedIn(long days) {
    return days > after || this == WEEK_1;
  }
}
