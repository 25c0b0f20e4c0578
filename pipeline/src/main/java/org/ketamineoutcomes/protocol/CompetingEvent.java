package org.ketamineoutcomes.protocol;

/** What ends a course and makes the event that is waited for impossible. */
public enum CompetingEvent {
  DEATH,
  DISCONTINUATION
}
