package org.ketamineoutcomes.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates with parts that are not known, as logs write them, and whole dates whose month is a
 * word, so that nobody can take it for the day.
 */
final class PartialDates {

  private static final String UNKNOWN =
      "(?:UNKNOWN|UNKN|UNK|UK|UN|XXXX|XXX|XX|NK|ND|NA|\\?{1,4}|_{1,4}|-{1,2}|0000|00|9999|99)";
  private static final String MONTH =
      "(?<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\\.?";
  private static final String NUMBER = "(?<number>0[1-9]|1[0-2]|[1-9])";
  private static final String DAY = "(?<day>0?[1-9]|[12]\\d|3[01])";
  private static final String YEAR = "(?<year>[12]\\d{3})";
  private static final String BETWEEN = "[-/. ]?";
  private static final String TIME = "(?:[T: ,]+(?<time>\\d{1,2}:.+))?";
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

  private static final Pattern WHOLE =
      Pattern.compile("%1$s%2$s%3$s[-/. ,]*%4$s%5$s".formatted(DAY, BETWEEN, MONTH, YEAR, TIME));
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

  private PartialDates() {}

  /** Returns what a date says that is in none of the usual forms, or {@link DateCell#BAD}. */
  static DateCell read(String text) {
    String written = Spaces.plain(text).toUpperCase(Locale.ROOT);
    try {
      return read(written, List.of(WHOLE, WHOLE_MONTH_FIRST, WHOLE_YEAR_FIRST));
    } catch (DateTimeException e) {
      return DateCell.BAD;
    }
  }

  private static DateCell read(String text, List<Pattern> whole) {
    for (Pattern pattern : whole) {
      Matcher date = pattern.matcher(text);
      if (date.matches()) {
        return whole(date);
      }
    }
    for (Pattern pattern : MONTH_AND_YEAR) {
      Matcher date = pattern.matcher(text);
      if (date.matches()) {
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
    return NOT_EVEN_THE_YEAR.stream().anyMatch(pattern -> pattern.matcher(text).matches())
        ? DateCell.NOT_KNOWN
        : DateCell.BAD;
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

  private static int month(Matcher date) {
    return date.pattern().pattern().contains("<number>")
        ? Integer.parseInt(date.group("number"))
        : MONTHS.indexOf(date.group("month")) + 1;
  }
}
