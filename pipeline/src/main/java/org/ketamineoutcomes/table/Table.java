package org.ketamineoutcomes.table;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/**
 * One table, column by column: a vector of values for each, and beside it which of them are hidden.
 *
 * <p>Rows are added at the end and filled one value at a time. A mutable thing with one owner at a
 * time; not safe for use by several threads.
 */
public final class Table {

  private final Columns columns;
  private final List<ColumnCells> cells;
  private int rows;

  /** Creates a table without rows. */
  public Table(Columns columns) {
    this.columns = columns;
    this.cells = new ArrayList<>(columns.count());
    for (Column column : columns.all()) {
      cells.add(ColumnCells.of(column));
    }
  }

  public Columns columns() {
    return columns;
  }

  public String name() {
    return columns.table();
  }

  public int size() {
    return rows;
  }

  /** Adds a row whose cells are empty, and returns it to be filled. */
  public TableRow add() {
    return new TableRow(this, rows++);
  }

  /** Adds a copy of a row of a table with the same columns, hidden cells and all. */
  public TableRow addCopyOf(TableRow other) {
    TableRow row = add();
    for (int place = 0; place < cells.size(); place++) {
      cells.get(place).copy(other.table().cells.get(place), other.number(), row.number());
    }
    return row;
  }

  public TableRow row(int number) {
    return new TableRow(this, number);
  }

  /** Returns the rows in the order in which they were added. */
  public List<TableRow> rows() {
    return new AbstractList<>() {
      @Override
      public TableRow get(int number) {
        return row(number);
      }

      @Override
      public int size() {
        return rows;
      }
    };
  }

  /** Returns the values of the column at {@code place}. */
  ColumnCells cells(int place) {
    return cells.get(place);
  }
}
