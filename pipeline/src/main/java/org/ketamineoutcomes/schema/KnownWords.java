package org.ketamineoutcomes.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ketamineoutcomes.cell.Spelling;

/** The words that the list of a column has, where other words are allowed. */
public final class KnownWords {

  private static final int MOST_REMEMBERED = 1_000;

  private final Set<String> spellings = new HashSet<>();
  private final Map<String, Boolean> asWritten = new HashMap<>();

  public KnownWords(SchemaField field) {
    field
        .values()
        .forEach(
            (word, others) -> {
              spellings.add(Spelling.of(word));
              others.forEach(other -> spellings.add(Spelling.of(other)));
            });
  }

  /** Returns whether the list has a word; any word is known where there is no list. */
  public boolean has(String word) {
    if (spellings.isEmpty() || word.isEmpty()) {
      return true;
    }
    Boolean known = asWritten.get(word);
    if (known == null) {
      known = spellings.contains(Spelling.of(word));
      if (asWritten.size() < MOST_REMEMBERED) {
        asWritten.put(word, known);
      }
    }
    return known;
  }
}
