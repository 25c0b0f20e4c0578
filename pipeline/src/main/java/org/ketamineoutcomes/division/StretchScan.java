package org.ketamineoutcomes.division;

import org.ketamineoutcomes.division.Crossing.Place;

/** Looks through one stretch of a text. */
public final class StretchScan {

  private StretchScan() {}

  /**
   * Scans a stretch.
   *
   * @param bytes as many as {@link Stretch#bytesNeeded} says, from {@link Stretch#firstNeeded} on
   * @param size the bytes of the whole text
   */
  public static ScannedStretch of(byte[] bytes, Stretch stretch, long size, TextSigns signs) {
    long offset = stretch.firstNeeded();
    int start = stretch.from() == 0 ? signs.bytesBefore() : behindLine(bytes, 0, signs);
    int wantedEnd = Math.toIntExact(stretch.to() - offset);
    if (start < 0 || start >= wantedEnd) {
      return ScannedStretch.empty(stretch.from());
    }
    int found = stretch.to() == size ? bytes.length : behindLine(bytes, wantedEnd - 1, signs);
    boolean isClosed = found >= 0;
    int end = isClosed ? found : bytes.length;
    LineScan lines = LineScan.of(bytes, start, end, signs);
    return new ScannedStretch(
        offset + start,
        offset + end,
        isClosed,
        lines.ended(),
        lines.sawQuote()
            ? RecordScan.of(bytes, start, end, signs, Place.OUTSIDE).crossing(offset)
            : lines.crossing(offset),
        lines.sawQuote()
            ? RecordScan.of(bytes, start, end, signs, Place.INSIDE).crossing(offset)
            : Crossing.inside(signs.isFilled(bytes, start, end)));
  }

  /** Returns the place behind the first line feed from {@code at} on; -1 if there is none. */
  private static int behindLine(byte[] bytes, int at, TextSigns signs) {
    for (int i = at; i < bytes.length; i++) {
      if (signs.kindOf(bytes[i]) == TextSigns.LINE_FEED) {
        return i + 1;
      }
    }
    return -1;
  }
}
