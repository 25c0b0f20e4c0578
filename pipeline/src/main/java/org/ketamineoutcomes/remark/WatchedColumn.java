package org.ketamineoutcomes.remark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ketamineoutcomes.cell.Spaces;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.cell.WrittenMissing;
import org.ketamineoutcomes.file.Records;
import org.ketamineoutcomes.remark.RowWords.Rule;

/**
 * A column that nothing reads, and what its texts say of a row.
 *
 * <p>Hot: it is asked of every row. Of most columns only whole texts matter, and few begin with the
 * letter of one.
 */
public final class WatchedColumn {

  /** How many texts are remembered that say nothing. */
  private static final int MOST_REMEMBERED = 1_000;

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

  private final int place;
  private final Map<String, String> byText = new HashMap<>();
  private final List<Worded> byWord = new ArrayList<>();
  private String ofAnyText = "";
  private long firstLetters;
  private final Set<String> sound = new HashSet<>();

  private record Worded(List<String> words, List<String> unless, String refusal) {}

  public WatchedColumn(int place) {
    this.place = place;
  }

  /** Adds what is told to the user by a rule; of two rules the first. */
  public void add(Rule rule, String refusal) {
    for (String text : rule.texts()) {
      String spelling = Spelling.of(text);
      byText.putIfAbsent(spelling, refusal);
      firstLetters |= bit(spelling.charAt(0));
    }
    if (!rule.words().isEmpty()) {
      byWord.add(new Worded(rule.words(), rule.unless(), refusal));
    }
    if (rule.anyText() && ofAnyText.isEmpty()) {
      ofAnyText = refusal;
    }
  }

  boolean isAskedAbout() {
    return !byText.isEmpty() || !byWord.isEmpty() || !ofAnyText.isEmpty();
  }

  /** Returns what is told to the user of the current row; nothing if it counts. */
  public Optional<String> against(Records records) {
    return against(records.cell(place));
  }

  /** Returns what is told to the user of a cell; nothing if its row counts. */
  public Optional<String> against(String text) {
    if (text.isEmpty() || (text.length() > LONGEST && ofAnyText.isEmpty())) {
      return Optional.empty();
    }
    if (byWord.isEmpty() && ofAnyText.isEmpty() && !mayBegin(text)) {
      return Optional.empty();
    }
    if (sound.contains(text)) {
      return Optional.empty();
    }
    Optional<String> refusal = read(text);
    if (refusal.isEmpty() && sound.size() < MOST_REMEMBERED) {
      sound.add(text);
    }
    return refusal;
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

  private Optional<String> read(String text) {
    String spelling = Spelling.of(text);
    String whole = byText.get(spelling);
    if (whole != null) {
      return Optional.of(whole);
    }
    if (!ofAnyText.isEmpty()
        && !NO_TEXT.contains(spelling)
        && !WrittenMissing.isSo(Spaces.strip(text))) {
      return Optional.of(ofAnyText);
    }
    if (byWord.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    String words = " " + String.join(" ", Spelling.words(text)) + " ";
    return byWord.stream()
        .filter(each -> hasOne(words, each.words()) && !hasOne(words, each.unless()))
        .map(Worded::refusal)
        .findFirst();
  }

  private static boolean hasOne(String words, List<String> wanted) {
    return wanted.stream().anyMatch(each -> words.contains(" " + each + " "));
  }
}
