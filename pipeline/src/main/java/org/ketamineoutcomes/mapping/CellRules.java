package org.ketamineoutcomes.mapping;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;
import org.ketamineoutcomes.date.Midnight;

/**
 * What a mapping says of the cells of one export that more than one reading is possible of.
 *
 * @param firstTwoDigitYear the first of the hundred years that years of two digits stand for; -1 if
 *     not declared
 * @param midnight what 00:00 is
 * @param times formats of times of day, which go before those that are known
 */
public record CellRules(int firstTwoDigitYear, Midnight midnight, List<String> times)
    implements Serializable {

  static final int NOT_DECLARED = -1;

  /** Nothing is declared. */
  public static final CellRules NONE =
      new CellRules(NOT_DECLARED, Midnight.NOT_DECLARED, List.of());

  public CellRules {
    times = List.copyOf(times);
  }

  public OptionalInt firstYear() {
    return firstTwoDigitYear == NOT_DECLARED
        ? OptionalInt.empty()
        : OptionalInt.of(firstTwoDigitYear);
  }
}
