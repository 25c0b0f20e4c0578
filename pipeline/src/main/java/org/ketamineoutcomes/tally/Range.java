package org.ketamineoutcomes.tally;

import java.util.Optional;

/**
 * Between which values a number is.
 *
 * @param greatest infinite where there is no such bound
 */
public record Range(double least, double greatest) {

  /** Returns what a count may be that is published as {@code published}. */
  public static Range of(Bands bands, long published) {
    return new Range(bands.least(published), bands.greatest(published));
  }

  /** Returns what a share may be of a part in its whole; empty if there is surely no whole. */
  public static Optional<Range> share(Range part, Range whole) {
    if (whole.greatest <= 0) {
      return Optional.empty();
    }
    double least = Math.min(1, part.least / whole.greatest);
    return Optional.of(
        new Range(least, whole.least > 0 ? Math.min(1, part.greatest / whole.least) : 1));
  }

  /** Returns what may be left of this count without {@code part}, which is some of it. */
  public Range without(Range part) {
    return new Range(Math.max(0, least - part.greatest), Math.max(0, greatest - part.least));
  }

  /** Returns the range of the rest to 1. */
  public Range ofOthers() {
    return new Range(1 - greatest, 1 - least);
  }
}
