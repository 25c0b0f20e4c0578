package org.ketamineoutcomes.division;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What each byte of a text is to someone who looks for its records. */
public final class TextSigns implements Serializable {

  static final byte OTHER = 0;
  static final byte SPACE = 1;
  static final byte DELIMITER = 2;

  /** Begins a character of three bytes that may be a space. */
  static final byte MAYBE_SPACE = 3;

  /** From here on, what a search for lines and quotes stops at. */
  static final byte QUOTE = 4;

  static final byte LINE_FEED = 5;
  static final byte CARRIAGE_RETURN = 6;

  private static final char REPLACEMENT = '\uFFFD';

  /** The first bytes of those characters of UTF-8 among which spaces of three bytes are. */
  private static final int FIRST_WIDE = 0xE1;

  private static final int LAST_WIDE = 0xE3;
  private static final int WIDE_SPACE_BYTES = 3;

  private final byte[] kinds = new byte[256];
  private final boolean[] blanks = new boolean[256];
  private final byte quoteByte;
  private final int bytesBefore;

  private TextSigns(byte quoteByte, int bytesBefore) {
    this.quoteByte = quoteByte;
    this.bytesBefore = bytesBefore;
  }

  /**
   * Returns the signs of a text; empty if its bytes cannot be told apart without what stands before
   * them.
   *
   * @param quote what stands round cells; empty if nothing does
   * @param bytesBefore how many bytes stand before the text: those of its byte order mark
   */
  public static Optional<TextSigns> of(
      Charset encoding, char delimiter, String quote, int bytesBefore) {
    boolean isWide = encoding.equals(StandardCharsets.UTF_8);
    if ((!isWide && !isOneByteEach(encoding)) || quote.length() > 1) {
      return Optional.empty();
    }
    char quoteOrLine = quote.isEmpty() ? '\n' : quote.charAt(0);
    TextSigns signs = new TextSigns((byte) quoteOrLine, bytesBefore);
    boolean isAscii = isAscii(delimiter) && isAscii(quoteOrLine);
    for (int i = 0; i < signs.kinds.length; i++) {
      String decoded = new String(new byte[] {(byte) i}, encoding);
      char character = decoded.isEmpty() ? REPLACEMENT : decoded.charAt(0);
      isAscii &= isAscii(character) ? character == i : !isAscii((char) i);
      signs.blanks[i] = Character.isWhitespace(character);
      signs.kinds[i] =
          isWide && i >= FIRST_WIDE && i <= LAST_WIDE
              ? MAYBE_SPACE
              : kind(character, delimiter, quoteOrLine);
    }
    return isAscii ? Optional.of(signs) : Optional.empty();
  }

  private static boolean isAscii(char character) {
    return character < 0x80;
  }

  private static boolean isOneByteEach(Charset encoding) {
    return encoding.canEncode()
        && encoding.newEncoder().maxBytesPerChar() == 1
        && encoding.newDecoder().maxCharsPerByte() == 1
        && encoding.newDecoder().averageCharsPerByte() == 1;
  }

  private static byte kind(char character, char delimiter, char quote) {
    if (character == delimiter) {
      return DELIMITER;
    }
    if (character == '\n') {
      return LINE_FEED;
    }
    if (character == '\r') {
      return CARRIAGE_RETURN;
    }
    if (character == quote) {
      return QUOTE;
    }
    return Character.isWhitespace(character) ? SPACE : OTHER;
  }

  /** Returns the quote; that of a line feed if there are no quotes. */
  byte quoteByte() {
    return quoteByte;
  }

  /** Returns how many bytes stand before the text. */
  public int bytesBefore() {
    return bytesBefore;
  }

  /** Returns what each byte is; not to be changed. */
  byte[] kinds() {
    return kinds;
  }

  byte kindOf(byte one) {
    return kinds[one & 0xFF];
  }

  /**
   * Returns how many bytes the blank character at {@code at} has, whether it is a delimiter or not;
   * 0 if it is not blank.
   */
  int blankAt(byte[] bytes, int at, int end) {
    if (blanks[bytes[at] & 0xFF]) {
      return 1;
    }
    return kindOf(bytes[at]) == MAYBE_SPACE ? wideSpaceAt(bytes, at, end) : 0;
  }

  /** Returns how many bytes the space of several bytes at {@code at} has; 0 if none is there. */
  int wideSpaceAt(byte[] bytes, int at, int end) {
    if (at + WIDE_SPACE_BYTES > end
        || (bytes[at + 1] & 0xC0) != 0x80
        || (bytes[at + 2] & 0xC0) != 0x80) {
      return 0;
    }
    int character = (bytes[at] & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F);
    return Character.isWhitespace(character) ? WIDE_SPACE_BYTES : 0;
  }

  /** Returns whether any character of some bytes is not blank. */
  boolean isFilled(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end) {
      int blank = blankAt(bytes, at, end);
      if (blank == 0) {
        return true;
      }
      at += blank;
    }
    return false;
  }
}
