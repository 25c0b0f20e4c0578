package org.ketamineoutcomes.division;

import java.io.Serializable;

/**
 * What a stretch of a text does to records, if it begins outside of quotes or if inside.
 *
 * @param end where its last byte leaves the reader
 * @param firstEnd where the first record to end in it ends, in bytes of the text; {@link #NONE} if
 *     none does
 * @param firstLines how many lines end up to there
 * @param firstIsFilled whether what it holds of that first record is more than blank
 * @param records how many further records end in it that are not blank
 * @param longest the most bytes that one of those further records has, blank or not
 * @param lastStart where the record begins that it leaves open; {@link #NONE} if no record ends
 * @param lastIsFilled whether what it holds of that last record is more than blank
 */
record Crossing(
    Place end,
    long firstEnd,
    long firstLines,
    boolean firstIsFilled,
    long records,
    long longest,
    long lastStart,
    boolean lastIsFilled)
    implements Serializable {

  static final long NONE = -1;

  /** A stretch that is inside of quotes from its beginning to its end. */
  static Crossing inside(boolean isFilled) {
    return new Crossing(Place.INSIDE, NONE, 0, isFilled, 0, 0, NONE, isFilled);
  }

  /** Where a reader stands. */
  enum Place {
    OUTSIDE,
    INSIDE,
    /** Quotes are broken: a reader would give up. */
    BROKEN
  }
}
