package org.ketamineoutcomes.disclosure;

import java.util.OptionalDouble;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Histogram;

/**
 * Whether a quantile, or a limit of one, may be published: it is the day of one or two of those it
 * was found from, so that many must have left by then and as many must be left.
 *
 * @param leaving those the quantile was found from, by the day on which they left
 * @param minCell how many must be on either side; with 0 every quantile is published
 */
public record QuantileRule(Histogram leaving, int minCell) {

  /** Creates the rule for those whose follow-up ended, with the event or without. */
  public QuantileRule(EventTable followUp, int minCell) {
    this(leaving(followUp), minCell);
  }

  private static Histogram leaving(EventTable followUp) {
    Histogram leaving = new Histogram();
    for (EventTable.Row row : followUp.rows()) {
      leaving.add(row.day(), row.events() + row.censored());
    }
    return leaving;
  }

  /** Sets {@code column} to {@code day} if it may be published, and says so if not. */
  public void set(TableRow row, String column, OptionalDouble day) {
    if (day.isEmpty() || isPublished(day.getAsDouble())) {
      row.set(column, day);
    } else {
      Hidden.FEW_PATIENTS.mark(row, column);
    }
  }

  /** Returns whether {@code day} may be published. */
  public boolean isPublished(double day) {
    long through = leaving.through(day);
    return through >= minCell && leaving.total() - through >= minCell;
  }
}
