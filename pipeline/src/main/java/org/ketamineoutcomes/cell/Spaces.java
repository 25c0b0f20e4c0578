package org.ketamineoutcomes.cell;

/** Spaces of every kind around a cell: no-break, narrow and zero-width ones too. */
public final class Spaces {

  private Spaces() {}

  /** Returns the text without any kind of space around it. */
  public static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return to - from == text.length() ? text : text.substring(from, to);
  }

  /** Returns the text with a plain space for each kind of space. */
  public static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return replaced(text);
      }
    }
    return text;
  }

  public static boolean isSpace(char next) {
    return next <= ' ' || (next > 0x7F && isRareSpace(next));
  }

  private static boolean isRareSpace(char next) {
    return Character.isSpaceChar(next)
        || Character.isWhitespace(next)
        || next == '\u0085'
        || (next >= '\u200B' && next <= '\u200F')
        || next == '\u2060'
        || next == '\uFEFF'
        || next == '\u180E';
  }

  private static String replaced(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(isSpace(text.charAt(i)) ? ' ' : text.charAt(i));
    }
    return plain.toString();
  }
}
