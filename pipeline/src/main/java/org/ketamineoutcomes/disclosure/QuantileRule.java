package org.ketamineoutcomes.disclosure;

import java.util.OptionalDouble;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.table.TableRow;

/**
 * Whether a quantile, or a limit of one, may be told: it is the day of one or two of those it was
 * found from, so that many must have left by then and as many must be left.
 *
 * @param followUp those the quantile was found from
 * @param minCell how many must be on either side; with 0 every quantile is told
 */
public record QuantileRule(EventTable followUp, int minCell) {

  /** Sets {@code column} to {@code day} if it may be told, and says so if not. */
  public void set(TableRow row, String column, OptionalDouble day) {
    if (day.isEmpty() || isTold(day.getAsDouble())) {
      row.set(column, day);
    } else {
      Hidden.FEW_PATIENTS.mark(row);
    }
  }

  /** Returns whether {@code day} may be told. */
  public boolean isTold(double day) {
    long through = 0;
    long after = 0;
    for (EventTable.Row row : followUp.rows()) {
      long leaving = row.events() + row.censored();
      if (row.day() <= day) {
        through += leaving;
      } else {
        after += leaving;
      }
    }
    return through >= minCell && after >= minCell;
  }
}
