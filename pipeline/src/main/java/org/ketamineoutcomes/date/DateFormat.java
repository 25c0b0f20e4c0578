package org.ketamineoutcomes.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** A way of writing dates that a mapping declares. */
public interface DateFormat {

  /** Returns the date that a text gives, if it is written in this format. */
  Optional<DateCell> read(String text);

  /** Returns whether a date in this format can look like one in ISO 8601 and be another. */
  boolean isMistakenForIso();

  /** Returns whether it says what a date is that begins with a year, or is of digits alone. */
  boolean saysYearFirst();

  /**
   * Returns the format of a pattern.
   *
   * @param firstYear the first of the hundred years that two digits may stand for
   * @throws IllegalArgumentException if it does not give a year, a month and a day
   */
  static DateFormat of(String pattern, OptionalInt firstYear) {
    Optional<ExcelDays> days = ExcelDays.named(pattern);
    return days.isPresent() ? days.get() : Written.of(pattern, firstYear);
  }

  /** Dates as a pattern of letters writes them. */
  record Written(DateTimeFormatter formatter, boolean isMistakenForIso, boolean saysYearFirst)
      implements DateFormat {

    private static Written of(String pattern, OptionalInt firstYear) {
      String proleptic = pattern.replace('y', 'u');
      if (!proleptic.contains("uu") || !proleptic.contains("M") || !proleptic.contains("d")) {
        throw new IllegalArgumentException("must have yyyy, a month and a day, as in dd/MM/yyyy");
      }
      DateTimeFormatter formatter;
      try {
        formatter = formatter(proleptic, firstYear);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            firstYear.isEmpty() && !proleptic.contains("uuuu")
                ? "has years of two digits; declare the first of their hundred years, as"
                    + " two_digit_years: 1970"
                : "is not a pattern of dates, as dd/MM/yyyy is",
            e);
      }
      return new Written(
          formatter, proleptic.startsWith("uuuu-dd-MM"), proleptic.startsWith("uuuu"));
    }

    private static DateTimeFormatter formatter(String pattern, OptionalInt firstYear) {
      DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
      if (pattern.contains("uuuu")) {
        builder.appendPattern(pattern);
      } else {
        int at = pattern.indexOf("uu");
        int base = firstYear.orElseThrow(() -> new IllegalArgumentException("no first year"));
        if (at > 0) {
          builder.appendPattern(pattern.substring(0, at));
        }
        builder.appendValueReduced(ChronoField.YEAR, 2, 2, base);
        if (at + 2 < pattern.length()) {
          builder.appendPattern(pattern.substring(at + 2));
        }
      }
      return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public Optional<DateCell> read(String text) {
      try {
        TemporalAccessor parsed = formatter.parse(text);
        OptionalInt minute =
            parsed.isSupported(ChronoField.MINUTE_OF_DAY)
                ? OptionalInt.of(parsed.get(ChronoField.MINUTE_OF_DAY))
                : OptionalInt.empty();
        int offset =
            parsed.isSupported(ChronoField.OFFSET_SECONDS)
                ? parsed.get(ChronoField.OFFSET_SECONDS) / 60
                : TimeOfDay.NO_OFFSET;
        return Optional.of(DateCell.whole(LocalDate.from(parsed).toEpochDay(), minute, offset));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }
}
