package org.ketamineoutcomes.tally;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What the columns of {@link Counts} are when they are published as bands, declared once beside the
 * columns. A column is a count of its own, an atom, unless it is declared to be a sum; what is left
 * over between two counts has no column, and is taken from what is published of them.
 *
 * <pre>{@code
 * Layout layout = Layout.ofCounts(3).sum(DAYS, PATIENTS);
 * layout.banded(new long[] {20, 600, 3}, new Bands(11)); // 17, 17 times a rounded mean, 6
 * }</pre>
 */
public final class Layout {

  private static final long LOWER_BITS = 0xFFFF_FFFFL;

  private final int width;
  private final List<Part> parts;

  /** The columns that are no counts. */
  private final BitSet sums;

  private Layout(int width, List<Part> parts, BitSet sums) {
    this.width = width;
    this.parts = List.copyOf(parts);
    this.sums = sums;
  }

  /** Columns that are published by another rule than a count. */
  private interface Part {

    void publish(long[] exact, long[] published, Bands bands);
  }

  /** Returns a layout of counts, each of which no other gives. */
  public static Layout ofCounts(int width) {
    return new Layout(width, List.of(), new BitSet());
  }

  /** Returns this layout with a sum over those counted in {@code people}. */
  public Layout sum(int at, int people) {
    return with(
        (exact, published, bands) ->
            published[at] = new Magnitude(bands).sum(exact[at], exact[people]),
        at);
  }

  /**
   * Returns this layout with a sum of numbers from zero up, and the sum of their squares, of which
   * nothing is published but whether the sum is: {@link #isPublished}. It is not of people in the
   * lowest band, nor where one or two of them may make most of it.
   */
  public Layout sumUnlessRuled(int at, int squares, int people) {
    return with(
        (exact, published, bands) -> {
          boolean isPublished =
              exact[people] == 0
                  || (!bands.isLowest(exact[people])
                      && !Magnitude.mayBeRuledByOneOrTwo(exact[at], exact[squares]));
          published[at] = isPublished ? new Magnitude(bands).sum(exact[at], exact[people]) : 0;
          published[squares] = isPublished ? 0 : -1;
        },
        at,
        squares);
  }

  /** Returns whether a sum is published, by what stands in the place of its squares. */
  public static boolean isPublished(long squares) {
    return squares >= 0;
  }

  /** Returns this layout with {@link Moments} in three places, of those counted in a column. */
  public Layout moments(int at, int people) {
    return with(
        (exact, published, bands) -> {
          Moments moments = new Magnitude(bands).moments(Moments.of(exact, at, exact[people]));
          long squares = moments.sumOfSquares().longValue();
          published[at] = moments.sum();
          published[at + 1] = moments.isPublished() ? squares & LOWER_BITS : 0;
          published[at + 2] = moments.isPublished() ? squares >>> Integer.SIZE : -1;
        },
        at,
        at + 1,
        at + 2);
  }

  /**
   * Returns this layout with a sum over sessions, and a sum of squares after it. Nothing is
   * published of them where one or two persons may have most of the sessions.
   *
   * @param persons the column of the sum of the squares of each person's sessions
   */
  public Layout sumAndSquares(int at, int sessions, int persons) {
    return with(
        (exact, published, bands) -> {
          Moments moments =
              Magnitude.mayBeRuledByOneOrTwo(exact[sessions], exact[persons])
                  ? Moments.notPublished(bands.of(exact[sessions]))
                  : new Magnitude(bands)
                      .moments(new Moments(exact[sessions], exact[at], exact[at + 1]));
          published[at] = moments.sum();
          published[at + 1] = moments.sumOfSquares().longValue();
        },
        at,
        at + 1);
  }

  /** Returns this layout with what the limits of a share of sessions are found from. */
  public Layout clustered(
      int persons,
      int sessions,
      int with,
      int withSquared,
      int withTimesSessions,
      int sessionsSquared) {
    return with(
        (exact, published, bands) -> {
          ClusteredSums products =
              new ClusteredSums(
                      exact[persons],
                      exact[sessions],
                      exact[with],
                      exact[withSquared],
                      exact[withTimesSessions],
                      exact[sessionsSquared])
                  .banded(bands);
          published[withSquared] = products.withSquared();
          published[withTimesSessions] = products.withTimesSessions();
          published[sessionsSquared] = products.sessionsSquared();
        },
        withSquared,
        withTimesSessions,
        sessionsSquared);
  }

  /** Returns what is published of one row of counts. */
  public long[] banded(long[] exact, Bands bands) {
    long[] published = new long[width];
    for (int column = 0; column < width; column++) {
      if (!sums.get(column)) {
        published[column] = bands.of(exact[column]);
      }
    }
    for (Part part : parts) {
      part.publish(exact, published, bands);
    }
    return published;
  }

  /** Returns what is published of all rows. */
  public Counts banded(Counts exact, Bands bands) {
    Counts published = new Counts(width);
    for (int row = 0; row < exact.rows(); row++) {
      if (exact.isAny(row)) {
        published.add(row, banded(exact.row(row), bands));
      }
    }
    return published;
  }

  private Layout with(Part part, int... columns) {
    List<Part> more = new ArrayList<>(parts);
    more.add(part);
    BitSet moreSums = BitSet.valueOf(sums.toLongArray());
    for (int column : columns) {
      moreSums.set(column);
    }
    return new Layout(width, more, moreSums);
  }
}
