package org.ketamineoutcomes.survival;

/**
 * What visits tell of one patient's event: the day on which it was found, and the days between
 * which it happened.
 *
 * @param followUp to the day on which the event was found, or else to the end of knowledge
 * @param interval from the last day seen free of the event to the first seen with it
 */
public record Detection(FollowUp followUp, EventInterval interval) {

  /**
   * Returns an event found on {@code day} and last seen not to have happened on {@code lastFree};
   * if both are one day, it happened on that day.
   */
  public static Detection eventOn(int day, int lastFree) {
    return new Detection(
        FollowUp.eventOn(day), EventInterval.between(Math.min(lastFree, day - 1), day));
  }

  /**
   * Returns follow-up that ended on {@code day} without an event, last seen not to have happened on
   * {@code lastFree}.
   */
  public static Detection censoredOn(int day, int lastFree) {
    return new Detection(FollowUp.censoredOn(day), EventInterval.after(lastFree));
  }
}
