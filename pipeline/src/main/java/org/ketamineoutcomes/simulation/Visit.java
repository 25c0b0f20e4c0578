package org.ketamineoutcomes.simulation;

/**
 * One meeting of a patient with the clinic.
 *
 * @param day days since the first session
 * @param status what became of the session; of no meaning where the occasion has none
 * @param severityBefore true severity on arrival, in points of PHQ-9
 * @param severityNextDay true severity 24 hours later
 */
record Visit(
    int day, Occasion occasion, Status status, double severityBefore, double severityNextDay) {

  /** Returns whether any drug was given. */
  boolean given() {
    return occasion.hasSession() && status != Status.NOT_GIVEN;
  }
}
