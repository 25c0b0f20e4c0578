package org.ketamineoutcomes.remark;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketamineoutcomes.cell.Spelling;

/**
 * Tells ketamine and esketamine from other drugs by their names.
 *
 * <p>A name that speaks of ketamine and of a placebo, or of ketamine that was not given, is {@link
 * Drug#UNCLEAR}: nobody can tell whether it was given.
 */
public final class DrugNames {

  /** What a name stands for. */
  public enum Drug {
    NOT_RECORDED,
    KETAMINE,
    PLACEBO,
    OTHER,
    UNCLEAR,
    /** A mark or a word that stands for what the row above says. */
    SAME_AS_ABOVE
  }

  /** How many names are remembered as written. */
  private static final int MOST_REMEMBERED = 4_000;

  /** From here on are the signs of Chinese, Japanese and Korean. */
  private static final int FIRST_UNSPACED = 0x2E80;

  private static final String DITTO = "\"'\u2018\u2019\u201c\u201d\u201e\u2033\u3003";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern KETAMINE = Pattern.compile("([\\p{L}]*)ketamin");
  private static final Pattern OTHER_ENANTIOMER =
      Pattern.compile("(?:^|[^\\p{L},/+])\\(?r\\)?[ -]+ketamin");
  private static final Pattern IN_PLACE_OF_KETAMINE =
      Pattern.compile(
          "ketamin\\p{L}*[^\\p{L}/+&]*(?:match(?:ed|ing)[^\\p{L}]*)?placebo"
              + "|placebo[^\\p{L}/+&]*(?:(?:for|to|of|matching)[^\\p{L}]*)?(?:es|s[ -]?)?ketamin");
  private static final Set<String> NOT_GIVEN =
      Set.of("no", "not", "without", "held", "withheld", "declined", "refused", "cancelled");

  private final Map<String, Drug> remembered = new HashMap<>();
  private final Set<String> ketamine = RowWords.standard().ketamine().spellings();
  private final Set<String> notKetamine = RowWords.standard().notKetamine().spellings();
  private final Set<String> placebo = RowWords.standard().placebo().spellings();
  private final Set<String> sameAsAbove = RowWords.standard().sameAsAbove().spellings();
  private final List<String> unspacedKetamine = unspaced(ketamine);
  private final List<String> unspacedPlacebo = unspaced(placebo);

  /** Returns what a cell of the drug column stands for. */
  public Drug of(String text) {
    if (text.isEmpty()) {
      return Drug.NOT_RECORDED;
    }
    Drug known = remembered.get(text);
    if (known != null) {
      return known;
    }
    Drug drug = isSameAsAbove(text) ? Drug.SAME_AS_ABOVE : read(plain(text));
    if (remembered.size() < MOST_REMEMBERED) {
      remembered.put(text, drug);
    }
    return drug;
  }

  private boolean isSameAsAbove(String text) {
    String letters = Spelling.of(text);
    return letters.isEmpty()
        ? text.chars().anyMatch(sign -> DITTO.indexOf(sign) >= 0)
        : sameAsAbove.contains(letters);
  }

  /** Returns a text whose letters have no marks. */
  private static String plain(String text) {
    return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
  }

  private Drug read(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = WORD.matcher(lower).results().map(word -> word.group()).toList();
    boolean isKetamine =
        namesKetamine(lower)
            || hasOneOf(unspacedKetamine, lower)
            || ketamine.contains(Spelling.of(text))
            || words.stream().anyMatch(ketamine::contains);
    if (notKetamine.contains(Spelling.of(text))) {
      isKetamine = false;
    }
    boolean isPlacebo =
        placebo.contains(Spelling.of(text))
            || hasOneOf(unspacedPlacebo, lower)
            || words.stream().anyMatch(word -> placebo.contains(word) && !word.equals("saline"));
    if (isKetamine && IN_PLACE_OF_KETAMINE.matcher(lower).find()) {
      return Drug.PLACEBO;
    }
    if (isKetamine && (isPlacebo || words.stream().anyMatch(NOT_GIVEN::contains))) {
      return Drug.UNCLEAR;
    }
    if (isKetamine) {
      return Drug.KETAMINE;
    }
    return isPlacebo || words.contains("saline") ? Drug.PLACEBO : Drug.OTHER;
  }

  /** Returns names in scripts that put no space between words. */
  private static List<String> unspaced(Set<String> names) {
    return names.stream()
        .filter(name -> name.codePoints().allMatch(sign -> sign >= FIRST_UNSPACED))
        .map(DrugNames::plain)
        .toList();
  }

  private static boolean hasOneOf(List<String> names, String text) {
    return names.stream().anyMatch(text::contains);
  }

  /** Returns whether a word has ketamin in it and is not of another substance. */
  private boolean namesKetamine(String lower) {
    Matcher named = KETAMINE.matcher(lower);
    while (named.find()) {
      if (!notKetamine.contains(named.group(1) + "ketamine")
          && !OTHER_ENANTIOMER.matcher(lower).find()) {
        return true;
      }
    }
    return false;
  }
}
