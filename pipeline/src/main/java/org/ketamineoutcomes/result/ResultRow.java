package org.ketamineoutcomes.result;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One row of a published table. A value is absent where the cell is empty or the table has no such
 * column; {@link #isProtected} says whether something of the row was hidden.
 */
public final class ResultRow {

  private static final String HIDDEN_COLUMNS = "hidden_columns";

  private final ResultTable table;
  private final ResultTable.Values values;

  ResultRow(ResultTable table, ResultTable.Values values) {
    this.table = table;
    this.values = values;
  }

  public ResultTable table() {
    return table;
  }

  /** Returns its place in the file, from 0. */
  public int number() {
    return values.number();
  }

  public boolean has(String column) {
    return value(column) != null;
  }

  /** Returns the words of a cell; none for an empty one. */
  public String text(String column) {
    Object value = value(column);
    return value == null ? "" : value.toString();
  }

  /** Returns whether the words of a cell are these. */
  public boolean is(String column, String text) {
    return text(column).equals(text);
  }

  /** Returns the whole number of a cell. */
  public OptionalLong whole(String column) {
    return value(column) instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
  }

  /** Returns the number of a cell, whole or not. */
  public OptionalDouble number(String column) {
    return value(column) instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  /** Returns whether a cell says yes; an empty one does not. */
  public boolean isTrue(String column) {
    return Boolean.TRUE.equals(value(column));
  }

  /** Returns whether disclosure control hid anything in the row. */
  public boolean isProtected() {
    return isTrue("suppressed");
  }

  /**
   * Returns whether an empty cell is empty because it is hidden: as the row lists it, or, where it
   * lists nothing, because something of the row is.
   */
  public boolean isHidden(String column) {
    if (!table.has(HIDDEN_COLUMNS)) {
      return isProtected();
    }
    String hidden = text(HIDDEN_COLUMNS);
    return hidden.contains(column) && List.of(hidden.split(",", -1)).contains(column);
  }

  @Nullable Object value(String column) {
    int place = table.place(column);
    return place < 0 ? null : values.cells()[place];
  }

  @Override
  public String toString() {
    return "row " + number() + " of " + table.name();
  }
}
