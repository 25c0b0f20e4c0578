package org.ketamineoutcomes.survival;

/**
 * One patient's follow-up: the day it ended, and whether it ended in the event.
 *
 * @param day the last day of follow-up, in whole days since the patient's own day zero; not
 *     negative
 * @param event whether the event happened on that day; if not, the patient is censored on it
 */
public record FollowUp(int day, boolean event) {

  /** Refuses, with an {@link IllegalArgumentException}, a follow-up that ends before it begins. */
  public FollowUp {
    if (day < 0) {
      throw new IllegalArgumentException("A follow-up must not end before day 0");
    }
  }

  /** Returns the follow-up of a patient who had the event on {@code day}. */
  public static FollowUp eventOn(int day) {
    return new FollowUp(day, true);
  }

  /** Returns the follow-up of a patient last known to be free of the event on {@code day}. */
  public static FollowUp censoredOn(int day) {
    return new FollowUp(day, false);
  }
}
