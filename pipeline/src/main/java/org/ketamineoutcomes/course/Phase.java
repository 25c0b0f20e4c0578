package org.ketamineoutcomes.course;

/** What a session is in its course, by its timing alone. */
public enum Phase {
  INDUCTION,
  MAINTENANCE,
  BOOSTER,
  TAPER
}
