package org.ketamineoutcomes.export;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.finding.Assumption;

/**
 * Reads the cells of one row after another, and remembers the first thing wrong with the row.
 *
 * <p>What a cell at fault reads as means nothing: ask {@link #fault()} before the row is used.
 */
final class Cells {

  private final MomentReader moments;
  private final char decimalSign;
  private final Words words = new Words();
  private final Records records;
  private @Nullable Fault fault;
  private @Nullable NoUse noUse;
  private final RowRemarks remarks = new RowRemarks();

  Cells(Records records, TimeBasis basis, ExportMapping mapping, LocalDate lastDate) {
    this.records = records;
    moments = new MomentReader(basis, DateReader.of(mapping.dates()), lastDate.toEpochDay());
    this.decimalSign = mapping.decimal().character();
  }

  /** What is wrong with a row. */
  record Fault(RowRule rule, String column) {}

  /** Why a sound row is of no use. */
  record NoUse(UnusedReason reason, String column) {}

  /** Forgets what was wrong with the row before. */
  void startRow() {
    fault = null;
    noUse = null;
    remarks.startRow();
  }

  /** Returns what is told of the row beside its use, and of all rows before it. */
  RowRemarks remarks() {
    return remarks;
  }

  /** Notes that a cell that nothing needs breaks a rule; it is taken as blank. */
  void leaveUnread(RowRule rule, Column column) {
    remarks.unread(rule, column.name());
  }

  /** Notes that something was assumed of a cell. */
  void assume(Assumption assumption, Column column) {
    remarks.assumed(assumption, column.name());
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
    String text = column.text(records);
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

  /**
   * Returns the constant that a word stands for, of a column that need not be what it seems: a word
   * that is not known is counted as assumed and costs no row.
   */
  <E extends Enum<E>> Optional<E> told(Column column, Vocabulary<E> vocabulary) {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<E> meaning = vocabulary.meaning(text);
    if (meaning.isEmpty()) {
      assume(Assumption.UNKNOWN_WORD_COUNTS, column);
    }
    return meaning;
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
    OptionalLong number = column.scaled(text, decimalSign);
    if (number.isEmpty()) {
      boolean comma = decimalSign == '.' && column.scaled(text, ',').isPresent();
      reject(comma ? RowRule.DECIMAL_COMMA : notANumber, column);
    }
    return number;
  }

  /** Returns when something happened, in the run's basis. */
  Moment moment(TimeColumns columns) {
    return moments.read(this, columns);
  }

  /** Returns a number that is within its column's limits; empty, with a fault, if it is not. */
  OptionalInt within(Column column, OptionalLong number, RowRule outside) {
    if (number.isEmpty()) {
      return OptionalInt.empty();
    }
    if (number.getAsLong() < column.lowest() || number.getAsLong() > column.highest()) {
      reject(outside, column);
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) number.getAsLong());
  }
}
