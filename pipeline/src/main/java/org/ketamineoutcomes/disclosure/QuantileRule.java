package org.ketamineoutcomes.disclosure;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;
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

  /**
   * Sets a quantile of these numbers, if it may be published, and where they are what bands tell
   * the least and the greatest that it may be.
   *
   * @param grid on whose values the numbers are told
   */
  public void setQuantile(
      TableRow row,
      String column,
      long numerator,
      long denominator,
      Optional<Bands> bands,
      Grid grid) {
    set(row, column, leaving.quantile(numerator, denominator));
    bands
        .flatMap(own -> leaving.quantileBounds(numerator, denominator, own, grid))
        .ifPresent(
            range ->
                row.set(column + "_least", range.least())
                    .set(column + "_greatest", range.greatest()));
  }

  /** Returns whether {@code day} may be published. */
  public boolean isPublished(double day) {
    long through = leaving.through(day);
    return through >= minCell && leaving.total() - through >= minCell;
  }
}
