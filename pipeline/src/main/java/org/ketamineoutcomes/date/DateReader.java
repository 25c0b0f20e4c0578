package org.ketamineoutcomes.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.ketamineoutcomes.cell.Digits;
import org.ketamineoutcomes.cell.Spaces;

/**
 * Reads dates: ISO 8601 by hand, since nearly all are, then the declared formats, and then others
 * that cannot be taken for another day; the declared ones first where one of them can be mistaken
 * for ISO 8601.
 *
 * @param formats those of the mapping
 */
public record DateReader(
    List<DateFormat> formats, boolean declaredIsMistakenForIso, boolean declaredSaysYearFirst) {

  /** Three numbers, of which nobody said which is the day. */
  private static final Pattern OTHER_ORDER =
      Pattern.compile(
          "\\d{1,2}[/.\\- ]\\d{1,2}[/.\\- ](\\d{4}|\\d{2})([ T,].*)?"
              + "|\\d{1,2}[/.\\- ]{0,2}\\p{L}{3,}\\.?[/.\\- ,]*\\d{2}([ T,:].*)?"
              + "|\\d{4}(?:19|20)\\d{2}");

  public static DateReader of(List<String> patterns, OptionalInt firstYear) {
    List<DateFormat> formats =
        patterns.stream().map(pattern -> DateFormat.of(pattern, firstYear)).toList();
    return new DateReader(
        formats,
        formats.stream().anyMatch(DateFormat::isMistakenForIso),
        formats.stream().anyMatch(DateFormat::saysYearFirst));
  }

  /** Reads a cell that is not blank. */
  public DateCell read(String text) {
    if (!declaredIsMistakenForIso && looksIso(text)) {
      return iso(text);
    }
    return declared(text).or(() -> withTime(text)).orElseGet(() -> otherwise(text));
  }

  /** Returns the date that the declared formats give, if one of them does. */
  private Optional<DateCell> declared(String text) {
    Optional<DateCell> found = Optional.empty();
    for (DateFormat format : formats) {
      Optional<DateCell> another = format.read(text);
      if (found.isPresent()
          && another.isPresent()
          && found.get().first() != another.get().first()) {
        return Optional.of(DateCell.AMBIGUOUS);
      }
      found = found.isPresent() ? found : another;
    }
    return found;
  }

  /**
   * Returns a date in a declared format with a time of day behind it, of which the format says
   * nothing.
   */
  private Optional<DateCell> withTime(String text) {
    int end = formats.isEmpty() ? -1 : endOfDate(text);
    if (end < 0) {
      return Optional.empty();
    }
    String time = Spaces.strip(text.substring(end + 1));
    OptionalInt minute = time.isEmpty() ? OptionalInt.empty() : TimeOfDay.minute(time);
    return minute.isEmpty()
        ? Optional.empty()
        : declared(Spaces.strip(text.substring(0, end)))
            .map(
                date ->
                    date.kind() == DateCell.Kind.WHOLE
                        ? DateCell.whole(date.first(), minute, TimeOfDay.offset(time))
                        : date);
  }

  /** Returns where the date ends that stands before a time with a colon; -1 if none does. */
  private static int endOfDate(String text) {
    int end = text.indexOf(':');
    while (end >= 0 && text.charAt(end) != 'T' && !Spaces.isSpace(text.charAt(end))) {
      end--;
    }
    return end;
  }

  private DateCell otherwise(String text) {
    if (declaredIsMistakenForIso && looksIso(text)) {
      return DateCell.BAD;
    }
    DateCell yearFirst = declaredSaysYearFirst ? DateCell.BAD : YearFirst.read(text);
    if (yearFirst.kind() != DateCell.Kind.BAD) {
      return yearFirst;
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
    if (text.length() == 10 || !YearFirst.isDay(year, month, day)) {
      return YearFirst.of(year, month, day);
    }
    boolean separated = text.charAt(10) == 'T' || Spaces.isSpace(text.charAt(10));
    String time = separated ? Spaces.strip(text.substring(11)) : "";
    OptionalInt minute = TimeOfDay.minute(time);
    return minute.isEmpty()
        ? DateCell.BAD
        : DateCell.whole(
            LocalDate.of(year, month, day).toEpochDay(), minute, TimeOfDay.offset(time));
  }
}
