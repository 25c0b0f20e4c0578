package org.ketamineoutcomes.simulation;

/** At what time of the day a patient's sessions begin. */
final class SessionClock {

  private static final int FIRST_SLOT = 9 * 60;

  private static final int SLOTS = 10;

  private static final int MINUTES_A_SLOT = 45;

  private SessionClock() {}

  /** Returns minutes after midnight; the same patient has the same slot on the same day. */
  static int startOn(Person person, int day) {
    int slot = Math.floorMod(person.firstDay() + 3 * day, SLOTS);
    return FIRST_SLOT + slot * MINUTES_A_SLOT;
  }
}
