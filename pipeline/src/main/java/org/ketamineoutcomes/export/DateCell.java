package org.ketamineoutcomes.export;

import java.util.OptionalInt;

/**
 * What a cell of a date column says.
 *
 * @param first the first day it may stand for, as days since 1970-01-01
 * @param latest the last day it may stand for: of a whole date, {@code first}
 * @param minuteOfDay minutes after midnight, if the cell has a time
 */
record DateCell(Kind kind, long first, long latest, OptionalInt minuteOfDay) {

  static final DateCell BAD = new DateCell(Kind.BAD, 0, 0, OptionalInt.empty());
  static final DateCell AMBIGUOUS = new DateCell(Kind.AMBIGUOUS, 0, 0, OptionalInt.empty());

  static DateCell whole(long day, OptionalInt minuteOfDay) {
    return new DateCell(Kind.WHOLE, day, day, minuteOfDay);
  }

  static DateCell partial(long first, long latest) {
    return new DateCell(Kind.PARTIAL, first, latest, OptionalInt.empty());
  }

  /** What the cell is good for. */
  enum Kind {
    WHOLE,
    PARTIAL,
    AMBIGUOUS,
    BAD
  }
}
