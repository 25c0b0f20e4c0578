package org.ketamineoutcomes.date;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.cell.Digits;
import org.ketamineoutcomes.cell.Spaces;

/**
 * Reads times of day as people and programs write them: 14:30, 14:30:00, 2:30 PM, 14.30, 14h30,
 * 1430, and 0.6042 for the share of a day that a spreadsheet keeps. 24:00 is minute 1440.
 */
public final class TimeOfDay {

  /** Stands for the offset of a time that does not say how far from UTC it is. */
  public static final int NO_OFFSET = Integer.MIN_VALUE;

  static final int NOON = 12 * 60;

  private static final int DAY = 24 * 60;

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)(\\d{1,2})(?: ?[:.h] ?([0-5]\\d)(?:[:.]([0-5]\\d)(?:[.,]\\d+)?)?)? ?"
              + "(a\\.?m\\.?|p\\.?m\\.?|h|hrs?|uhr|hours)? ?(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?");

  private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})([0-5]\\d)([0-5]\\d)?h?");

  /** Two decimals are a share of the day only where a whole quarter of it is so written. */
  private static final Pattern SHARE_OF_DAY =
      Pattern.compile("0?[.,](\\d|25|75|\\d{3,15})|0?[.,]\\d{3,15}E-?0?\\d");

  private TimeOfDay() {}

  /** Returns minutes after midnight, the seconds cut off; empty if the text is not a time. */
  public static OptionalInt minute(String text) {
    int colon = text.indexOf(':');
    if ((colon == 1 || colon == 2)
        && (text.length() == colon + 3
            || (text.length() == colon + 6 && text.charAt(colon + 3) == ':'))) {
      int hour = Digits.number(text, 0, colon);
      int minute = Digits.number(text, colon + 1, colon + 3);
      int seconds = text.length() == colon + 3 ? 0 : Digits.number(text, colon + 4, colon + 6);
      if (seconds >= 0 && seconds < 60) {
        return minute(hour, minute);
      }
    }
    return inWords(Spaces.plain(text));
  }

  /** Returns minutes by which the time is ahead of UTC, if the text says it. */
  public static int offset(String text) {
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    if (last == 'Z' || last == 'z' || last == 'C' || last == 'T') {
      return 0;
    }
    int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
    if (sign < 1 || text.length() < sign + 3) {
      return NO_OFFSET;
    }
    int hours = Digits.number(text, sign + 1, sign + 3);
    int minutes =
        text.length() > sign + 4 ? Digits.number(text, text.length() - 2, text.length()) : 0;
    if (hours < 0 || minutes < 0) {
      return NO_OFFSET;
    }
    return (text.charAt(sign) == '-' ? -1 : 1) * (hours * 60 + minutes);
  }

  private static OptionalInt inWords(String text) {
    if (SHARE_OF_DAY.matcher(text).matches()) {
      double share = Double.parseDouble(text.replace(',', '.'));
      return OptionalInt.of((int) Math.round(share * DAY));
    }
    Matcher digits = DIGITS.matcher(text);
    if (digits.matches()) {
      return minute(number(digits, 1), number(digits, 2));
    }
    Matcher clock = CLOCK.matcher(text);
    if (!clock.matches() || text.startsWith("0.")) {
      return OptionalInt.empty();
    }
    return half(clock.group(4), number(clock, 1), number(clock, 2), clock.group(2) != null);
  }

  /** Returns the minute by the half of the day, if the text names it. */
  private static OptionalInt half(@Nullable String half, int hour, int minute, boolean hasMinutes) {
    char first = half == null ? ' ' : Character.toLowerCase(half.charAt(0));
    if (first == 'a' || first == 'p') {
      return hour < 1 || hour > 12
          ? OptionalInt.empty()
          : minute(hour % 12 + (first == 'p' ? 12 : 0), minute);
    }
    return hasMinutes ? minute(hour, minute) : OptionalInt.empty();
  }

  private static OptionalInt minute(int hour, int minute) {
    boolean endOfDay = hour == 24 && minute == 0;
    return endOfDay || (hour >= 0 && hour < 24 && minute >= 0 && minute < 60)
        ? OptionalInt.of(hour * 60 + minute)
        : OptionalInt.empty();
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Digits.number(digits, 0, digits.length());
  }
}
