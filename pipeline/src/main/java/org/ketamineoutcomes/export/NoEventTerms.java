package org.ketamineoutcomes.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells answers that there was no event from terms of events: {@code none}, a dash, or {@code
 * patient denies any side effects today}, in which no word is of an event.
 */
final class NoEventTerms {

  /** How many terms are remembered as written. */
  private static final int MOST_REMEMBERED = 4_000;

  private static final int MOST_WORDS = 15;

  private final Set<String> answers = new HashSet<>();
  private final Set<String> negations = RowWords.standard().noEvent().negations();
  private final Set<String> fillers = RowWords.standard().noEvent().fillers();
  private final Map<String, Boolean> remembered = new HashMap<>();

  NoEventTerms() {
    RowWords.standard().noEvent().words().forEach(word -> answers.add(Spelling.of(word)));
  }

  /** Returns whether a term says that there was none; a blank one says nothing. */
  boolean has(String term) {
    if (term.isEmpty()) {
      return false;
    }
    Boolean known = remembered.get(term);
    if (known == null) {
      known = read(term);
      if (remembered.size() < MOST_REMEMBERED) {
        remembered.put(term, known);
      }
    }
    return known;
  }

  private boolean read(String term) {
    String spelling = Spelling.of(term);
    return spelling.isEmpty() || answers.contains(spelling) || isDenial(Spelling.words(term));
  }

  private boolean isDenial(List<String> words) {
    boolean denies = false;
    for (String word : words) {
      boolean isNegation = negations.contains(word);
      if (!word.isEmpty() && !isNegation && !fillers.contains(word)) {
        return false;
      }
      denies |= isNegation;
    }
    return denies && words.size() <= MOST_WORDS;
  }
}
