package org.ketamineoutcomes.table;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table: where it is, not what is in it. A column that is not set, or set to a number
 * that is not defined, is empty.
 *
 * <p>{@link #get}, {@link #count} and {@link #text} give what was computed, {@link #published} what
 * readers see.
 */
public record TableRow(Table table, int number) {

  public TableRow set(String column, String value) {
    cells(column).setText(number, value);
    return this;
  }

  public TableRow set(String column, long value) {
    cells(column).setWhole(number, value);
    return this;
  }

  public TableRow set(String column, boolean value) {
    cells(column).setTruth(number, value);
    return this;
  }

  /** Sets a number; one that is NaN or infinite leaves the column empty. */
  public TableRow set(String column, double value) {
    if (Double.isFinite(value)) {
      cells(column).setDecimal(number, value);
    } else {
      cells(column).clear(number);
    }
    return this;
  }

  public TableRow set(String column, OptionalDouble value) {
    return set(column, value.orElse(Double.NaN));
  }

  public TableRow set(String column, OptionalLong value) {
    return value.isPresent() ? set(column, value.getAsLong()) : clear(column);
  }

  public TableRow set(String column, OptionalInt value) {
    return value.isPresent() ? set(column, (long) value.getAsInt()) : clear(column);
  }

  /** Empties a column. */
  public TableRow clear(String column) {
    cells(column).clear(number);
    return this;
  }

  /** Copies a cell of another row, hidden or not. */
  void copy(String column, TableRow from, String source) {
    cells(column).copy(from.cells(source), from.number, number);
  }

  /** Sets a word, or the whole number that it writes. */
  void setAsWritten(String column, String value) {
    if (table.columns().at(table.columns().place(column)).type() == Column.Type.WHOLE) {
      set(column, Long.parseLong(value));
    } else {
      set(column, value);
    }
  }

  /** Keeps a value from being published; what is computed from it stays right. */
  public void hide(Column column) {
    cells(column.name()).hide(number);
  }

  /** Returns whether the cell has a value that is not published. */
  public boolean isHidden(Column column) {
    return cells(column.name()).isHidden(number);
  }

  /** Returns the value that was computed, hidden or not; null where there is none. */
  public @Nullable Object get(String column) {
    return cells(column).value(number);
  }

  /** Returns the value that readers see; null where there is none, or it is hidden. */
  public @Nullable Object published(int place) {
    ColumnCells cells = table.cells(place);
    return cells.isHidden(number) ? null : cells.value(number);
  }

  public boolean has(String column) {
    return table.columns().has(column) && cells(column).isPresent(number);
  }

  /** Returns the count in {@code column}. */
  public OptionalLong count(String column) {
    ColumnCells cells = cells(column);
    return cells.isPresent(number) ? OptionalLong.of(cells.whole(number)) : OptionalLong.empty();
  }

  /** Returns the word in {@code column}; empty where there is none, or no such column. */
  public String text(String column) {
    return table.columns().has(column) ? cells(column).text(number) : "";
  }

  private ColumnCells cells(String column) {
    return table.cells(table.columns().place(column));
  }

  @Override
  public String toString() {
    return "row " + number + " of " + table.name();
  }
}
