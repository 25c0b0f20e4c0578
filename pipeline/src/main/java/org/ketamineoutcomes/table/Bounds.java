package org.ketamineoutcomes.table;

import java.util.List;

/**
 * How the counts of a row bound one of its numbers where counts are published as bands. What the
 * bounds come to stands in the columns {@code NAME_least} and {@code NAME_greatest}.
 *
 * @param column the number
 * @param kind what it is of the columns of {@code of}
 * @param of for a share, its part and its whole; for what is left, or at most left, the whole and
 *     what is taken from it; for a rate, its events, its time, the time of all and the people whose
 *     time that is; for a mean, its standard deviation and how many it is of; none for what is
 *     bounded where it is estimated
 * @param per for a rate, how much of the unit of its time it is published for; for a mean, what its
 *     sum is rounded to
 */
public record Bounds(String column, Kind kind, List<String> of, double per) {

  public Bounds {
    of = List.copyOf(of);
  }

  /** What a number is of others. */
  public enum Kind {
    SHARE,
    LEFT,
    AT_MOST_LEFT,
    RATE,
    MEAN,
    ESTIMATE
  }

  /** Returns the column of the least value. */
  public String least() {
    return column + "_least";
  }

  /** Returns the column of the greatest value. */
  public String greatest() {
    return column + "_greatest";
  }
}
