package org.ketamineoutcomes.history;

/** Whether the drug was given; an export without a status column holds given sessions only. */
public enum SessionStatus {
  COMPLETED,
  INTERRUPTED,
  NOT_GIVEN
}
