package org.ketamineoutcomes.link;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * A way in which two programs may write one id differently, as a rule that takes the difference
 * away.
 */
public enum IdForm {
  /** {@code ="001"} or {@code '001}, which keep a spreadsheet from reading a number. */
  QUOTES("quotes", "strip", "'=\"', '\"', \"'\""),
  /** {@code Patient/17} and {@code urn:uuid:…}, which say what kind of thing has the id. */
  REFERENCE("the words before a slash", "strip", "Patient/, 'urn:uuid:'"),
  /** White space and characters without width, anywhere. */
  SPACES("white space", "spaces", "ignore"),
  /** {@code 17.0}, which a program makes of a column of numbers with blanks. */
  DECIMALS("decimals that are 0", "strip", "'.0'"),
  /** Ｐ０１７ in letters as wide as high, and letters that are put together of two signs. */
  WIDTH("the width of letters", "width", "ignore"),
  /** Capitals and small letters. */
  CASE("case", "case", "ignore"),
  /** {@code 0017} and {@code 17}. */
  LEADING_ZEROS("leading zeros", "leading_zeros", "ignore"),
  /** {@code A-17}, {@code A_17} and {@code A17}. */
  PUNCTUATION("punctuation", "punctuation", "ignore");

  private static final Pattern REFERENCES =
      Pattern.compile(
          "^(?:urn:(?:uuid|oid):|(?:https?://\\S*/)?\\p{L}+/(?=[^/]+(?:/_history/|$)))|/_history/[^/]*$");
  private static final Pattern ZERO_DECIMALS = Pattern.compile("(?<=^\\d{1,40})[.,]0+$");

  private final String words;
  private final String key;
  private final String value;

  IdForm(String words, String key, String value) {
    this.words = words;
    this.key = key;
    this.value = value;
  }

  /** Returns the id without what this form adds. */
  public String of(String id) {
    return switch (this) {
      case QUOTES -> withoutQuotes(id);
      case REFERENCE -> withoutReference(id);
      case SPACES -> withoutSpaces(id);
      case DECIMALS -> withoutDecimals(id);
      case WIDTH -> withoutWidth(id);
      case CASE -> id.toLowerCase(Locale.ROOT);
      case LEADING_ZEROS -> withoutLeadingZeros(id);
      case PUNCTUATION -> withoutPunctuation(id);
    };
  }

  /** Returns what differs, in words that a message can hold. */
  String words() {
    return words;
  }

  /** Returns the key of {@code ids} in a mapping that declares the rule. */
  public String key() {
    return key;
  }

  /** Returns what the key takes; of {@code strip}, some of its list. */
  String value() {
    return value;
  }

  /** Returns whether ids that differ by this alone are taken to be of one person. */
  boolean tellsOnePerson() {
    return this != PUNCTUATION;
  }

  /** Returns whether a character is white space, or has no width. */
  public static boolean isInvisible(int character) {
    return character <= ' '
        || Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT
        || Character.getType(character) == Character.CONTROL;
  }

  private static String withoutSpaces(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (isInvisible(id.charAt(i))) {
        return kept(id, character -> !isInvisible(character));
      }
    }
    return id;
  }

  private static String withoutWidth(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (id.charAt(i) > 0x7F) {
        return Normalizer.normalize(id, Normalizer.Form.NFKC);
      }
    }
    return id;
  }

  private static String withoutPunctuation(String id) {
    return kept(id, Character::isLetterOrDigit);
  }

  private static String kept(String id, IntPredicate wanted) {
    StringBuilder rest = new StringBuilder(id.length());
    id.codePoints().filter(wanted).forEach(rest::appendCodePoint);
    return rest.toString();
  }

  private static String withoutQuotes(String id) {
    int from = 0;
    int to = id.length();
    if (to > 0 && id.charAt(0) == '=') {
      from++;
    }
    while (from < to && isQuote(id.charAt(from))) {
      from++;
    }
    while (to > from && isQuote(id.charAt(to - 1))) {
      to--;
    }
    return id.substring(from, to);
  }

  private static boolean isQuote(char character) {
    return "\"'`\u2018\u2019\u201c\u201d".indexOf(character) >= 0;
  }

  private static String withoutReference(String id) {
    return id.indexOf('/') < 0 && id.indexOf(':') < 0 ? id : REFERENCES.matcher(id).replaceAll("");
  }

  private static String withoutDecimals(String id) {
    return id.endsWith("0") ? ZERO_DECIMALS.matcher(id).replaceFirst("") : id;
  }

  /** Takes the zeros away that stand before another digit and behind none. */
  private static String withoutLeadingZeros(String id) {
    if (id.indexOf('0') < 0) {
      return id;
    }
    StringBuilder rest = new StringBuilder(id.length());
    boolean inNumber = false;
    for (int i = 0; i < id.length(); i++) {
      char character = id.charAt(i);
      boolean before = i + 1 < id.length() && isDigit(id.charAt(i + 1));
      if (character != '0' || inNumber || !before) {
        rest.append(character);
        inNumber = isDigit(character);
      }
    }
    return rest.toString();
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
