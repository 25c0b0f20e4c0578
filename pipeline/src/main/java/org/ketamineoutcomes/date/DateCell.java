package org.ketamineoutcomes.date;

import java.util.OptionalInt;

/**
 * What a cell of a date column says.
 *
 * @param first the first day it may stand for, as days since 1970-01-01
 * @param latest the last day it may stand for: of a whole date, {@code first}
 * @param minuteOfDay minutes after midnight, if the cell has a time
 * @param offset minutes by which its time is ahead of UTC; {@link TimeOfDay#NO_OFFSET} if it does
 *     not say
 */
public record DateCell(Kind kind, long first, long latest, OptionalInt minuteOfDay, int offset) {

  static final DateCell BAD = nothing(Kind.BAD);
  static final DateCell AMBIGUOUS = nothing(Kind.AMBIGUOUS);
  static final DateCell NOT_KNOWN = nothing(Kind.NOT_KNOWN);

  static DateCell whole(long day, OptionalInt minuteOfDay) {
    return whole(day, minuteOfDay, TimeOfDay.NO_OFFSET);
  }

  static DateCell whole(long day, OptionalInt minuteOfDay, int offset) {
    return new DateCell(Kind.WHOLE, day, day, minuteOfDay, offset);
  }

  static DateCell partial(long first, long latest) {
    return new DateCell(Kind.PARTIAL, first, latest, OptionalInt.empty(), TimeOfDay.NO_OFFSET);
  }

  private static DateCell nothing(Kind kind) {
    return new DateCell(kind, 0, 0, OptionalInt.empty(), TimeOfDay.NO_OFFSET);
  }

  /** What the cell is good for. */
  public enum Kind {
    WHOLE,
    PARTIAL,
    /** The cell says that not even the year is known. */
    NOT_KNOWN,
    AMBIGUOUS,
    BAD
  }
}
