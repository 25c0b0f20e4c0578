package org.ketamineoutcomes.cell;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Compares words as people write them: without case, spaces and punctuation. */
public final class Spelling {

  private Spelling() {}

  /** Returns the letters and digits of {@code text} in lower case. */
  public static String of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); ) {
      int next = lower.codePointAt(i);
      i += Character.charCount(next);
      if (Character.isLetterOrDigit(next)) {
        letters.appendCodePoint(next);
      }
    }
    return letters.toString();
  }

  /** Returns the words of a header; a capital after a small letter begins a new one. */
  public static List<String> words(String header) {
    return List.of(
        header
            .replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
            .toLowerCase(Locale.ROOT)
            .split("[^\\p{L}\\p{N}]+"));
  }

  /** Returns up to three of {@code names}, the nearest to {@code word} first. */
  public static List<String> nearest(String word, Collection<String> names) {
    return names.stream()
        .sorted(
            Comparator.<String>comparingInt(name -> distance(of(word), of(name)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(3)
        .toList();
  }

  /** Levenshtein's distance: letters put in, taken out or replaced. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
