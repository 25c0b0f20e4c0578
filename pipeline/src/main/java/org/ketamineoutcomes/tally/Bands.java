package org.ketamineoutcomes.tally;

import java.io.Serializable;

/**
 * Counts of people published as bands on one lattice: nobody; 1 to {@code width}; {@code width} + 1
 * to twice that; and so on. A band is published as its middle, so that bands of 11 read 0, 6, 17,
 * 28, 39.
 *
 * <p>All counts lie on the same lattice, whatever they count. An order between two of them, such as
 * a part and its whole, then tells nothing that the bands do not: rounding never turns it round.
 * That is why bands neither move nor depend on what is counted.
 *
 * @param width how many counts a band holds
 */
public record Bands(int width) implements Serializable {

  /** Refuses, with an {@link IllegalArgumentException}, bands that hold no count. */
  public Bands {
    if (width < 1) {
      throw new IllegalArgumentException("A band must hold a count at least");
    }
  }

  /**
   * Returns what {@code count} is published as.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public long of(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("A count must not be negative to be published as a band");
    }
    return count == 0 ? 0 : (count - 1) / width * width + width / 2 + 1;
  }

  /** Returns the least count that is published as {@code published}. */
  public long least(long published) {
    return published <= 0 ? 0 : (published - 1) / width * width + 1;
  }

  /** Returns the greatest count that is published as {@code published}. */
  public long greatest(long published) {
    return published <= 0 ? 0 : ((published - 1) / width + 1) * width;
  }

  /**
   * Returns what is published of a part of a sum over people who cannot be counted: the part as a
   * number of people who have as much of the sum as anyone, published as a count is.
   *
   * @param part of {@code whole}, which is the sum over {@code people}
   * @param publishedWhole what is published of the whole
   */
  public long share(long part, long whole, long people, long publishedWhole) {
    if (part <= 0 || whole <= 0) {
      return 0;
    }
    long like = Math.min(people, (long) Math.ceil((double) part / whole * people));
    return Math.round((double) publishedWhole * of(like) / of(people));
  }

  /** Returns whether {@code count} is in the lowest band, of whom nothing more may be published. */
  public boolean isLowest(long count) {
    return count > 0 && count <= width;
  }
}
