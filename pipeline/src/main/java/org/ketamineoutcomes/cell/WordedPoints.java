package org.ketamineoutcomes.cell;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads points that have words beside them, where nobody can take them for another number. */
public final class WordedPoints {

  /** 1 - Several days, 1 = several days, (1) Several days, 1. Several days. */
  private static final Pattern NUMBER_FIRST =
      Pattern.compile("\\(?(\\d)(?:\\)|\\s*[-\\u2013\\u2014=:.)]|\\s)\\s*\\p{L}\\D*");

  /** Several days (1), Several days = 1. */
  private static final Pattern NUMBER_LAST =
      Pattern.compile("\\p{L}\\D*(?:\\(\\s*|[-\\u2013\\u2014=:]\\s*)(\\d)\\s*\\)?");

  private static final Pattern OF_HIGHEST =
      Pattern.compile(
          "(\\d{1,3}(?:\\.0+)?)\\s*(?:/|(?i:of|out of|von|sur|de|di|van))\\s*(\\d{1,3})");

  private WordedPoints() {}

  /** Returns the points of an answer that has its number before or behind its words. */
  public static OptionalLong ofItem(String text) {
    String plain = Spaces.plain(text);
    Matcher first = NUMBER_FIRST.matcher(plain);
    Matcher answer = first.matches() ? first : NUMBER_LAST.matcher(plain);
    return answer.matches()
        ? OptionalLong.of(Long.parseLong(answer.group(1)))
        : OptionalLong.empty();
  }

  /** Returns the total of a text such as 12/27, if the other number is the highest total. */
  public static OptionalLong ofTotal(String text, int highest) {
    Matcher total = OF_HIGHEST.matcher(Spaces.plain(text));
    return total.matches() && Integer.parseInt(total.group(2)) == highest
        ? Decimal.scaled(total.group(1), '.', 2, Decimal.Rounding.EXACT)
        : OptionalLong.empty();
  }
}
