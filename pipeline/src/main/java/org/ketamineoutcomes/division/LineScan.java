package org.ketamineoutcomes.division;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.ketamineoutcomes.division.Crossing.Place;

/**
 * The lines of some bytes, each of which is a record if there are no quotes.
 *
 * <p>Hot: every byte of a large file goes through it.
 */
final class LineScan {

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long LINE_FEEDS = '\n' * ONES;
  private static final long CARRIAGE_RETURNS = '\r' * ONES;

  private final byte[] bytes;
  private final TextSigns signs;
  private long quotes;
  private final RecordTally records = new RecordTally();
  private long ended;
  private boolean sawQuote;
  private boolean lastIsFilled;

  private LineScan(byte[] bytes, TextSigns signs) {
    this.bytes = bytes;
    this.signs = signs;
    this.quotes = signs.quoteByte() * ONES;
  }

  static LineScan of(byte[] bytes, int start, int end, TextSigns signs) {
    LineScan scan = new LineScan(bytes, signs);
    scan.look(start, end);
    return scan;
  }

  private void look(int start, int end) {
    int lineStart = start;
    for (int i = next(start, end); i < end; i = next(i, end)) {
      byte kind = signs.kindOf(bytes[i]);
      int lineEnd = i++;
      if (kind == TextSigns.QUOTE) {
        sawQuote = true;
        quotes = LINE_FEEDS; // one is enough
        continue;
      }
      if (kind == TextSigns.CARRIAGE_RETURN && i < end && bytes[i] == '\n') {
        i++;
      }
      ended++;
      records.end(i, isRecord(lineStart, lineEnd));
      lineStart = i;
    }
    lastIsFilled = isRecord(lineStart, end);
  }

  /** Returns the next place of a quote or a line end, eight bytes being looked at together. */
  private int next(int from, int end) {
    int i = from;
    for (; i + Long.BYTES <= end; i += Long.BYTES) {
      long eight = (long) EIGHT_BYTES.get(bytes, i);
      long found =
          zeros(eight ^ LINE_FEEDS) | zeros(eight ^ CARRIAGE_RETURNS) | zeros(eight ^ quotes);
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >> 3);
      }
    }
    while (i < end && signs.kindOf(bytes[i]) < TextSigns.QUOTE) {
      i++;
    }
    return i;
  }

  /** Sets the high bit of the lowest byte that is 0, and perhaps of others above it. */
  private static long zeros(long eight) {
    return (eight - ONES) & ~eight & (ONES << 7);
  }

  /** Nearly every line tells by its first byte; one of nothing but tabs may have cells. */
  private boolean isRecord(int from, int to) {
    int at = from;
    while (at < to && signs.kindOf(bytes[at]) != TextSigns.DELIMITER) {
      int blank = signs.blankAt(bytes, at, to);
      if (blank == 0) {
        return true;
      }
      at += blank;
    }
    return at < to;
  }

  long ended() {
    return ended;
  }

  /** Returns whether there is a quote anywhere: lines need not be records then. */
  boolean sawQuote() {
    return sawQuote;
  }

  /** Returns what the bytes do to records if they begin outside of quotes and hold none. */
  Crossing crossing(long offset) {
    return records.crossing(Place.OUTSIDE, lastIsFilled, offset, records.firstEnd() < 0 ? 0 : 1);
  }
}
