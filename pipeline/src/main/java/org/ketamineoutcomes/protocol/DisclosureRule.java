package org.ketamineoutcomes.protocol;

import java.io.Serializable;
import java.util.Optional;
import org.ketamineoutcomes.tally.Bands;

/**
 * How counts of people are published to those outside.
 *
 * @param method {@link Method#NONE} where {@code minCell} is 0
 * @param minCell of counts from 1 to one less than this nothing is published but that they are
 *     small
 */
public record DisclosureRule(Method method, int minCell) implements Serializable {

  /** The fewest people of whom a curve is published, since bands leave it too open with fewer. */
  private static final int FEWEST_OF_A_CURVE = 40;

  /** The smallest bands whose sums do not give small counts back. */
  static final int SMALLEST_BAND = 11;

  /** What happens to counts. */
  public enum Method {
    /** Nothing: the results are exact, and stay inside. */
    NONE,
    /** Small counts are hidden, and others so that no small one can be found. */
    SUPPRESS,
    /**
     * Every count is published as a band of {@code minCell} counts, and the rest computed from
     * these.
     */
    BANDS
  }

  /** Everything exact. */
  public static final DisclosureRule EXACT = new DisclosureRule(Method.NONE, 0);

  public DisclosureRule {
    if (minCell == 0) {
      method = Method.NONE;
    }
  }

  /**
   * Returns the bands in which counts are published; empty where they are published as they are.
   */
  public Optional<Bands> bands() {
    return method == Method.BANDS ? Optional.of(new Bands(minCell)) : Optional.empty();
  }

  /** Returns the smallest count that is not hidden; 0 where none is. */
  public int smallestShown() {
    return method == Method.SUPPRESS ? minCell : 0;
  }

  /** Returns how many people must have a word of the clinic's own for it to be told. */
  public int fewestOfAName() {
    return method == Method.BANDS ? minCell + 1 : smallestShown();
  }

  /** Returns what is published of a count: the middle of its band, or the count itself. */
  public long published(long count) {
    return bands().map(bands -> bands.of(count)).orElse(count);
  }

  /** Returns whether a curve may be drawn of so many people. */
  public boolean drawsCurveOf(long people) {
    return method != Method.BANDS || published(people) >= FEWEST_OF_A_CURVE;
  }
}
