package org.ketamineoutcomes.survival;

import java.util.OptionalInt;

/**
 * When one patient had the event, as far as visits can tell: after the last day seen free of it,
 * and by the first day seen with it.
 *
 * @param after the last day known to be free of the event; −1 for an event on day 0 itself
 * @param by the first day on which the event was known to have happened, later than {@code after};
 *     empty if it was never seen to happen
 */
public record EventInterval(int after, OptionalInt by) {

  /** Refuses, with an {@link IllegalArgumentException}, an interval without a day in it. */
  public EventInterval {
    if (after < -1 || by.orElse(Integer.MAX_VALUE) <= after) {
      throw new IllegalArgumentException("An interval must begin on day -1 or later and then end");
    }
  }

  /**
   * Returns the interval of a patient free of the event on one day and found with it on another.
   */
  public static EventInterval between(int after, int by) {
    return new EventInterval(after, OptionalInt.of(by));
  }

  /** Returns the interval of a patient last seen, on day {@code after}, free of the event. */
  public static EventInterval after(int after) {
    return new EventInterval(after, OptionalInt.empty());
  }

  /**
   * Returns follow-up that puts the event in the middle of the interval, rounded up to a whole day,
   * or else ends on the last day free of it.
   */
  FollowUp atMidpoint() {
    if (by.isEmpty()) {
      return FollowUp.censoredOn(after);
    }
    return FollowUp.eventOn(after + (by.getAsInt() - after + 1) / 2);
  }
}
