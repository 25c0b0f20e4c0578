package org.ketamineoutcomes.remark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ketamineoutcomes.cell.Spaces;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.cell.WrittenMissing;
import org.ketamineoutcomes.remark.RowWords.Rule;

/**
 * What a cell says if its row does not count, by some rules; shared by all columns that they are
 * about.
 *
 * <p>Hot: of most columns only whole texts matter, and few begin with the letter of one.
 */
public final class WatchedTexts {

  /** A longer text is a note. */
  private static final int LONGEST = 40;

  private static final Set<String> NO_TEXT =
      Set.of(
          "",
          "no",
          "none",
          "0",
          "false",
          "n",
          "notapplicable",
          "n/a",
          "total",
          "totalscore",
          "overall",
          "fullscale");

  private final Map<String, Rule> byText = new HashMap<>();
  private final List<Rule> byWord;
  private final Optional<Rule> ofAnyText;
  private long firstLetters;

  private WatchedTexts(List<Rule> rules) {
    for (Rule rule : rules) {
      for (String text : rule.texts()) {
        String spelling = Spelling.of(text);
        byText.putIfAbsent(spelling, rule);
        firstLetters |= bit(spelling.charAt(0));
      }
    }
    byWord = rules.stream().filter(rule -> !rule.words().isEmpty()).toList();
    ofAnyText = rules.stream().filter(Rule::anyText).findFirst();
  }

  /** Returns the texts of some rules; of two that a text breaks the first counts. */
  public static WatchedTexts of(List<Rule> rules) {
    return new WatchedTexts(rules);
  }

  /** Returns whether a text says nothing by its length and its first letter alone. */
  boolean passAtSight(String text) {
    if (text.isEmpty() || (text.length() > LONGEST && ofAnyText.isEmpty())) {
      return true;
    }
    return byWord.isEmpty() && ofAnyText.isEmpty() && !mayBegin(text);
  }

  /** Returns the rule by which a row with such a text does not count; empty if it does. */
  Optional<Rule> against(String text) {
    String spelling = Spelling.of(text);
    Rule whole = byText.get(spelling);
    if (whole != null) {
      return Optional.of(whole);
    }
    if (ofAnyText.isPresent()
        && !NO_TEXT.contains(spelling)
        && !WrittenMissing.isSo(Spaces.strip(text))) {
      return ofAnyText;
    }
    if (byWord.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    String words = " " + String.join(" ", Spelling.words(text)) + " ";
    return byWord.stream()
        .filter(rule -> hasOne(words, rule.words()) && !hasOne(words, rule.unless()))
        .findFirst();
  }

  private static boolean hasOne(String words, List<String> wanted) {
    return wanted.stream().anyMatch(each -> words.contains(" " + each + " "));
  }

  private boolean mayBegin(String text) {
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (Character.isLetterOrDigit(next)) {
        return (firstLetters & bit(Character.toLowerCase(next))) != 0;
      }
    }
    return false;
  }

  private static long bit(char letter) {
    return 1L << (letter & 63);
  }
}
