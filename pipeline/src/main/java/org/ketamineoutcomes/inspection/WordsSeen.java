package org.ketamineoutcomes.inspection;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The words of a column, each with how often it was seen; texts of people are no words. */
final class WordsSeen {

  /** A column with more different texts is one of notes, which nobody is shown. */
  private static final int MOST = 30;

  /** A longer text is a note. */
  private static final int LONGEST = 40;

  private final String column;
  private final Map<String, Long> counts = new TreeMap<>();
  private long others;

  WordsSeen(String column) {
    this.column = column;
  }

  void add(String word) {
    if (word.length() <= LONGEST && (counts.size() < MOST || counts.containsKey(word))) {
      counts.merge(word, 1L, Long::sum);
    } else {
      others++;
    }
  }

  List<String> lines() {
    if (counts.isEmpty() && others == 0) {
      return List.of();
    }
    String words =
        counts.entrySet().stream()
            .map(
                word -> (word.getKey().isEmpty() ? "blank" : word.getKey()) + " " + word.getValue())
            .collect(Collectors.joining(", "));
    return List.of(
        "  %s: %s%s"
            .formatted(
                column, words, others == 0 ? "" : "; other texts, which are not shown " + others));
  }
}
