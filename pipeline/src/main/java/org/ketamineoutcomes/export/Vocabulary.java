package org.ketamineoutcomes.export;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of a column with a closed list, and what we make of their spellings. */
final class Vocabulary<E extends Enum<E>> {

  /** How many spellings are remembered as written. */
  private static final int MOST_REMEMBERED = 1_000;

  private final Map<String, E> bySpelling = new HashMap<>();
  private final Map<String, E> asWritten = new HashMap<>();

  private Vocabulary() {}

  /** Returns the words of a field, each of which must be a constant of {@code type}. */
  static <E extends Enum<E>> Vocabulary<E> of(SchemaField field, Class<E> type) {
    Vocabulary<E> vocabulary = new Vocabulary<>();
    for (E constant : EnumSet.allOf(type)) {
      String word = constant.name().toLowerCase(Locale.ROOT);
      vocabulary.bySpelling.put(Spelling.of(word), constant);
      field
          .values()
          .getOrDefault(word, List.of())
          .forEach(spelling -> vocabulary.bySpelling.put(Spelling.of(spelling), constant));
    }
    return vocabulary;
  }

  /** Returns what a text means, if it is in the list. */
  Optional<E> meaning(String text) {
    E known = asWritten.get(text);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<E> found = Optional.ofNullable(bySpelling.get(Spelling.of(text)));
    if (found.isPresent() && asWritten.size() < MOST_REMEMBERED) {
      asWritten.put(text, found.get());
    }
    return found;
  }
}
