package org.ketamineoutcomes.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.remark.RowWords;
import org.ketamineoutcomes.remark.RowWords.DoubtfulEvent;

/**
 * Tells answers that there was no event from terms of events: {@code none}, a dash, or {@code
 * patient denies any side effects today}, in which no word is of an event.
 */
final class NoEventTerms {

  /** How many terms are remembered as written. */
  private static final int MOST_REMEMBERED = 4_000;

  private static final int MOST_WORDS = 15;

  /** Signs that stand between two terms in one cell. */
  private static final String BETWEEN_TERMS = ";|+&\n";

  private static final Set<String> CONJUNCTIONS = Set.of("and", "und", "et", "y", "e", "en", "och");

  private final DoubtfulEvent doubtful = RowWords.standard().doubtfulEvent();
  private final Set<String> answers = new HashSet<>();
  private final Set<String> negations = RowWords.standard().noEvent().negations();
  private final Set<String> fillers = RowWords.standard().noEvent().fillers();
  private final Map<String, Reading> remembered = new HashMap<>();

  NoEventTerms() {
    RowWords.standard().noEvent().words().forEach(word -> answers.add(Spelling.of(word)));
  }

  /** What a term says. */
  private enum Reading {
    NO_EVENT,
    ONE_EVENT,
    DOUBTFUL
  }

  /** Returns whether a term says that there was none; a blank one says nothing. */
  boolean has(String term) {
    return reading(term) == Reading.NO_EVENT;
  }

  /**
   * Returns whether a term that is taken for one event may be none, or several: it begins with a
   * negation, is a number, speaks of what was or is over, or has several parts.
   */
  boolean isDoubtful(String term) {
    return reading(term) == Reading.DOUBTFUL;
  }

  private Reading reading(String term) {
    if (term.isEmpty()) {
      return Reading.ONE_EVENT;
    }
    Reading known = remembered.get(term);
    if (known == null) {
      known = read(term);
      if (remembered.size() < MOST_REMEMBERED) {
        remembered.put(term, known);
      }
    }
    return known;
  }

  private Reading read(String term) {
    String spelling = Spelling.of(term);
    List<String> words = Spelling.words(term);
    if (spelling.isEmpty()
        || answers.contains(spelling)
        || isDenial(words)
        || isAnswerAmongFillers(words)) {
      return Reading.NO_EVENT;
    }
    boolean isNumber = term.chars().noneMatch(Character::isLetter);
    boolean isDenied = words.size() > 1 && negations.contains(words.get(0));
    boolean hasParts = term.chars().anyMatch(sign -> BETWEEN_TERMS.indexOf(sign) >= 0);
    return isNumber || isDenied || hasParts || isList(term, words) || doubtful.has(words)
        ? Reading.DOUBTFUL
        : Reading.ONE_EVENT;
  }

  /** Terms of dictionaries have one comma at most, and no word for and beside it. */
  private static boolean isList(String term, List<String> words) {
    int first = term.indexOf(',');
    return first >= 0
        && (term.indexOf(',', first + 1) >= 0 || words.stream().anyMatch(CONJUNCTIONS::contains));
  }

  /** Returns whether a text is an answer of two words or more, such as tolerated infusion well. */
  private boolean isAnswerAmongFillers(List<String> words) {
    List<String> others =
        words.stream().filter(word -> !word.isEmpty() && !fillers.contains(word)).toList();
    return others.size() > 1
        && others.size() < words.size()
        && answers.contains(Spelling.of(String.join(" ", others)));
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
