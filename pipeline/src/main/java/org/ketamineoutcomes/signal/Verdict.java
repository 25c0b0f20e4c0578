package org.ketamineoutcomes.signal;

/** What can be said of one patient and one signal. */
public enum Verdict {
  /** Too few sessions, intervals, doses or courses for the signal to show. */
  TOO_LITTLE_TREATMENT,
  /** Treated enough, but scores or dates that would tell are missing. */
  UNDETERMINED,
  ABSENT,
  PRESENT;

  /** Returns the verdict on a signal of which it is known whether it is there. */
  static Verdict of(boolean isPresent) {
    return isPresent ? PRESENT : ABSENT;
  }
}
