package org.ketamineoutcomes.release;

import java.util.function.LongFunction;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Range;

/**
 * What a way of releasing counts tells of each.
 *
 * @param isEachCellPublished whether what is left between counts is published by itself, too
 * @param isEveryoneCounted whether it is known from elsewhere how many patients there are
 */
record Release(LongFunction<Range> rule, boolean isEachCellPublished, boolean isEveryoneCounted) {

  /** Counts are published as bands, and what is left between two follows from them. */
  static Release ofBands(int width) {
    return new Release(band(width), false, false);
  }

  /** Each cell of each table is published as a band of its own. */
  static Release ofCellsInBands(int width) {
    return new Release(band(width), true, false);
  }

  /** Returns the same for someone who knows how many patients there are, as from the ledger. */
  Release withEveryoneCounted() {
    return new Release(rule, isEachCellPublished, true);
  }

  private static LongFunction<Range> band(int width) {
    Bands bands = new Bands(width);
    return count -> Range.of(bands, bands.of(count));
  }
}
