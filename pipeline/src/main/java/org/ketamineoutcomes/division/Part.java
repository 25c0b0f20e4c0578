package org.ketamineoutcomes.division;

import java.io.Serializable;

/**
 * Bytes of a text that begin where a record does, and may be read without those before them.
 *
 * @param from the first byte, from 0
 * @param to the byte after the last; {@link #TO_THE_END} if the part has no end of its own
 * @param linesBefore how many lines end before it
 * @param recordsBefore how many records that are not blank end before it, the header among them
 */
public record Part(long from, long to, long linesBefore, long recordsBefore)
    implements Serializable {

  public static final long TO_THE_END = Long.MAX_VALUE;

  /** A text in one piece. */
  public static final Part WHOLE = new Part(0, TO_THE_END, 0, 0);

  /** Returns how many bytes it has; a very large number if it has no end of its own. */
  public long bytes() {
    return to - from;
  }

  /** Returns whether the text begins here, with its byte order mark and its header. */
  public boolean isFirst() {
    return from == 0;
  }
}
