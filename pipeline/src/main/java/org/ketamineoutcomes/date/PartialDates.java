package org.ketamineoutcomes.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketamineoutcomes.cell.Spaces;

/**
 * Reads dates with parts that are not known, as logs write them, and whole dates whose month is a
 * word of some language, so that nobody can take it for the day.
 */
final class PartialDates {

  private static final String UNKNOWN =
      "(?:UNKNOWN|UNKN|UNK|UK|UN|XXXX|XXX|XX|NK|ND|NA|\\?{1,4}|_{1,4}|-{1,2}|0000|00|9999|99)";

  /** A word that {@link MonthNames} may know. */
  private static final String MONTH = "(?<month>[A-Z]{3,10})\\.?";

  private static final String NUMBER = "(?<number>0[1-9]|1[0-2]|[1-9])";
  private static final String DAY = "(?<day>0?[1-9]|[12]\\d|3[01])";
  private static final String YEAR = "(?<year>[12]\\d{3})";
  private static final String BETWEEN = "[-/. ]?";
  private static final String TIME = "(?:[T: ,]+(?<time>\\d{1,2}:.+))?";
  private static final Pattern WHOLE =
      Pattern.compile(
          "%s(?:ER|ST|ND|RD|TH)?(?:[-/. ]{0,2}| DE )%s(?: DE |[-/. ,]*)%s%s"
              .formatted(DAY, MONTH, YEAR, TIME));
  private static final Pattern WHOLE_MONTH_FIRST =
      Pattern.compile("%s[-/. ]*%s(?:ST|ND|RD|TH)?[-/. ,]+%s%s".formatted(MONTH, DAY, YEAR, TIME));
  private static final Pattern WHOLE_YEAR_FIRST =
      Pattern.compile("%1$s%2$s%3$s%2$s%4$s%5$s".formatted(YEAR, BETWEEN, MONTH, DAY, TIME));

  private static final List<Pattern> MONTH_AND_YEAR =
      List.of(
          Pattern.compile(YEAR + "[-/.]" + NUMBER + "(?:[-/.]" + UNKNOWN + "?)?"),
          Pattern.compile("(?:" + UNKNOWN + BETWEEN + ")?" + MONTH + "[-/. ,]*" + YEAR),
          Pattern.compile(YEAR + BETWEEN + MONTH + "(?:" + BETWEEN + UNKNOWN + ")?"),
          Pattern.compile(NUMBER + "[-/.]" + YEAR));

  private static final List<Pattern> YEAR_ONLY =
      List.of(
          Pattern.compile(YEAR + "-*"),
          Pattern.compile(
              YEAR + BETWEEN + UNKNOWN + "(?:" + BETWEEN + "(?:" + UNKNOWN + "|\\d{1,2}))?"),
          Pattern.compile("(?:" + UNKNOWN + "|\\d{1,2})" + BETWEEN + UNKNOWN + BETWEEN + YEAR),
          Pattern.compile(UNKNOWN + "[-/. ]\\d{1,2}[-/. ]" + YEAR));

  private static final List<Pattern> NOT_EVEN_THE_YEAR =
      List.of(
          Pattern.compile("--" + NUMBER + "(?:-(?:" + UNKNOWN + "|" + DAY + "))?"),
          Pattern.compile("---" + DAY),
          Pattern.compile("-{2,6}(?:T.*)?"),
          Pattern.compile(
              UNKNOWN + "(?:" + BETWEEN + UNKNOWN + "){0,2}(?:[T ]00:00(?::00(?:\\.0+)?)?)?"),
          Pattern.compile("(?:" + UNKNOWN + "|" + DAY + ")" + BETWEEN + MONTH + BETWEEN + UNKNOWN),
          Pattern.compile("\\d{1,2}[-/. ]" + UNKNOWN + "[-/. ]" + UNKNOWN));

  /** Stands for a word that is no month. */
  private static final int NO_MONTH = -1;

  private PartialDates() {}

  /** Returns what a date says that is in none of the usual forms, or {@link DateCell#BAD}. */
  static DateCell read(String text) {
    String written = MonthNames.plain(Spaces.plain(text));
    try {
      return read(written, List.of(WHOLE, WHOLE_MONTH_FIRST, WHOLE_YEAR_FIRST));
    } catch (DateTimeException e) {
      return DateCell.BAD;
    }
  }

  private static DateCell read(String text, List<Pattern> whole) {
    for (Pattern pattern : whole) {
      Matcher date = pattern.matcher(text);
      if (date.matches() && month(date) > 0) {
        return whole(date);
      }
    }
    for (Pattern pattern : MONTH_AND_YEAR) {
      Matcher date = pattern.matcher(text);
      if (date.matches() && month(date) > 0) {
        YearMonth month = YearMonth.of(Integer.parseInt(date.group("year")), month(date));
        return DateCell.partial(month.atDay(1).toEpochDay(), month.atEndOfMonth().toEpochDay());
      }
    }
    for (Pattern pattern : YEAR_ONLY) {
      Matcher date = pattern.matcher(text);
      if (date.matches()) {
        int year = Integer.parseInt(date.group("year"));
        return DateCell.partial(
            LocalDate.of(year, 1, 1).toEpochDay(), LocalDate.of(year, 12, 31).toEpochDay());
      }
    }
    for (Pattern pattern : NOT_EVEN_THE_YEAR) {
      Matcher date = pattern.matcher(text);
      if (date.matches() && month(date) != NO_MONTH) {
        return DateCell.NOT_KNOWN;
      }
    }
    return DateCell.BAD;
  }

  private static DateCell whole(Matcher date) {
    long day =
        LocalDate.of(
                Integer.parseInt(date.group("year")),
                month(date),
                Integer.parseInt(date.group("day")))
            .toEpochDay();
    String time = date.group("time");
    if (time == null) {
      return DateCell.whole(day, OptionalInt.empty());
    }
    OptionalInt minute = TimeOfDay.minute(time);
    return minute.isEmpty() ? DateCell.BAD : DateCell.whole(day, minute, TimeOfDay.offset(time));
  }

  /** Returns the month of a text that is as its pattern has it; {@link #NO_MONTH} if none. */
  private static int month(Matcher date) {
    String pattern = date.pattern().pattern();
    if (pattern.contains("<number>")) {
      return Integer.parseInt(date.group("number"));
    }
    return pattern.contains("<month>") ? MonthNames.month(date.group("month")).orElse(NO_MONTH) : 0;
  }
}
