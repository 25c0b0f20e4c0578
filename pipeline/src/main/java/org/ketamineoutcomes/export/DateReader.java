package org.ketamineoutcomes.export;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads dates: ISO 8601 by hand, since nearly all are, and then the declared formats.
 *
 * @param formats those of the mapping
 */
record DateReader(List<DateFormat> formats) {

  /** Three numbers, of which nobody said which is the day. */
  private static final Pattern OTHER_ORDER =
      Pattern.compile("\\d{1,2}[/.\\- ]\\d{1,2}[/.\\- ](\\d{4}|\\d{2})([ T,].*)?");

  private static final Pattern YEAR = Pattern.compile("(\\d{4})(-*|-(UN|UNK|XX|-)-.*)");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})(-(UN|UNK|XX|-)?)?");

  static DateReader of(List<String> patterns) {
    return new DateReader(patterns.stream().map(DateFormat::of).toList());
  }

  /** Reads a cell that is not blank. */
  DateCell read(String text) {
    if (looksIso(text)) {
      return iso(text);
    }
    Optional<DateCell> found = Optional.empty();
    for (DateFormat format : formats) {
      Optional<DateCell> another = format.read(text);
      if (found.isPresent()
          && another.isPresent()
          && found.get().first() != another.get().first()) {
        return DateCell.AMBIGUOUS;
      }
      found = found.isPresent() ? found : another;
    }
    return found.orElseGet(() -> partialOrWorse(text));
  }

  private static boolean looksIso(String text) {
    return text.length() >= 10
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && Digits.number(text, 0, 4) >= 0
        && Digits.number(text, 5, 7) >= 0
        && Digits.number(text, 8, 10) >= 0;
  }

  private static DateCell iso(String text) {
    int year = Digits.number(text, 0, 4);
    int month = Digits.number(text, 5, 7);
    int day = Digits.number(text, 8, 10);
    if (!isDay(year, month, day)) {
      return DateCell.BAD;
    }
    OptionalInt minute = OptionalInt.empty();
    if (text.length() > 10) {
      boolean separated = text.charAt(10) == 'T' || text.charAt(10) == ' ';
      minute = separated ? TimeOfDay.minute(text.substring(11)) : OptionalInt.empty();
      if (minute.isEmpty()) {
        return DateCell.BAD;
      }
    }
    return DateCell.whole(LocalDate.of(year, month, day).toEpochDay(), minute);
  }

  private static DateCell partialOrWorse(String text) {
    var month = MONTH.matcher(text);
    if (month.matches() && isDay(Digits.number(text, 0, 4), Digits.number(text, 5, 7), 1)) {
      YearMonth whole = YearMonth.of(Digits.number(text, 0, 4), Digits.number(text, 5, 7));
      return DateCell.partial(whole.atDay(1).toEpochDay(), whole.atEndOfMonth().toEpochDay());
    }
    if (YEAR.matcher(text).matches()) {
      int year = Digits.number(text, 0, 4);
      return DateCell.partial(
          LocalDate.of(year, 1, 1).toEpochDay(), LocalDate.of(year, 12, 31).toEpochDay());
    }
    return OTHER_ORDER.matcher(text).matches() ? DateCell.AMBIGUOUS : DateCell.BAD;
  }

  private static boolean isDay(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }
}
