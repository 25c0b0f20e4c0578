package org.ketamineoutcomes.tally;

import java.io.DataOutput;
import java.io.IOException;

/**
 * Whole numbers that merge by addition: the order and the grouping of merges cannot change them.
 *
 * @param <T> the tally itself
 */
public interface Tally<T extends Tally<T>> {

  /** Adds all that {@code other} has counted; {@code other} stays as it is. */
  void merge(T other);

  /** Writes what was counted; equal tallies write equal bytes. */
  void writeTo(DataOutput out) throws IOException;
}
