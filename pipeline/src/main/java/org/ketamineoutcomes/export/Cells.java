package org.ketamineoutcomes.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one row after another, and remembers the first thing wrong with the row.
 *
 * <p>What a cell at fault reads as means nothing: ask {@link #fault()} before the row is used.
 */
final class Cells {

  private static final long EARLIEST = LocalDate.of(1900, 1, 1).toEpochDay();

  private final TimeBasis basis;
  private final DateReader dates;
  private final long lastDay;
  private final char decimalSign;
  private final Words words = new Words();
  private @Nullable CSVRecord record;
  private @Nullable Fault fault;
  private @Nullable NoUse noUse;

  Cells(TimeBasis basis, ExportMapping mapping, LocalDate lastDate) {
    this.basis = basis;
    this.dates = DateReader.of(mapping.dates());
    this.lastDay = lastDate.toEpochDay();
    this.decimalSign = mapping.decimal().character();
  }

  /** What is wrong with a row. */
  record Fault(RowRule rule, String column) {}

  /** Why a sound row is of no use. */
  record NoUse(UnusedReason reason, String column) {}

  void goTo(CSVRecord next) {
    record = next;
    fault = null;
    noUse = null;
  }

  Optional<Fault> fault() {
    return Optional.ofNullable(fault);
  }

  /** Notes what is wrong, if nothing was before. */
  void reject(RowRule rule, Column column) {
    if (fault == null) {
      fault = new Fault(rule, column.name());
    }
  }

  Optional<NoUse> noUse() {
    return Optional.ofNullable(noUse);
  }

  /** Notes that nothing here can use the row. */
  void setAside(UnusedReason reason, Column column) {
    noUse = new NoUse(reason, column.name());
  }

  /** Returns the text as written; empty if the cell is blank. */
  String text(Column column) {
    if (record == null) {
      throw new IllegalStateException("There is no row to read");
    }
    String text = column.text(record);
    if (text.length() > column.maxLength()) {
      reject(RowRule.TEXT_TOO_LONG, column);
    }
    return text;
  }

  /** Returns the text in lower case with single spaces; empty if the cell is blank. */
  String words(Column column) {
    return words.of(text(column));
  }

  /** Returns the constant that a word of a closed list stands for. */
  <E extends Enum<E>> E word(Column column, Vocabulary<E> vocabulary, E blank) {
    String text = text(column);
    if (text.isEmpty()) {
      return blank;
    }
    Optional<E> meaning = vocabulary.meaning(text);
    if (meaning.isEmpty()) {
      reject(RowRule.UNKNOWN_VALUE, column);
    }
    return meaning.orElse(blank);
  }

  /** Returns a number within its limits, in units of its last decimal; empty if blank. */
  OptionalInt number(Column column) {
    return within(column, number(column, RowRule.NOT_A_NUMBER), RowRule.NUMBER_OUT_OF_RANGE);
  }

  /** Returns a dose, which has a rule of its own below 0. */
  OptionalInt dose(Column column) {
    OptionalLong dose = number(column, RowRule.NOT_A_NUMBER);
    if (dose.isPresent() && dose.getAsLong() < 0) {
      reject(RowRule.NEGATIVE_DOSE, column);
    }
    return within(column, dose, RowRule.NUMBER_OUT_OF_RANGE);
  }

  /** Returns a number in units of its last decimal, without looking at limits; empty if blank. */
  OptionalLong number(Column column, RowRule notANumber) {
    String text = text(column);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    OptionalLong number = scaled(column, text, decimalSign);
    if (number.isEmpty()) {
      boolean comma = decimalSign == '.' && scaled(column, text, ',').isPresent();
      reject(comma ? RowRule.DECIMAL_COMMA : notANumber, column);
    }
    return number;
  }

  /** Returns when something happened, in the run's basis. */
  Moment moment(TimeColumns columns) {
    OptionalInt clock =
        columns.clock().isPresent() ? clock(columns.clock().get()) : OptionalInt.empty();
    return basis == TimeBasis.DATE ? date(columns, clock) : day(columns, clock);
  }

  private OptionalInt clock(Column column) {
    String text = text(column);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalInt minute = TimeOfDay.minute(text);
    if (minute.isEmpty()) {
      reject(RowRule.BAD_TIME, column);
    }
    return minute;
  }

  private Moment day(TimeColumns columns, OptionalInt clock) {
    String text = text(columns.day());
    if (text.isEmpty()) {
      return missing(columns, columns.day(), clock);
    }
    OptionalLong scaled = scaled(columns.day(), text, decimalSign);
    if (scaled.isEmpty()) {
      reject(RowRule.BAD_DAY, columns.day());
    }
    OptionalInt day = within(columns.day(), scaled, RowRule.BAD_DAY);
    return new Moment(day, day, clock);
  }

  private Moment date(TimeColumns columns, OptionalInt clock) {
    Column column = columns.date();
    String text = text(column);
    if (text.isEmpty()) {
      return missing(columns, column, clock);
    }
    DateCell cell = dates.read(text);
    return switch (cell.kind()) {
      case WHOLE -> whole(cell, column, clock);
      case PARTIAL -> partial(cell, columns, clock);
      case AMBIGUOUS -> rejected(RowRule.AMBIGUOUS_DATE, column);
      case BAD -> rejected(RowRule.BAD_DATE, column);
    };
  }

  private Moment whole(DateCell cell, Column column, OptionalInt clock) {
    if (cell.first() < EARLIEST || cell.first() > lastDay) {
      return rejected(RowRule.DATE_OUT_OF_RANGE, column);
    }
    OptionalInt day = OptionalInt.of((int) cell.first());
    return new Moment(day, day, clock.isPresent() ? clock : cell.minuteOfDay());
  }

  private Moment partial(DateCell cell, TimeColumns columns, OptionalInt clock) {
    if (cell.first() < EARLIEST || cell.first() > lastDay) {
      return rejected(RowRule.DATE_OUT_OF_RANGE, columns.date());
    }
    return switch (columns.partial()) {
      case REJECTED -> rejected(RowRule.PARTIAL_DATE, columns.date());
      case MISSING -> Moment.NOT_KNOWN;
      case RANGE ->
          new Moment(
              OptionalInt.of((int) cell.first()),
              OptionalInt.of((int) Math.min(cell.latest(), lastDay)),
              clock);
    };
  }

  private Moment missing(TimeColumns columns, Column column, OptionalInt clock) {
    if (columns.required()) {
      reject(RowRule.MISSING_DATE, column);
    }
    return new Moment(OptionalInt.empty(), OptionalInt.empty(), clock);
  }

  private Moment rejected(RowRule rule, Column column) {
    reject(rule, column);
    return Moment.NOT_KNOWN;
  }

  private OptionalInt within(Column column, OptionalLong number, RowRule outside) {
    if (number.isEmpty()) {
      return OptionalInt.empty();
    }
    if (number.getAsLong() < column.lowest() || number.getAsLong() > column.highest()) {
      reject(outside, column);
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) number.getAsLong());
  }

  private static OptionalLong scaled(Column column, String text, char sign) {
    int decimals = column.field().decimals();
    if (column.factor().compareTo(BigDecimal.ONE) == 0) {
      return Decimal.scaled(text, sign, decimals, rounding(column));
    }
    OptionalLong nanos = Decimal.scaled(text, sign, 6, Decimal.Rounding.HALF_UP);
    return nanos.isEmpty()
        ? nanos
        : OptionalLong.of(
            BigDecimal.valueOf(nanos.getAsLong(), 6)
                .multiply(column.factor())
                .movePointRight(decimals)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
  }

  private static Decimal.Rounding rounding(Column column) {
    return column.field().type() == SchemaField.Type.INTEGER
        ? Decimal.Rounding.EXACT
        : Decimal.Rounding.HALF_UP;
  }
}
