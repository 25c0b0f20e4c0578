package org.ketamineoutcomes.history;

import java.util.OptionalInt;
import org.ketamineoutcomes.history.Assessment.RelationToSession;

/**
 * One measurement that has a row of its own.
 *
 * @param day whole days on the patient's own scale
 * @param minuteOfDay minutes after midnight, if the export has a time
 * @param relation where it stood to a dose of that day, if the export says so
 * @param minutesFromDose how long after a dose of that day it was planned, negative if before it
 * @param value in the unit of the session's own column for it
 */
public record VitalSign(
    RowPosition position,
    int day,
    OptionalInt minuteOfDay,
    Sign sign,
    RelationToSession relation,
    OptionalInt minutesFromDose,
    int value)
    implements Entry {

  /** What was measured. */
  public enum Sign {
    SYSTOLIC,
    DIASTOLIC,
    HEART_RATE,
    OXYGEN_SATURATION
  }

  /**
   * Returns whether it is of the day of a session, and known to be from before the dose or after.
   */
  boolean isOf(Session session) {
    return day == session.day()
        && (relation != RelationToSession.NOT_RECORDED
            || (minuteOfDay.isPresent() && session.minuteOfDay().isPresent()));
  }

  /** Returns whether it is from before the dose of a session that it is of. */
  boolean isBeforeDose(Session session) {
    return relation == RelationToSession.NOT_RECORDED
        ? minuteOfDay.orElseThrow() <= session.minuteOfDay().orElseThrow()
        : relation == RelationToSession.PRE_DOSE;
  }
}
