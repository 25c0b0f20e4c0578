package org.ketamineoutcomes.export;

import java.io.Serializable;
import java.util.OptionalInt;

/**
 * What a mapping says of the cells of one export that more than one reading is possible of.
 *
 * @param firstTwoDigitYear the first of the hundred years that years of two digits stand for; -1 if
 *     not declared
 * @param midnight what 00:00 is
 */
public record CellRules(int firstTwoDigitYear, Midnight midnight) implements Serializable {

  static final int NOT_DECLARED = -1;

  /** Nothing is declared. */
  public static final CellRules NONE = new CellRules(NOT_DECLARED, Midnight.NOT_DECLARED);

  OptionalInt firstYear() {
    return firstTwoDigitYear == NOT_DECLARED
        ? OptionalInt.empty()
        : OptionalInt.of(firstTwoDigitYear);
  }
}
