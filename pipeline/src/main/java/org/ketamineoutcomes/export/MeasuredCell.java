package org.ketamineoutcomes.export;

import java.util.Optional;
import java.util.OptionalLong;
import org.ketamineoutcomes.cell.Spaces;
import org.ketamineoutcomes.cell.Unit;
import org.ketamineoutcomes.header.ReadColumn;

/**
 * A number with its unit, in one cell.
 *
 * @param number the part before the unit
 * @param unit its usual name
 */
record MeasuredCell(String number, String unit) {

  /** Returns the two parts of a cell; nothing if it is not a number with something behind it. */
  static Optional<MeasuredCell> of(String text) {
    int at = Unit.beginsIn(text);
    return at == text.length()
        ? Optional.empty()
        : Optional.of(
            new MeasuredCell(Spaces.strip(text.substring(0, at)), Unit.named(text.substring(at))));
  }

  /** Returns the number in units of the column's last decimal; empty if the unit is not its own. */
  OptionalLong in(ReadColumn column, char decimalSign) {
    return column.scaledFrom(unit, number, decimalSign);
  }
}
