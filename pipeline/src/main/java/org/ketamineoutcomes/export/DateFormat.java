package org.ketamineoutcomes.export;

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
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A way of writing dates that a mapping declares. */
final class DateFormat {

  /** Day numbers of a spreadsheet, which count from 1899-12-30. */
  private static final String EXCEL = "excel";

  private static final long EXCEL_ORIGIN = LocalDate.of(1899, 12, 30).toEpochDay();

  /** From 1927-05-18 on, so that a year alone is not taken for a day. */
  private static final long EXCEL_FIRST_MICROS = 10_000_000_000L;

  private final @Nullable DateTimeFormatter formatter;

  private DateFormat(@Nullable DateTimeFormatter formatter) {
    this.formatter = formatter;
  }

  /**
   * Returns the format of a pattern.
   *
   * @throws IllegalArgumentException if it does not give a year of four digits, a month and a day
   */
  static DateFormat of(String pattern) {
    if (pattern.equals(EXCEL)) {
      return new DateFormat(null);
    }
    String proleptic = pattern.replace('y', 'u');
    if (!proleptic.contains("uuuu") || !proleptic.contains("M") || !proleptic.contains("d")) {
      throw new IllegalArgumentException("must have yyyy, a month and a day, as in dd/MM/yyyy");
    }
    try {
      return new DateFormat(
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(proleptic)
              .toFormatter(Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("is not a pattern of dates, as dd/MM/yyyy is", e);
    }
  }

  /** Returns the date that a text gives, if it is written in this format. */
  Optional<DateCell> read(String text) {
    return formatter == null ? readExcel(text) : read(text, formatter);
  }

  private static Optional<DateCell> read(String text, DateTimeFormatter formatter) {
    try {
      TemporalAccessor parsed = formatter.parse(text);
      OptionalInt minute =
          parsed.isSupported(ChronoField.MINUTE_OF_DAY)
              ? OptionalInt.of(parsed.get(ChronoField.MINUTE_OF_DAY))
              : OptionalInt.empty();
      return Optional.of(DateCell.whole(LocalDate.from(parsed).toEpochDay(), minute));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<DateCell> readExcel(String text) {
    OptionalLong minutes = minutesSinceExcelOrigin(text);
    if (minutes.isEmpty()) {
      return Optional.empty();
    }
    int minute = (int) (minutes.getAsLong() % (24 * 60));
    return Optional.of(
        DateCell.whole(
            EXCEL_ORIGIN + minutes.getAsLong() / (24 * 60),
            text.indexOf('.') >= 0 ? OptionalInt.of(minute) : OptionalInt.empty()));
  }

  private static OptionalLong minutesSinceExcelOrigin(String text) {
    OptionalLong micros = Decimal.scaled(text, '.', 6, Decimal.Rounding.HALF_UP);
    if (micros.isEmpty() || micros.getAsLong() < EXCEL_FIRST_MICROS) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(Math.round(micros.getAsLong() * 24 * 60 / 1e6));
  }
}
