package org.ketamineoutcomes.export;

import java.util.OptionalInt;
import org.ketamineoutcomes.cell.Spaces;
import org.ketamineoutcomes.file.RowRule;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.header.ReadColumn;
import org.ketamineoutcomes.header.ReadColumns;

/**
 * Reads a systolic and a diastolic blood pressure, from a column each or both from one cell. Of one
 * column that the mapping names for both, only cells with two numbers are read.
 */
final class PressureReader {

  private final ReadColumn systolic;
  private final ReadColumn diastolic;

  PressureReader(ReadColumns columns, String systolic, String diastolic) {
    this.systolic = columns.named(systolic);
    this.diastolic = columns.named(diastolic);
  }

  /** The two pressures in mmHg. */
  record Pressure(OptionalInt systolic, OptionalInt diastolic) {}

  Pressure read(Cells cells) {
    String upper = cells.text(systolic);
    boolean isOne = !systolic.isAbsent() && systolic.place() == diastolic.place();
    String lower = isOne ? "" : cells.text(diastolic);
    int slash = upper.indexOf('/');
    if (slash < 0 && isOne) {
      if (!upper.isEmpty()) {
        cells.leaveUnread(RowRule.NOT_TWO_PRESSURES, systolic);
      }
      return new Pressure(OptionalInt.empty(), OptionalInt.empty());
    }
    if (slash < 0) {
      return inOrder(cells, cells.number(systolic, upper), lower(cells, lower));
    }
    OptionalInt first = cells.number(systolic, Spaces.strip(upper.substring(0, slash)));
    OptionalInt second =
        lower.isEmpty()
            ? cells.number(diastolic, Spaces.strip(upper.substring(slash + 1)), systolic)
            : lower(cells, lower);
    if (first.isPresent() && !isOne) {
      cells.assume(Assumption.PRESSURES_IN_ONE_CELL, systolic);
    }
    return inOrder(cells, first, second);
  }

  /** A diastolic pressure that is not below the systolic one makes both unreadable. */
  private Pressure inOrder(Cells cells, OptionalInt upper, OptionalInt lower) {
    if (upper.isEmpty() || lower.isEmpty() || lower.getAsInt() < upper.getAsInt()) {
      return new Pressure(upper, lower);
    }
    cells.leaveUnread(RowRule.DIASTOLIC_NOT_BELOW, systolic);
    cells.leaveUnread(RowRule.DIASTOLIC_NOT_BELOW, diastolic);
    return new Pressure(OptionalInt.empty(), OptionalInt.empty());
  }

  private OptionalInt lower(Cells cells, String text) {
    return cells.number(diastolic, Spaces.strip(text.substring(text.indexOf('/') + 1)));
  }
}
