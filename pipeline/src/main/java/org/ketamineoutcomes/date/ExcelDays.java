package org.ketamineoutcomes.date;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.ketamineoutcomes.cell.Decimal;

/**
 * Day numbers of a spreadsheet, with the time of day as a share of the day. Numbers that give a day
 * no clinic can have written are not read: 20210301 is a date in another format.
 */
enum ExcelDays implements DateFormat {
  /** Counts from 1899-12-30, as Excel does. */
  EXCEL(LocalDate.of(1899, 12, 30)),
  /** Counts from 1904-01-01, as workbooks from a Macintosh may. */
  EXCEL1904(LocalDate.of(1904, 1, 1));

  private final long origin;

  ExcelDays(LocalDate origin) {
    this.origin = origin.toEpochDay();
  }

  static Optional<ExcelDays> named(String pattern) {
    for (ExcelDays days : values()) {
      if (days.name().toLowerCase(Locale.ROOT).equals(pattern)) {
        return Optional.of(days);
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<DateCell> read(String text) {
    OptionalLong micros = Decimal.scaled(text, '.', 6, Decimal.Rounding.HALF_UP);
    if (micros.isEmpty()) {
      return Optional.empty();
    }
    long minutes = Math.round(micros.getAsLong() * 24 * 60 / 1e6);
    long day = origin + Math.floorDiv(minutes, 24 * 60);
    if (!PlausibleDays.UNDECLARED.contains(day)) {
      return Optional.empty();
    }
    return Optional.of(
        DateCell.whole(
            day,
            text.indexOf('.') >= 0
                ? OptionalInt.of((int) Math.floorMod(minutes, 24 * 60L))
                : OptionalInt.empty()));
  }

  @Override
  public boolean isMistakenForIso() {
    return false;
  }

  @Override
  public boolean saysYearFirst() {
    return true;
  }
}
