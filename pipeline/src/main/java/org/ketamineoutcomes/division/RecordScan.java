package org.ketamineoutcomes.division;

import org.ketamineoutcomes.division.Crossing.Place;

/**
 * The records of some bytes with quotes in them, found as the reader finds them: a quote opens a
 * cell only as its first character that is no space, two quotes in quotes are one, and behind the
 * closing quote only spaces may stand.
 *
 * <p>Hot: every byte of a large file with quotes goes through it, about twice.
 */
final class RecordScan {

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final TextSigns signs;
  private final byte[] kinds;
  private final RecordTally records = new RecordTally();
  private int at;
  private boolean isFilled;
  private Place place;

  private RecordScan(byte[] bytes, int start, int end, TextSigns signs, Place place) {
    this.bytes = bytes;
    this.start = start;
    this.at = start;
    this.end = end;
    this.signs = signs;
    this.kinds = signs.kinds();
    this.place = place;
  }

  /** Scans bytes that begin outside of quotes, and with a cell; or inside. */
  static RecordScan of(byte[] bytes, int start, int end, TextSigns signs, Place place) {
    RecordScan scan = new RecordScan(bytes, start, end, signs, place);
    while (scan.at < end && scan.place != Place.BROKEN) {
      if (scan.place == Place.INSIDE) {
        scan.goToClosingQuote();
      } else {
        scan.readCell();
      }
    }
    return scan;
  }

  /** Returns what the bytes do to records; they stand in the text at {@code offset}. */
  Crossing crossing(long offset) {
    long firstLines = LineScan.of(bytes, start, Math.max(start, records.firstEnd()), signs).ended();
    return records.crossing(place, isFilled, offset, firstLines);
  }

  /** Goes behind a cell and what follows it, or behind the quote that opens it. */
  private void readCell() {
    skipSpaces();
    if (at == end) {
      return;
    }
    byte kind = kindAt(at);
    if (kind == TextSigns.QUOTE) {
      at++;
      place = Place.INSIDE;
      return;
    }
    boolean isEmpty = isCellEnd(kind);
    isFilled |= !isEmpty;
    while (at < end && !isCellEnd(kindAt(at))) {
      at++;
    }
    endCell();
  }

  private void goToClosingQuote() {
    while (at < end && !isFilled && kindAt(at) != TextSigns.QUOTE) {
      int blank = signs.blankAt(bytes, at, end);
      isFilled = blank == 0;
      at += Math.max(blank, 1);
    }
    while (at < end && kindAt(at) != TextSigns.QUOTE) {
      at++;
    }
    if (at == end) {
      return;
    }
    at++;
    if (at < end && kindAt(at) == TextSigns.QUOTE) {
      at++;
      isFilled = true;
      return;
    }
    place = Place.OUTSIDE;
    skipSpaces();
    if (at < end && !isCellEnd(kindAt(at))) {
      place = Place.BROKEN;
    }
    endCell();
  }

  private byte kindAt(int place) {
    return kinds[bytes[place] & 0xFF];
  }

  private void skipSpaces() {
    while (at < end) {
      byte kind = kindAt(at);
      int wide = kind == TextSigns.MAYBE_SPACE ? signs.wideSpaceAt(bytes, at, end) : 0;
      if (kind != TextSigns.SPACE && wide == 0) {
        return;
      }
      at += Math.max(wide, 1);
    }
  }

  private static boolean isCellEnd(byte kind) {
    return kind == TextSigns.DELIMITER
        || kind == TextSigns.LINE_FEED
        || kind == TextSigns.CARRIAGE_RETURN;
  }

  /** Goes behind the delimiter, or behind the end of the record. */
  private void endCell() {
    if (at == end || place == Place.BROKEN) {
      return;
    }
    byte kind = kindAt(at);
    at++;
    if (kind == TextSigns.DELIMITER) {
      isFilled = true;
      return;
    }
    if (kind == TextSigns.CARRIAGE_RETURN && at < end && kindAt(at) == TextSigns.LINE_FEED) {
      at++;
    }
    records.end(at, isFilled);
    isFilled = false;
  }
}
