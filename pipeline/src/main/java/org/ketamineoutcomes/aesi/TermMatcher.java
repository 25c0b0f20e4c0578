package org.ketamineoutcomes.aesi;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises the terms of one adverse event of special interest by whole words.
 *
 * <p>A term matches if the words of one phrase stand in it side by side, each as it is or in a
 * plural of -s or -es; unless a word of negation stands right before them, or any of them belongs
 * to an excepted phrase. Case and punctuation are ignored, and a hyphen parts words.
 *
 * <p>Does not change, and is safe for use by several threads.
 */
public final class TermMatcher implements Serializable {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Set<String> negations;
  private final List<List<String>> phrases;
  private final List<List<String>> except;

  /** Makes the matcher of phrases in lower case, whose words have a single space between them. */
  public TermMatcher(List<String> phrases, List<String> except, List<String> negations) {
    this.negations = Set.copyOf(negations);
    this.phrases = phrases.stream().map(TermMatcher::words).toList();
    this.except = except.stream().map(TermMatcher::words).toList();
  }

  /** Returns whether {@code term}, as a clinic wrote it, is a term of the event. */
  public boolean matches(String term) {
    List<String> words = words(term);
    boolean[] excepted = new boolean[words.size()];
    for (List<String> phrase : except) {
      for (int at = 0; at < words.size(); at++) {
        if (standsAt(at, phrase, words)) {
          Arrays.fill(excepted, at, at + phrase.size(), true);
        }
      }
    }
    for (List<String> phrase : phrases) {
      for (int at = 0; at < words.size(); at++) {
        if (standsAt(at, phrase, words)
            && !(at > 0 && negations.contains(words.get(at - 1)))
            && !isAny(excepted, at, at + phrase.size())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean standsAt(int at, List<String> phrase, List<String> words) {
    if (at + phrase.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!isWord(phrase.get(i), words.get(at + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWord(String word, String written) {
    return written.startsWith(word)
        && (written.length() == word.length()
            || written.equals(word + "s")
            || written.equals(word + "es"));
  }

  private static boolean isAny(boolean[] marked, int from, int to) {
    for (int i = from; i < to; i++) {
      if (marked[i]) {
        return true;
      }
    }
    return false;
  }

  private static List<String> words(String text) {
    return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
