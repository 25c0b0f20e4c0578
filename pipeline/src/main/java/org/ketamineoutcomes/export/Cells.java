package org.ketamineoutcomes.export;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.cell.Words;
import org.ketamineoutcomes.cell.WrittenMissing;
import org.ketamineoutcomes.date.Moment;
import org.ketamineoutcomes.file.Records;
import org.ketamineoutcomes.file.RowRule;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.header.ReadColumn;
import org.ketamineoutcomes.header.TimeColumns;
import org.ketamineoutcomes.mapping.ExportMapping;
import org.ketamineoutcomes.remark.RowRemarks;
import org.ketamineoutcomes.schema.KnownWords;
import org.ketamineoutcomes.schema.Vocabulary;

/**
 * Reads the cells of one row after another, and remembers the first thing wrong with the row.
 *
 * <p>What a cell at fault reads as means nothing: ask {@link #fault()} before the row is used.
 */
public final class Cells {

  private final MomentReader moments;
  private final char decimalSign;
  private final Words words = new Words();
  private final Records records;
  private final boolean hasLists;
  private final boolean hasHiddenColumns;
  private @Nullable Fault fault;
  private @Nullable NoUse noUse;
  private final RowRemarks remarks = new RowRemarks();

  Cells(Records records, ExportMapping mapping, MomentReader moments) {
    this.records = records;
    this.moments = moments;
    this.hasLists = records.hasLists();
    this.hasHiddenColumns = records.hasHiddenColumns();
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

  /** Returns what is published of the row beside its use, and of all rows before it. */
  RowRemarks remarks() {
    return remarks;
  }

  /** Notes that a cell that nothing needs breaks a rule; it is taken as blank. */
  void leaveUnread(RowRule rule, ReadColumn column) {
    remarks.unread(rule, column.name());
  }

  /** Notes that something was assumed of a cell. */
  void assume(Assumption assumption, ReadColumn column) {
    remarks.assumed(assumption, column.name());
  }

  Optional<Fault> fault() {
    return Optional.ofNullable(fault);
  }

  /** Notes what is wrong, if nothing was before. */
  void reject(RowRule rule, ReadColumn column) {
    if (fault == null) {
      fault = new Fault(rule, column.name());
    }
  }

  /** Notes what is wrong, if nothing was before. */
  void reject(Fault another) {
    if (fault == null) {
      fault = another;
    }
  }

  /** Notes what is wrong with a cell that nothing needs. */
  void leaveUnread(Fault cell) {
    remarks.unread(cell.rule(), cell.column());
  }

  Optional<NoUse> noUse() {
    return Optional.ofNullable(noUse);
  }

  /** Notes that nothing here can use the row. */
  void setAside(UnusedReason reason, ReadColumn column) {
    noUse = new NoUse(reason, column.name());
  }

  /** Returns the text as written; empty if the cell is blank, or too long to be read. */
  String text(ReadColumn column) {
    String text = anyText(column);
    if (text.length() > column.maxLength()) {
      leaveUnread(RowRule.TEXT_TOO_LONG, column);
      return "";
    }
    return text;
  }

  /** Returns the text as written of a cell that the row is about. */
  String neededText(ReadColumn column) {
    String text = anyText(column);
    if (text.length() > column.maxLength()) {
      reject(RowRule.TEXT_TOO_LONG, column);
    }
    return text;
  }

  private String anyText(ReadColumn column) {
    String cell = column.text(records);
    if (column.isAbsent()) {
      return cell;
    }
    if (cell.isEmpty()) {
      return column.meaning(cell).orElse(cell);
    }
    remarks.filled(column);
    if (hasLists && records.isFirstOfSeveral(column.place())) {
      assume(Assumption.FIRST_OF_A_LIST, column);
    }
    if (hasHiddenColumns && records.isHiddenColumn(column.place())) {
      assume(Assumption.HIDDEN_COLUMN_IS_READ, column);
    }
    Optional<String> meaning = column.meaning(cell);
    if (meaning.isPresent()) {
      return meaning.get();
    }
    if (WrittenMissing.isSo(cell)
        && !(column.mayTellOfNothing() && WrittenMissing.mayBeAnswer(cell))) {
      assume(Assumption.WRITTEN_AS_MISSING, column);
      return "";
    }
    return cell;
  }

  /** Returns the text in lower case with single spaces; empty if the cell is blank. */
  String words(ReadColumn column) {
    return words.of(text(column));
  }

  /** Returns the words of a cell, and counts those that the column's list does not have. */
  String words(ReadColumn column, KnownWords known) {
    String written = words(column);
    if (!known.has(written)) {
      assume(Assumption.UNKNOWN_WORD, column);
      remarks.unknownWord(column, written);
    }
    return written;
  }

  /** Returns the words of a cell that the row is about. */
  String neededWords(ReadColumn column) {
    return words.of(neededText(column));
  }

  /** Returns the constant that a word of a closed list stands for. */
  <E extends Enum<E>> E word(ReadColumn column, Vocabulary<E> vocabulary, E blank) {
    String text = text(column);
    if (text.isEmpty()) {
      return blank;
    }
    Optional<E> meaning = vocabulary.meaning(text);
    if (meaning.isEmpty()) {
      leaveUnread(RowRule.UNKNOWN_VALUE, column);
      remarks.unknownWord(column, words.of(text));
    }
    return meaning.orElse(blank);
  }

  /**
   * Returns the constant that a word stands for, of a column that need not be what it seems: a word
   * that is not known is counted as assumed and costs no row.
   */
  <E extends Enum<E>> Optional<E> anyWord(ReadColumn column, Vocabulary<E> vocabulary) {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<E> meaning = vocabulary.meaning(text);
    if (meaning.isEmpty()) {
      assume(Assumption.UNKNOWN_WORD_COUNTS, column);
      remarks.unknownWord(column, words.of(text));
    }
    return meaning;
  }

  /** Returns the constant that a word stands for by which the row is used or not. */
  <E extends Enum<E>> E neededWord(ReadColumn column, Vocabulary<E> vocabulary, E blank) {
    String text = text(column);
    if (text.isEmpty()) {
      return blank;
    }
    Optional<E> meaning = vocabulary.meaning(text);
    if (meaning.isEmpty()) {
      reject(RowRule.UNKNOWN_VALUE, column);
      remarks.unknownWord(column, words.of(text));
    }
    return meaning.orElse(blank);
  }

  /** Returns a number within its limits, in units of its last decimal; empty if blank or unread. */
  OptionalInt number(ReadColumn column) {
    return number(column, text(column));
  }

  /** Returns the number that a text of a cell gives; empty if blank or unread. */
  OptionalInt number(ReadColumn column, String text) {
    return number(column, text, column);
  }

  /**
   * Returns the number that a text of a cell gives; empty if blank or unread.
   *
   * @param from the column that the text stands in
   */
  OptionalInt number(ReadColumn column, String text, ReadColumn from) {
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalLong number = column.scaled(text, decimalSign);
    if (number.isPresent()) {
      OptionalInt amount = within(column, number.getAsLong(), from);
      if (column.unitIsAssumed() && amount.isPresent() && amount.getAsInt() != 0) {
        assume(Assumption.UNIT_NOT_STATED, from);
      }
      return amount;
    }
    Optional<MeasuredCell> measured = MeasuredCell.of(text);
    if (measured.isPresent() && column.hasUnit(measured.get().unit())) {
      OptionalInt amount = number(column, measured.get().number(), measured.get().unit(), from);
      if (amount.isPresent()) {
        assume(Assumption.UNIT_FROM_CELL, from);
      }
      return amount;
    }
    leaveUnread(ruleAgainst(column, text, RowRule.NOT_A_NUMBER), from);
    return OptionalInt.empty();
  }

  /**
   * Returns a number that is in a unit of a column.
   *
   * @param from the column that the number stands in
   */
  OptionalInt number(ReadColumn column, String text, String unit, ReadColumn from) {
    OptionalLong number = column.scaledFrom(unit, text, decimalSign);
    if (number.isEmpty()) {
      leaveUnread(ruleAgainst(column, text, RowRule.NOT_A_NUMBER), from);
      return OptionalInt.empty();
    }
    return within(column, number.getAsLong(), from);
  }

  /** Returns a number that the row is about, without looking at limits; empty if blank. */
  OptionalLong neededNumber(ReadColumn column, RowRule notANumber) {
    String text = text(column);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    OptionalLong number = column.scaled(text, decimalSign);
    if (number.isEmpty()) {
      reject(ruleAgainst(column, text, notANumber), column);
    }
    return number;
  }

  /** Returns the number that a text gives, without looking at limits or keeping what is wrong. */
  OptionalLong scaled(ReadColumn column, String text) {
    return column.scaled(text, decimalSign);
  }

  /** Returns the rule that a text breaks which is not a number. */
  RowRule ruleAgainst(ReadColumn column, String text, RowRule notANumber) {
    return decimalSign == '.' && column.scaled(text, ',').isPresent()
        ? RowRule.DECIMAL_COMMA
        : notANumber;
  }

  /** Returns when something happened, in the run's basis. */
  Moment moment(TimeColumns columns) {
    return moments.read(this, columns);
  }

  private OptionalInt within(ReadColumn column, long number, ReadColumn from) {
    if (number < column.lowest() || number > column.highest()) {
      leaveUnread(
          number < 0 && column.name().startsWith("dose")
              ? RowRule.NEGATIVE_DOSE
              : RowRule.NUMBER_OUT_OF_RANGE,
          from);
      return OptionalInt.empty();
    }
    remarks.number(column, number);
    return OptionalInt.of((int) number);
  }
}
