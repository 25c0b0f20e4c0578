package org.ketamineoutcomes.cell;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a cell that names two patients, such as {@code 123/456}, from an id. */
public final class TwoIds {

  private static final String SIGNS = "/;,|&+\\\n";
  private static final Pattern BETWEEN = Pattern.compile("[/;,|&+\\\\\n]+");
  private static final Pattern WORDS = Pattern.compile("\\s(?:and|und|et|y|e|or|to)\\s");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private TwoIds() {}

  /** Returns whether a text is two ids of one form with a sign or a word between them. */
  public static boolean mayBe(String text) {
    for (int i = 1; i < text.length() - 1; i++) {
      char next = text.charAt(i);
      if (next == ' ' || SIGNS.indexOf(next) >= 0) {
        return areAlike(
            BETWEEN.split(WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(";"), -1));
      }
    }
    return false;
  }

  /** The second of two ids may be its number alone, as in P001/002. */
  private static boolean areAlike(String[] parts) {
    String first = form(parts[0]);
    if (parts.length < 2 || first.indexOf('0') < 0) {
      return false;
    }
    for (String part : parts) {
      String form = form(part);
      if (!form.equals(first) && !form.equals("0")) {
        return false;
      }
    }
    return true;
  }

  /** Returns a text with one sign for each letter and one for all digits of a number. */
  private static String form(String text) {
    return NUMBER.matcher(LETTER.matcher(text.strip()).replaceAll("a")).replaceAll("0");
  }
}
