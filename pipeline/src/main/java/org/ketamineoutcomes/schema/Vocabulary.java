package org.ketamineoutcomes.schema;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketamineoutcomes.cell.Spelling;

/** The words of a column with a closed list, and what we make of their spellings. */
public final class Vocabulary<E extends Enum<E>> {

  /** How many spellings are remembered as written. */
  private static final int MOST_REMEMBERED = 1_000;

  /** What begins a remark behind a word: a bracket, a colon, a semicolon or a dash. */
  private static final Pattern REMARK = Pattern.compile(" ?[(\\[:;]| [-\u2013\u2014] |, ");

  private static final Set<String> NEGATIONS =
      Set.of("no", "not", "never", "without", "kein", "nicht", "non", "pas");

  private final Map<String, E> bySpelling = new HashMap<>();
  private final Map<String, E> asWritten = new HashMap<>();

  private Vocabulary() {}

  /** Returns the words of a field, each of which must be a constant of {@code type}. */
  public static <E extends Enum<E>> Vocabulary<E> of(SchemaField field, Class<E> type) {
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
  public Optional<E> meaning(String text) {
    E known = asWritten.get(text);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<E> found = Optional.ofNullable(bySpelling.get(Spelling.of(text)));
    if (found.isEmpty()) {
      found = meaningOfHead(text);
    }
    if (found.isPresent() && asWritten.size() < MOST_REMEMBERED) {
      asWritten.put(text, found.get());
    }
    return found;
  }

  /**
   * Returns what the words before a remark mean, as in {@code No show (charged)} or {@code
   * Cancelled: ill}, unless the remark says otherwise.
   */
  private Optional<E> meaningOfHead(String text) {
    Matcher remark = REMARK.matcher(text);
    if (!remark.find() || remark.start() == 0) {
      return Optional.empty();
    }
    Optional<E> head =
        Optional.ofNullable(bySpelling.get(Spelling.of(text.substring(0, remark.start()))));
    String rest = text.substring(remark.start());
    if (head.isEmpty() || saysOtherwise(head.get(), Spelling.of(rest))) {
      return Optional.empty();
    }
    return Spelling.words(rest).stream().anyMatch(word -> saysOtherwise(head.get(), word))
        ? Optional.empty()
        : head;
  }

  private boolean saysOtherwise(E head, String word) {
    E other = bySpelling.get(word);
    return NEGATIONS.contains(word) || (other != null && other != head);
  }
}
