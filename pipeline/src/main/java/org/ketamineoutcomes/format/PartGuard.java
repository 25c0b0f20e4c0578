package org.ketamineoutcomes.format;

/**
 * Looks through the XML of one part of a workbook for what its reader would hold at once: no text
 * over a million characters, no row of a sheet over 64 megabytes or a million tags, and no cell
 * beyond the columns that Excel has, since the reader makes room for all columns up to a cell.
 *
 * <p>Hot: every byte of a workbook goes through it.
 */
final class PartGuard {

  private static final int LONGEST_TEXT = 1 << 20;
  private static final int LONGEST_ROW = 64 << 20;

  /** A row of all 16,384 columns has fewer, also with text of many fonts in each. */
  private static final int MOST_TAGS = 1 << 20;

  /** How many signs stand before the letters of a cell's place. */
  private static final int BEFORE_LETTERS = 4;

  /** The last column is XFD. */
  private static final int MOST_LETTERS = 3;

  /** Excel has a million rows, and texts that differ take four tags each. */
  private static final int MOST_TAGS_OF_TEXTS = 1 << 24;

  private static final String ROW = "row";

  private final String fileName;
  private final int mostTags;
  private final long longestRow;
  private long sinceTag;
  private long sinceRow;
  private int tagsSinceRow;
  private int place;

  /** How much of the name of a row a tag has so far; below 0 in what is no name, or another one. */
  private int ofName = -1;

  private PartGuard(String fileName, int mostTags, long longestRow) {
    this.fileName = fileName;
    this.mostTags = mostTags;
    this.longestRow = longestRow;
  }

  /** Returns a guard of a part that is read row by row. */
  static PartGuard ofSheet(String fileName) {
    return new PartGuard(fileName, MOST_TAGS, LONGEST_ROW);
  }

  /** Returns a guard of a part that is held whole, such as the texts that cells share. */
  static PartGuard ofWhole(String fileName) {
    return new PartGuard(fileName, MOST_TAGS_OF_TEXTS, Long.MAX_VALUE);
  }

  /** Looks at the next so many bytes. */
  void look(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      byte next = bytes[i];
      sinceTag++;
      if (next == '<') {
        sinceTag = 0;
        ofName = 0;
        tagsSinceRow++;
      } else if (ofName >= 0) {
        lookAtName(next);
      }
      place = ofPlace(next, place);
      if (place > BEFORE_LETTERS + MOST_LETTERS) {
        throw WorkbookRows.broken(fileName);
      }
      if (sinceTag > LONGEST_TEXT) {
        throw WorkbookGuard.tooLarge(fileName);
      }
    }
    sinceRow += length;
    if (sinceRow > longestRow || tagsSinceRow > mostTags) {
      throw WorkbookGuard.tooLarge(fileName);
    }
  }

  /** Follows the name of a tag, which may close another and have a namespace before it. */
  private void lookAtName(byte next) {
    if (next == '/' && ofName == 0) {
      return;
    }
    if (next == ':') {
      ofName = 0;
    } else if (ofName < ROW.length()) {
      ofName = next == ROW.charAt(ofName) ? ofName + 1 : ROW.length() + 1;
    } else {
      boolean ends = next == '>' || next == '/' || (next >= 0 && next <= ' ');
      if (ends && ofName == ROW.length()) {
        sinceRow = 0;
        tagsSinceRow = 0;
      }
      ofName = ends ? -1 : ROW.length() + 1;
    }
  }

  /**
   * Counts the signs of a cell's place up to its last letter, as in {@code r="AB12"} with a space
   * before it.
   *
   * @param seen how many of them were before {@code next}
   */
  private static int ofPlace(byte next, int seen) {
    boolean goesOn =
        switch (seen) {
          case 0 -> false;
          case 1 -> next == 'r';
          case 2 -> next == '=';
          case 3 -> next == '"' || next == '\'';
          default -> (next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z');
        };
    if (goesOn) {
      return seen + 1;
    }
    return next >= 0 && next <= ' ' ? 1 : 0;
  }
}
