package org.ketamineoutcomes.history;

import java.util.OptionalInt;

/**
 * One completion of a rating scale.
 *
 * @param day whole days on the patient's own scale
 * @param minuteOfDay minutes after midnight, if the export has a time
 * @param instrument the scale's name, as in {@code schemas/instruments.yaml}
 * @param scoreHundredths the total in hundredths of a point, so that prorated totals stay exact
 *     enough to order and whole ones stay whole
 * @param suicidalityItem the points of the scale's item on suicidal thoughts, if the export has it;
 *     absent is not 0
 * @param relation where the completion stood to a session of the same day, if the export says so
 * @param minutesFromDose how long after a dose of that day it was planned, negative if before it,
 *     if the export says so
 * @param origin how the total came about
 */
public record Assessment(
    RowPosition position,
    int day,
    OptionalInt minuteOfDay,
    String instrument,
    int scoreHundredths,
    OptionalInt suicidalityItem,
    RelationToSession relation,
    OptionalInt minutesFromDose,
    TotalOrigin origin)
    implements Entry {

  /** An assessment that was planned for no minute before or after a dose. */
  public Assessment(
      RowPosition position,
      int day,
      OptionalInt minuteOfDay,
      String instrument,
      int scoreHundredths,
      OptionalInt suicidalityItem,
      RelationToSession relation,
      TotalOrigin origin) {
    this(
        position,
        day,
        minuteOfDay,
        instrument,
        scoreHundredths,
        suicidalityItem,
        relation,
        OptionalInt.empty(),
        origin);
  }

  /** An assessment with a total as the export has it. */
  public Assessment(
      RowPosition position,
      int day,
      OptionalInt minuteOfDay,
      String instrument,
      int scoreHundredths,
      OptionalInt suicidalityItem,
      RelationToSession relation) {
    this(
        position,
        day,
        minuteOfDay,
        instrument,
        scoreHundredths,
        suicidalityItem,
        relation,
        TotalOrigin.REPORTED);
  }

  /** Returns the same completion with another total, in hundredths of a point. */
  public Assessment withScore(int hundredths) {
    return new Assessment(
        position,
        day,
        minuteOfDay,
        instrument,
        hundredths,
        suicidalityItem,
        relation,
        minutesFromDose,
        origin);
  }

  /**
   * Returns whether it is of the day of a session, and nothing says which of the two came first.
   */
  public boolean isOfUnknownOrderTo(Session session) {
    return day == session.day()
        && relation == RelationToSession.NOT_RECORDED
        && (minuteOfDay.isEmpty() || session.minuteOfDay().isEmpty());
  }

  /** Returns whether it was completed at the same moment as another, as far as the export says. */
  public boolean isOfSameMomentAs(Assessment other) {
    return day == other.day
        && minuteOfDay.equals(other.minuteOfDay)
        && relation == other.relation
        && minutesFromDose.equals(other.minutesFromDose);
  }

  /** Returns the same completion as if it stood at {@code other}. */
  Assessment at(RowPosition other) {
    return new Assessment(
        other, day, minuteOfDay, instrument, scoreHundredths, suicidalityItem, relation, origin);
  }

  /** Where an assessment stood to the session of the same day, in the order of time. */
  public enum RelationToSession {
    NOT_RECORDED,
    PRE_DOSE,
    DURING,
    POST_DOSE
  }
}
