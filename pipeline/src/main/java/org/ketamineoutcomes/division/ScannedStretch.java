package org.ketamineoutcomes.division;

import java.io.Serializable;

/**
 * What was found in a stretch of a text. It begins behind the end of a line and ends with one, or
 * with the text.
 *
 * @param from its first byte, from 0
 * @param to the byte after its last; {@code from} if no line begins in the stretch
 * @param isClosed whether the end of its last line was found
 * @param lines how many lines end in it
 */
public record ScannedStretch(
    long from, long to, boolean isClosed, long lines, Crossing fromOutside, Crossing fromInside)
    implements Serializable {

  private static final Crossing NOTHING = Crossing.inside(false);

  static ScannedStretch empty(long at) {
    return new ScannedStretch(at, at, true, 0, NOTHING, NOTHING);
  }

  boolean isEmpty() {
    return from == to;
  }
}
