package org.ketamineoutcomes.export;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads dates: ISO 8601 by hand, since nearly all are, and then the declared formats; those first
 * where one of them can be mistaken for ISO 8601.
 *
 * @param formats those of the mapping
 */
record DateReader(List<DateFormat> formats, boolean declaredIsMistakenForIso) {

  /** Three numbers, of which nobody said which is the day. */
  private static final Pattern OTHER_ORDER =
      Pattern.compile(
          "\\d{1,2}[/.\\- ]\\d{1,2}[/.\\- ](\\d{4}|\\d{2})([ T,].*)?"
              + "|\\d{1,2}[/.\\- ]?[A-Za-z]{3}[a-z]*\\.?[/.\\- ,]*\\d{2}([ T,:].*)?");

  /** Stands for a day or a month that is not known. */
  private static final int NINETY_NINE = 99;

  static DateReader of(List<String> patterns, OptionalInt firstYear) {
    List<DateFormat> formats =
        patterns.stream().map(pattern -> DateFormat.of(pattern, firstYear)).toList();
    return new DateReader(formats, formats.stream().anyMatch(DateFormat::isMistakenForIso));
  }

  /** Reads a cell that is not blank. */
  DateCell read(String text) {
    if (!declaredIsMistakenForIso && looksIso(text)) {
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
    return found.orElseGet(() -> otherwise(text));
  }

  private DateCell otherwise(String text) {
    if (declaredIsMistakenForIso && looksIso(text)) {
      return DateCell.BAD;
    }
    DateCell partial = PartialDates.read(text);
    return partial.kind() == DateCell.Kind.BAD && OTHER_ORDER.matcher(text).matches()
        ? DateCell.AMBIGUOUS
        : partial;
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
      return withoutDay(year, month, day);
    }
    long epochDay = LocalDate.of(year, month, day).toEpochDay();
    if (text.length() == 10) {
      return DateCell.whole(epochDay, OptionalInt.empty());
    }
    boolean separated = text.charAt(10) == 'T' || Spaces.isSpace(text.charAt(10));
    String time = separated ? Spaces.strip(text.substring(11)) : "";
    OptionalInt minute = TimeOfDay.minute(time);
    return minute.isEmpty()
        ? DateCell.BAD
        : DateCell.whole(epochDay, minute, TimeOfDay.offset(time));
  }

  /** Days and months of 00 or 99 are not known. */
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

  private static boolean isDay(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }
}
