package org.ketamineoutcomes.simulation;

import java.util.EnumSet;

/**
 * One session, with all that happened; {@code recorded} says what of it was written down.
 *
 * @param id the clinic's number for it, such as {@code P0000001-S03}
 * @param day days since the first session
 * @param minuteOfDay minutes after midnight
 * @param ordinal 1 for the first session that was given; a session not given has the number of the
 *     next
 * @param doseTenthsMg in tenths of a milligram
 * @param dosePerKgHundredths in hundredths of mg/kg
 * @param assessed the cell of {@code ae_assessed}
 */
record SimulatedSession(
    String id,
    int day,
    int minuteOfDay,
    int ordinal,
    Occasion occasion,
    Status status,
    int doseTenthsMg,
    int dosePerKgHundredths,
    int weightTenthsKg,
    int durationMinutes,
    Reaction reaction,
    String assessed,
    EnumSet<Habit> recorded) {

  boolean given() {
    return status != Status.NOT_GIVEN;
  }
}
