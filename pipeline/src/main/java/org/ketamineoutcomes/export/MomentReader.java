package org.ketamineoutcomes.export;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.ketamineoutcomes.cell.OpenEnd;
import org.ketamineoutcomes.date.DateCell;
import org.ketamineoutcomes.date.DateReader;
import org.ketamineoutcomes.date.Midnight;
import org.ketamineoutcomes.date.Moment;
import org.ketamineoutcomes.date.PlausibleDays;
import org.ketamineoutcomes.date.TimeFormat;
import org.ketamineoutcomes.date.TimeOfDay;
import org.ketamineoutcomes.file.RowRule;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.header.Clocks;
import org.ketamineoutcomes.header.ReadColumn;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.header.TimeColumns;
import org.ketamineoutcomes.mapping.ExportMapping;

/**
 * Reads when things happened, and rejects rows that do not say it as they must.
 *
 * @param times formats of times of day that the mapping declares
 * @param possible the days that a date may be
 * @param zone where times are taken to that say how far from UTC they are
 */
record MomentReader(
    TimeBasis basis,
    DateReader dates,
    List<TimeFormat> times,
    PlausibleDays possible,
    Clocks clocks,
    Optional<ZoneId> zone) {

  private static final int DAY = 24 * 60;

  /** 23:59, which programs write of a day to its end. */
  private static final int LAST_MINUTE = DAY - 1;

  private static final int SECONDS = 60;

  /** Stands for a day that is not known. */
  private static final long NO_DAY = Long.MIN_VALUE / 2;

  /** Returns the reader of the times of one export. */
  static MomentReader of(ExportReader reader, ExportMapping mapping) {
    return new MomentReader(
        reader.basis(),
        DateReader.of(mapping.dates(), mapping.cells().firstYear()),
        mapping.cells().times().stream().map(TimeFormat::of).toList(),
        reader.mapping().times().days(),
        reader.clocks(),
        reader.clocks().zone().or(reader.mapping().times()::zone));
  }

  /** Returns when something happened, in the run's basis. */
  Moment read(Cells cells, TimeColumns columns) {
    return basis == TimeBasis.DATE ? date(cells, columns) : day(cells, columns);
  }

  private Moment day(Cells cells, TimeColumns columns) {
    ReadColumn column = columns.day();
    String text = cells.text(column);
    if (text.isEmpty()) {
      return missing(cells, columns, column);
    }
    OptionalLong scaled = column.scaled(text, '.');
    if (scaled.isEmpty()
        || scaled.getAsLong() < column.lowest()
        || scaled.getAsLong() > column.highest()) {
      return unreadable(cells, RowRule.BAD_DAY, column, columns);
    }
    columns.seen().dayOfRun(scaled.getAsLong());
    return at(cells, columns, scaled.getAsLong(), OptionalInt.empty(), TimeOfDay.NO_OFFSET);
  }

  private Moment date(Cells cells, TimeColumns columns) {
    ReadColumn column = columns.date();
    String text = cells.text(column);
    if (text.isEmpty()) {
      return missing(cells, columns, column);
    }
    DateCell cell = dates.read(text);
    return switch (cell.kind()) {
      case WHOLE -> whole(cells, cell, columns);
      case PARTIAL -> partial(cells, cell, columns);
      case NOT_KNOWN -> notKnown(cells, RowRule.PARTIAL_DATE, columns);
      case AMBIGUOUS -> unreadable(cells, RowRule.AMBIGUOUS_DATE, column, columns);
      case BAD -> bad(cells, text, columns);
    };
  }

  private static Moment bad(Cells cells, String text, TimeColumns columns) {
    if (!columns.required() && OpenEnd.isSo(text)) {
      cells.assume(Assumption.STILL_GOING_ON, columns.date());
      return Moment.NOT_KNOWN;
    }
    return unreadable(cells, RowRule.BAD_DATE, columns.date(), columns);
  }

  private Moment whole(Cells cells, DateCell cell, TimeColumns columns) {
    if (!possible.contains(cell.first())) {
      return outOfRange(cells, cell, columns);
    }
    columns.seen().day(cell.first());
    return at(cells, columns, cell.first(), cell.minuteOfDay(), cell.offset());
  }

  private static Moment outOfRange(Cells cells, DateCell cell, TimeColumns columns) {
    if (!columns.required() && PlausibleDays.meansNotKnown(cell.first())) {
      cells.assume(Assumption.DATE_MEANS_NOT_KNOWN, columns.date());
      return Moment.NOT_KNOWN;
    }
    return unreadable(cells, RowRule.DATE_OUT_OF_RANGE, columns.date(), columns);
  }

  private Moment partial(Cells cells, DateCell cell, TimeColumns columns) {
    if (cell.latest() < possible.first() || cell.first() > possible.last()) {
      return outOfRange(cells, cell, columns);
    }
    return switch (columns.partial()) {
      case REJECTED -> unreadable(cells, RowRule.PARTIAL_DATE, columns.date(), columns);
      case MISSING -> Moment.NOT_KNOWN;
      case RANGE ->
          new Moment(
              OptionalInt.of((int) Math.max(cell.first(), possible.first())),
              OptionalInt.of((int) Math.min(cell.latest(), possible.last())),
              clock(cells, columns, NO_DAY).minute());
    };
  }

  private static Moment notKnown(Cells cells, RowRule rule, TimeColumns columns) {
    if (columns.required()) {
      cells.reject(rule, columns.date());
    }
    return Moment.NOT_KNOWN;
  }

  /** Returns the moment of a day, by the clock column or else by the time beside the date. */
  private Moment at(
      Cells cells, TimeColumns columns, long day, OptionalInt besideDate, int offsetBesideDate) {
    Clock clock = clock(cells, columns, day);
    OptionalInt minute = clock.minute().isPresent() ? clock.minute() : besideDate;
    int offset = clock.minute().isPresent() ? clock.offset() : offsetBesideDate;
    ReadColumn from = clock.minute().isPresent() ? columns.ofClock() : columns.date();
    if (minute.isEmpty()) {
      columns.seen().none();
      return Moment.on(day, minute);
    }
    long written = day * DAY + minute.getAsInt();
    boolean isTaken = offset != TimeOfDay.NO_OFFSET && zone.isPresent();
    long local = isTaken ? local(written, offset) : written;
    if (minute.getAsInt() % DAY == 0 || minute.getAsInt() == LAST_MINUTE) {
      columns.seen().midnight();
      if (isNoTime(cells, columns, from)) {
        return Moment.on(day, OptionalInt.empty());
      }
    } else if (isTaken && Math.floorMod(local, DAY) == 0) {
      // Programs that take a day to UTC write 05:00 of it, or 04:00 in summer.
      columns.seen().midnight();
      if (isNoTime(cells, columns, from)) {
        return Moment.on(Math.floorDiv(local, DAY), OptionalInt.empty());
      }
    } else if (offset == TimeOfDay.NO_OFFSET && columns.isStandIn(minute.getAsInt())) {
      cells.assume(Assumption.ONE_TIME_IS_NO_TIME, from);
      return Moment.on(day, OptionalInt.empty());
    } else {
      columns.seen().time(minute.getAsInt(), offset);
    }
    return offset == TimeOfDay.NO_OFFSET
        ? Moment.on(day, minute)
        : placed(cells, columns, from, written, local, offset);
  }

  /** Returns whether midnight is no time of day in these columns. */
  private static boolean isNoTime(Cells cells, TimeColumns columns, ReadColumn from) {
    if (columns.midnight() == Midnight.NOT_DECLARED) {
      cells.assume(Assumption.MIDNIGHT_IS_NO_TIME, from);
    }
    return columns.midnight() != Midnight.TIME_OF_DAY;
  }

  /** Returns the minutes after 1970-01-01 by the clinic's clock. */
  private long local(long written, int offset) {
    long utc = written - offset;
    Instant instant = Instant.ofEpochSecond(utc * SECONDS);
    return utc + zone.orElseThrow().getRules().getOffset(instant).getTotalSeconds() / SECONDS;
  }

  /** Returns a time that says how far from UTC it is, by the clinic's clock. */
  private Moment placed(
      Cells cells, TimeColumns columns, ReadColumn from, long written, long local, int offset) {
    if (!clocks.mayBe(offset)) {
      return unreadable(cells, RowRule.MIXED_ZONES, from, columns);
    }
    if (zone.isEmpty()) {
      cells.assume(Assumption.OFFSET_IS_THE_CLINICS, from);
      return onMinute(written);
    }
    if (clocks.isZoneAssumed() && local != written) {
      cells.assume(Assumption.TAKEN_TO_ONE_OFFSET, from);
    }
    return onMinute(local);
  }

  /** Returns the moment that is so many minutes after 1970-01-01, by the clinic's clock. */
  private static Moment onMinute(long minute) {
    return Moment.on(Math.floorDiv(minute, DAY), OptionalInt.of(Math.floorMod(minute, DAY)));
  }

  /** What a column of times of day says. */
  private record Clock(OptionalInt minute, int offset) {

    private static final Clock NONE = new Clock(OptionalInt.empty(), TimeOfDay.NO_OFFSET);
  }

  private Clock clock(Cells cells, TimeColumns columns, long day) {
    if (columns.clock().isEmpty() || columns.clock().get().isAbsent()) {
      return Clock.NONE;
    }
    ReadColumn column = columns.clock().get();
    String text = cells.text(column);
    if (text.isEmpty()) {
      return Clock.NONE;
    }
    OptionalInt declared = declared(text);
    if (declared.isPresent()) {
      return new Clock(declared, TimeOfDay.NO_OFFSET);
    }
    OptionalInt minute = TimeOfDay.minute(text);
    if (minute.isPresent()) {
      return new Clock(minute, text.length() < 6 ? TimeOfDay.NO_OFFSET : TimeOfDay.offset(text));
    }
    DateCell moment = dates.read(text);
    if (moment.minuteOfDay().isPresent()) {
      if (isOfAnotherDay(moment.first(), day)) {
        cells.assume(Assumption.TIME_OF_ANOTHER_DATE, column);
      }
      return new Clock(moment.minuteOfDay(), moment.offset());
    }
    cells.leaveUnread(RowRule.BAD_TIME, column);
    return Clock.NONE;
  }

  /** A day that no clinic can have written stands for a time alone; midnight may lie between. */
  private boolean isOfAnotherDay(long written, long day) {
    return basis == TimeBasis.DATE
        && day != NO_DAY
        && Math.abs(written - day) > 1
        && possible.contains(written);
  }

  private OptionalInt declared(String text) {
    for (TimeFormat format : times) {
      OptionalInt minute = format.minute(text);
      if (minute.isPresent()) {
        return minute;
      }
    }
    return OptionalInt.empty();
  }

  private Moment missing(Cells cells, TimeColumns columns, ReadColumn column) {
    if (columns.required()) {
      cells.reject(RowRule.MISSING_DATE, column);
    }
    return new Moment(
        OptionalInt.empty(), OptionalInt.empty(), clock(cells, columns, NO_DAY).minute());
  }

  private static Moment unreadable(
      Cells cells, RowRule rule, ReadColumn column, TimeColumns columns) {
    if (columns.isNeeded()) {
      cells.reject(rule, column);
    } else {
      cells.leaveUnread(rule, column);
    }
    return Moment.NOT_KNOWN;
  }
}
