package org.ketamineoutcomes.cell;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes texts in lower case with single spaces, remembering those that come again and again. */
public final class Words {

  private static final int MOST_REMEMBERED = 4_000;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Map<String, String> remembered = new HashMap<>();

  public String of(String text) {
    if (text.isEmpty()) {
      return text;
    }
    String known = remembered.get(text);
    if (known != null) {
      return known;
    }
    String words = SPACES.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    if (remembered.size() < MOST_REMEMBERED) {
      remembered.put(text, words);
    }
    return words;
  }
}
