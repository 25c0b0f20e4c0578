package org.ketamineoutcomes.cell;

/** Text of which a program took the bytes of UTF-8 for letters of another encoding: Ã¼ for ü. */
public final class Misread {

  /** What is written where a letter was lost. */
  private static final char REPLACEMENT = '\ufffd';

  private static final int LAST_ASCII = 0x7F;

  private Misread() {}

  /** Returns whether a text has signs that stand for letters which were lost. */
  public static boolean isSo(String text) {
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next > LAST_ASCII
          && (next == REPLACEMENT
              || (isLeading(next) && i + 1 < text.length() && isSign(text.charAt(i + 1))))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a letter is the first byte of many in UTF-8, as Western encodings have it. */
  private static boolean isLeading(char letter) {
    return switch (letter) {
      case '\u00c2', '\u00c3', '\u00e2', '\u00e3' -> true;
      default -> false;
    };
  }

  private static boolean isSign(char next) {
    return next > LAST_ASCII && !Character.isLetter(next);
  }
}
