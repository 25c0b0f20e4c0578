package org.ketamineoutcomes.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalInt;
import org.ketamineoutcomes.cell.Digits;
import org.ketamineoutcomes.cell.Spaces;

/**
 * Reads dates that begin with the four digits of a year, so that nobody can take the month for the
 * day: 2021/3/1, 2021.03.01, 2021年3月1日, 20210301, and any of them with a time of day, as in
 * 20210301103000. Days and months of 00 or 99 are not known.
 *
 * <p>Eight digits are taken for a date of the years 1900 to 2099 alone. None of these is a date too
 * if it begins with the day or the month: no year begins with the number of a month.
 */
final class YearFirst {

  private static final String SIGNS = "-/. ";
  private static final char YEAR_SIGN = '年';
  private static final char MONTH_SIGN = '月';
  private static final char DAY_SIGN = '日';

  /** Stands for a day or a month that is not known. */
  private static final int NINETY_NINE = 99;

  private static final int HOUR_AND_MINUTE = 4;
  private static final int WITH_SECONDS = 6;

  private YearFirst() {}

  /** Returns what a date says, or {@link DateCell#BAD} if it is none that begins with a year. */
  static DateCell read(String text) {
    if (text.length() < 8) {
      return DateCell.BAD;
    }
    int year = Digits.number(text, 0, 4);
    if (year < 0) {
      return DateCell.BAD;
    }
    char sign = text.charAt(4);
    return isDigit(sign) ? digits(text, year) : separated(text, year, sign);
  }

  /** Returns the date that a year, a month and a day give, or what is known of it. */
  static DateCell of(int year, int month, int day) {
    return isDay(year, month, day)
        ? DateCell.whole(LocalDate.of(year, month, day).toEpochDay(), OptionalInt.empty())
        : withoutDay(year, month, day);
  }

  private static DateCell digits(String text, int year) {
    if (year < 1900 || year > 2099) {
      return DateCell.BAD;
    }
    int month = Digits.number(text, 4, 6);
    int day = Digits.number(text, 6, 8);
    DateCell date = month < 0 || day < 0 ? DateCell.BAD : of(year, month, day);
    String rest = text.substring(8);
    return rest.isEmpty() || rest.equals(".0") ? date : at(date, rest);
  }

  private static DateCell separated(String text, int year, char sign) {
    if (sign != YEAR_SIGN && SIGNS.indexOf(sign) < 0) {
      return DateCell.BAD;
    }
    boolean mayBeSpaced = sign == YEAR_SIGN || sign == '.';
    int monthAt = mayBeSpaced ? behindSpaces(text, 5) : 5;
    int monthEnd = behindDigits(text, monthAt);
    if (monthEnd == monthAt || monthEnd >= text.length()) {
      return DateCell.BAD;
    }
    char second = text.charAt(monthEnd);
    if (second != (sign == YEAR_SIGN ? MONTH_SIGN : sign)) {
      return DateCell.BAD;
    }
    int dayAt = mayBeSpaced ? behindSpaces(text, monthEnd + 1) : monthEnd + 1;
    int dayEnd = behindDigits(text, dayAt);
    if (dayEnd == dayAt) {
      return DateCell.BAD;
    }
    DateCell date =
        of(year, Digits.number(text, monthAt, monthEnd), Digits.number(text, dayAt, dayEnd));
    boolean ends =
        dayEnd < text.length() && text.charAt(dayEnd) == (sign == YEAR_SIGN ? DAY_SIGN : '.');
    String rest = text.substring(ends ? dayEnd + 1 : dayEnd);
    boolean isApart = !rest.isEmpty() && !isDigit(rest.charAt(0));
    return rest.isEmpty() ? date : isApart || ends ? at(date, rest) : DateCell.BAD;
  }

  /** Returns a whole date with the time of day that stands behind it. */
  private static DateCell at(DateCell date, String rest) {
    char first = rest.charAt(0);
    boolean isApart = first == 'T' || first == ',' || Spaces.isSpace(first);
    String time = clock(Spaces.strip(isApart ? rest.substring(1) : rest));
    OptionalInt minute = time.isEmpty() ? OptionalInt.empty() : TimeOfDay.minute(time);
    return date.kind() != DateCell.Kind.WHOLE || minute.isEmpty()
        ? DateCell.BAD
        : DateCell.whole(date.first(), minute, TimeOfDay.offset(time));
  }

  /** Returns a time with colons in it, of one that may be written 1030 or 103000. */
  private static String clock(String time) {
    int digits = 0;
    while (digits < time.length() && isDigit(time.charAt(digits))) {
      digits++;
    }
    if (digits != HOUR_AND_MINUTE && digits != WITH_SECONDS) {
      return time;
    }
    String hourAndMinute = time.substring(0, 2) + ":" + time.substring(2, 4);
    return digits == HOUR_AND_MINUTE
        ? hourAndMinute + time.substring(4)
        : hourAndMinute + ":" + time.substring(4);
  }

  private static DateCell withoutDay(int year, int month, int day) {
    boolean dayUnknown = day == 0 || day == NINETY_NINE;
    boolean monthUnknown = month == 0 || month == NINETY_NINE;
    if (!dayUnknown || (!monthUnknown && month > 12)) {
      return DateCell.BAD;
    }
    if (year == 0) {
      return monthUnknown ? DateCell.NOT_KNOWN : DateCell.BAD;
    }
    YearMonth first = YearMonth.of(year, monthUnknown ? 1 : month);
    YearMonth last = YearMonth.of(year, monthUnknown ? 12 : month);
    return DateCell.partial(first.atDay(1).toEpochDay(), last.atEndOfMonth().toEpochDay());
  }

  static boolean isDay(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  private static int behindSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && Spaces.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Returns the place behind one or two digits. */
  private static int behindDigits(String text, int from) {
    int at = from;
    while (at < text.length() && at < from + 2 && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char next) {
    return next >= '0' && next <= '9';
  }
}
