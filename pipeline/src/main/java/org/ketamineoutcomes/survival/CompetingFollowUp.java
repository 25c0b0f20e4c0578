package org.ketamineoutcomes.survival;

/**
 * One patient's follow-up where it may end in one of several events, of which only the first can be
 * seen.
 *
 * @param day the last day of follow-up, in whole days since the patient's own day zero; not
 *     negative
 * @param cause which event ended it, from 1, or 0 if the patient was censored
 */
public record CompetingFollowUp(int day, int cause) {

  /** Refuses, with an {@link IllegalArgumentException}, a negative day or cause. */
  public CompetingFollowUp {
    if (day < 0 || cause < 0) {
      throw new IllegalArgumentException("A day and a cause must not be negative");
    }
  }

  /** Returns the follow-up of a patient whose first event, on {@code day}, was {@code cause}. */
  public static CompetingFollowUp eventOn(int day, int cause) {
    if (cause < 1) {
      throw new IllegalArgumentException("A cause must be 1 or more");
    }
    return new CompetingFollowUp(day, cause);
  }

  /** Returns the follow-up of a patient last known to be free of every event on {@code day}. */
  public static CompetingFollowUp censoredOn(int day) {
    return new CompetingFollowUp(day, 0);
  }
}
