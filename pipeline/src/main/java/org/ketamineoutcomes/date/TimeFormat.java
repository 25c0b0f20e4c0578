package org.ketamineoutcomes.date;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.OptionalInt;

/** A way of writing times of day that a mapping declares. */
public record TimeFormat(DateTimeFormatter formatter) {

  private static final LocalTime EXAMPLE = LocalTime.of(13, 45);

  /**
   * Returns the format of a pattern.
   *
   * @throws IllegalArgumentException if it does not give an hour and a minute
   */
  public static TimeFormat of(String pattern) {
    DateTimeFormatter formatter;
    try {
      formatter =
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(pattern)
              .toFormatter(Locale.ENGLISH);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("is not a pattern of times, as HH:mm is", e);
    }
    TimeFormat format = new TimeFormat(formatter);
    if (!format.gives(EXAMPLE)) {
      throw new IllegalArgumentException("must have an hour and minutes, as in HH:mm or h.mm a");
    }
    return format;
  }

  private boolean gives(LocalTime time) {
    try {
      return minute(formatter.format(time)).orElse(-1) == time.getHour() * 60 + time.getMinute();
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Returns minutes after midnight, the seconds cut off; empty if it is written otherwise. */
  public OptionalInt minute(String text) {
    try {
      LocalTime time = LocalTime.parse(text, formatter);
      return OptionalInt.of(time.getHour() * 60 + time.getMinute());
    } catch (DateTimeException e) {
      return OptionalInt.empty();
    }
  }
}
