package org.ketamineoutcomes.division;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes of a text, cut without looking at them.
 *
 * @param from the first byte, from 0
 * @param to the byte after the last
 */
public record Stretch(long from, long to) implements Serializable {

  /** How much more than its own bytes a stretch needs at most, to find the end of its last line. */
  public static final int MOST_BEYOND = 1 << 20;

  /** Returns the stretches of a text of {@code size} bytes. */
  public static List<Stretch> of(long size, long bytesEach) {
    List<Stretch> stretches = new ArrayList<>();
    for (long from = 0; from < size; from += bytesEach) {
      stretches.add(new Stretch(from, Math.min(size, from + bytesEach)));
    }
    return stretches;
  }

  /** Returns the first byte that its scan needs: it must know whether a line ends before it. */
  public long firstNeeded() {
    return Math.max(0, from - 1);
  }

  /** Returns how many bytes its scan needs, of a text of {@code size} bytes. */
  public int bytesNeeded(long size) {
    return Math.toIntExact(Math.min(size, to + MOST_BEYOND) - firstNeeded());
  }
}
