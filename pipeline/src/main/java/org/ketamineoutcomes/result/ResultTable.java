package org.ketamineoutcomes.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ketamineoutcomes.table.Column;

/** One published table, or those rows of it that were asked for. */
public final class ResultTable {

  private final String name;
  private final String meaning;
  private final List<Column> columns;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<ResultRow> rows;

  /** Makes a table of rows, each its place in the file and its values in the order of columns. */
  public ResultTable(String name, String meaning, List<Column> columns, List<Values> values) {
    this.name = name;
    this.meaning = meaning;
    this.columns = List.copyOf(columns);
    for (Column column : columns) {
      places.put(column.name(), places.size());
    }
    this.rows = values.stream().map(row -> new ResultRow(this, row)).toList();
  }

  /**
   * The values of one row.
   *
   * @param number its place in the file, from 0
   * @param cells texts, whole and other numbers, and truths; null where a cell is empty
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, and compared nowhere
  public record Values(int number, @org.jspecify.annotations.Nullable Object[] cells) {}

  /** Returns a table without columns, in the place of one that is not there. */
  public static ResultTable absent(String name) {
    return new ResultTable(name, "", List.of(), List.of());
  }

  public String name() {
    return name;
  }

  /** Returns what a row of the table is about. */
  public String meaning() {
    return meaning;
  }

  public List<Column> columns() {
    return columns;
  }

  public boolean has(String column) {
    return places.containsKey(column);
  }

  /** Returns whether there is a column of this name that says what a row is about. */
  public boolean isKey(String column) {
    int place = place(column);
    return place >= 0 && columns.get(place).isKey();
  }

  /** Returns the place of a column; -1 where there is no such column. */
  int place(String column) {
    return places.getOrDefault(column, -1);
  }

  /** Returns the rows in the order of the file. */
  public List<ResultRow> rows() {
    return rows;
  }

  /** Returns those of its rows that are asked for, in the order of the file. */
  public List<ResultRow> rows(Predicate<ResultRow> wanted) {
    return rows.stream().filter(wanted).toList();
  }
}
