package org.ketamineoutcomes.release;

import java.util.function.LongFunction;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Range;
import org.ketamineoutcomes.tally.RoundedMeans;

/**
 * What a way of releasing counts tells of each.
 *
 * @param isEachCellPublished whether what is left between counts is published by itself, too
 * @param isEveryoneCounted whether it is known from elsewhere how many patients there are
 * @param coarseness how many of the steps that are in use a mean is rounded to; 0 for one that is
 *     exact
 */
record Release(
    LongFunction<Range> rule,
    boolean isEachCellPublished,
    boolean isEveryoneCounted,
    Bands bands,
    double coarseness) {

  /** What is published of a mean says nothing at all. */
  private static final Range ANYTHING = new Range(-1e9, 1e9);

  /** Counts are published as bands, and what is left between two follows from them. */
  static Release ofBands(int width) {
    return new Release(band(width), false, false, new Bands(width), 1);
  }

  /** Each cell of each table is published as a band of its own. */
  static Release ofCellsInBands(int width) {
    return new Release(band(width), true, false, new Bands(width), 1);
  }

  /** Returns the same for someone who knows how many patients there are, as from the ledger. */
  Release withEveryoneCounted() {
    return new Release(rule, isEachCellPublished, true, bands, coarseness);
  }

  /** Returns the same with means as they are. */
  Release withExactMeans() {
    return new Release(rule, isEachCellPublished, isEveryoneCounted, bands, 0);
  }

  /** Returns what is published of a mean. */
  Range mean(MeanColumns columns, TableRow row) {
    long people = columns.people(row);
    if (!columns.isIn(row) || bands.isLowest(people)) {
      return ANYTHING;
    }
    return RoundedMeans.of(columns.value(row), columns.deviation(row), people, bands, coarseness);
  }

  private static LongFunction<Range> band(int width) {
    Bands bands = new Bands(width);
    return count -> Range.of(bands, bands.of(count));
  }
}
