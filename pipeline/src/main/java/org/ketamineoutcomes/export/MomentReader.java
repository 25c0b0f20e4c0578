package org.ketamineoutcomes.export;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Reads when things happened, and rejects rows that do not say it as they must.
 *
 * @param lastDay the last day that a date may be, as days since 1970-01-01
 */
record MomentReader(TimeBasis basis, DateReader dates, long lastDay) {

  private static final long EARLIEST = LocalDate.of(1900, 1, 1).toEpochDay();

  /** Returns when something happened, in the run's basis. */
  Moment read(Cells cells, TimeColumns columns) {
    OptionalInt clock =
        columns.clock().isPresent() ? clock(cells, columns.clock().get()) : OptionalInt.empty();
    return basis == TimeBasis.DATE ? date(cells, columns, clock) : day(cells, columns, clock);
  }

  private static OptionalInt clock(Cells cells, Column column) {
    String text = cells.text(column);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalInt minute = TimeOfDay.minute(text);
    if (minute.isEmpty()) {
      cells.reject(RowRule.BAD_TIME, column);
    }
    return minute;
  }

  private static Moment day(Cells cells, TimeColumns columns, OptionalInt clock) {
    String text = cells.text(columns.day());
    if (text.isEmpty()) {
      return missing(cells, columns, columns.day(), clock);
    }
    OptionalLong scaled = columns.day().scaled(text, '.');
    if (scaled.isEmpty()) {
      cells.reject(RowRule.BAD_DAY, columns.day());
    }
    OptionalInt day = cells.within(columns.day(), scaled, RowRule.BAD_DAY);
    return new Moment(day, day, clock);
  }

  private Moment date(Cells cells, TimeColumns columns, OptionalInt clock) {
    Column column = columns.date();
    String text = cells.text(column);
    if (text.isEmpty()) {
      return missing(cells, columns, column, clock);
    }
    DateCell cell = dates.read(text);
    return switch (cell.kind()) {
      case WHOLE -> whole(cells, cell, column, clock);
      case PARTIAL -> partial(cells, cell, columns, clock);
      case AMBIGUOUS -> rejected(cells, RowRule.AMBIGUOUS_DATE, column);
      case BAD -> rejected(cells, RowRule.BAD_DATE, column);
    };
  }

  private Moment whole(Cells cells, DateCell cell, Column column, OptionalInt clock) {
    if (cell.first() < EARLIEST || cell.first() > lastDay) {
      return rejected(cells, RowRule.DATE_OUT_OF_RANGE, column);
    }
    OptionalInt day = OptionalInt.of((int) cell.first());
    return new Moment(day, day, clock.isPresent() ? clock : cell.minuteOfDay());
  }

  private Moment partial(Cells cells, DateCell cell, TimeColumns columns, OptionalInt clock) {
    if (cell.first() < EARLIEST || cell.first() > lastDay) {
      return rejected(cells, RowRule.DATE_OUT_OF_RANGE, columns.date());
    }
    return switch (columns.partial()) {
      case REJECTED -> rejected(cells, RowRule.PARTIAL_DATE, columns.date());
      case MISSING -> Moment.NOT_KNOWN;
      case RANGE ->
          new Moment(
              OptionalInt.of((int) cell.first()),
              OptionalInt.of((int) Math.min(cell.latest(), lastDay)),
              clock);
    };
  }

  private static Moment missing(
      Cells cells, TimeColumns columns, Column column, OptionalInt clock) {
    if (columns.required()) {
      cells.reject(RowRule.MISSING_DATE, column);
    }
    return new Moment(OptionalInt.empty(), OptionalInt.empty(), clock);
  }

  private static Moment rejected(Cells cells, RowRule rule, Column column) {
    cells.reject(rule, column);
    return Moment.NOT_KNOWN;
  }
}
