package org.ketamineoutcomes.history;

import java.util.OptionalInt;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.scale.MissingItems;

/**
 * One item of a rating scale that has a row of its own.
 *
 * @param day whole days on the patient's own scale
 * @param minuteOfDay minutes after midnight, if the export has a time
 * @param minutesFromDose how long after a dose of that day it was planned, negative if before it
 * @param instrument the scale's name, as in {@code schemas/instruments.yaml}
 * @param item which item it is, from 1
 * @param points what it came to
 * @param missingItems whether a total is made where others are missing
 */
public record ItemAnswer(
    RowPosition position,
    int day,
    OptionalInt minuteOfDay,
    RelationToSession relation,
    OptionalInt minutesFromDose,
    String instrument,
    int item,
    int points,
    MissingItems missingItems)
    implements Entry {

  /** Returns whether it is of the same completion of a scale as a total. */
  boolean belongsTo(Assessment total) {
    return day == total.day()
        && instrument.equals(total.instrument())
        && minuteOfDay.equals(total.minuteOfDay())
        && relation == total.relation()
        && minutesFromDose.equals(total.minutesFromDose());
  }
}
