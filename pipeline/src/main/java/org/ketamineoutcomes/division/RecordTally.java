package org.ketamineoutcomes.division;

import org.ketamineoutcomes.division.Crossing.Place;

/** Counts the records that end in a stretch; places are those in the stretch's bytes. */
final class RecordTally {

  private int firstEnd = -1;
  private boolean firstIsFilled;
  private long records;
  private long longest;
  private int recordStart = -1;

  /** Returns where the first record ends; -1 if none does. */
  int firstEnd() {
    return firstEnd;
  }

  /** Notes that a record ends. */
  void end(int at, boolean isFilled) {
    if (firstEnd < 0) {
      firstEnd = at;
      firstIsFilled = isFilled;
    } else {
      records += isFilled ? 1 : 0;
      longest = Math.max(longest, at - recordStart);
    }
    recordStart = at;
  }

  /**
   * Returns what was counted.
   *
   * @param place where the stretch ends
   * @param lastIsFilled whether the record that it leaves open is more than blank
   * @param offset the place of the bytes in the text
   * @param firstLines how many lines end up to the end of the first record
   */
  Crossing crossing(Place place, boolean lastIsFilled, long offset, long firstLines) {
    boolean any = firstEnd >= 0;
    return new Crossing(
        place,
        any ? offset + firstEnd : Crossing.NONE,
        firstLines,
        any ? firstIsFilled : lastIsFilled,
        records,
        longest,
        any ? offset + recordStart : Crossing.NONE,
        lastIsFilled);
  }
}
