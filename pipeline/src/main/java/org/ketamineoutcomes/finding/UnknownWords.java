package org.ketamineoutcomes.finding;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Words of a vocabulary that no list has: a few of each column, and only what looks like one, since
 * a column may be another than was thought.
 */
public final class UnknownWords {

  private static final int MOST = 20;
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}/()+-]{1,20}( [\\p{L}/()+-]{1,20}){0,2}|[\\p{L} ]{0,10}\\d");

  private final SortedMap<String, SortedSet<String>> byColumn = new TreeMap<>();

  void add(String column, String word) {
    SortedSet<String> words = byColumn.computeIfAbsent(column, name -> new TreeSet<>());
    if (words.size() < MOST && WORD.matcher(word).matches()) {
      words.add(word);
    }
  }

  void merge(UnknownWords other) {
    for (Map.Entry<String, SortedSet<String>> column : other.byColumn.entrySet()) {
      column.getValue().forEach(word -> add(column.getKey(), word));
    }
  }

  /** Returns the words of each column, in alphabetical order. */
  public SortedMap<String, SortedSet<String>> byColumn() {
    return byColumn;
  }
}
