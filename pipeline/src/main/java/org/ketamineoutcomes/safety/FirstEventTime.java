package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.patient.SafetyView;
import org.ketamineoutcomes.survival.CompetingFollowUp;

/**
 * A patient's time to a first adverse event, in days since the first session.
 *
 * @param firstSession the day of the first session
 * @param endDay the last day at risk
 * @param without the follow-up of this patient without any event
 */
public record FirstEventTime(int firstSession, int endDay, CompetingFollowUp without) {

  /** Returns the time of a patient in whom only death competes. */
  public static FirstEventTime of(SafetyView patient) {
    return of(patient, Competing.CE_DEATH_ONLY);
  }

  static FirstEventTime of(SafetyView patient, Competing competing) {
    return new FirstEventTime(
        patient.timeAtRisk().firstDay(),
        patient.followUp().endDay(),
        competing.withoutEvent(patient.followUp(), patient.treatment()));
  }

  /**
   * Returns the day of an event, which counts if it is not after {@link #without}. One known in
   * spite of the end of follow-up is taken to have come at that end.
   */
  public int atRisk(int day) {
    return Math.min(day - firstSession, endDay);
  }
}
