package org.ketamineoutcomes.disclosure;

import java.util.List;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Column.Role;
import org.ketamineoutcomes.table.TableRow;

/** Why a cell or a row is hidden, as the column {@code suppression_reason} says it. */
public enum Hidden {
  /** A count of people is small. */
  SMALL_COUNT,
  /** What is left of a count, taken from all, is small. */
  SMALL_REMAINDER,
  /** The row, or a number in it, is about few people altogether. */
  FEW_PATIENTS,
  /** Another hidden cell could be found by subtraction. */
  COMPLEMENTARY,
  /** How many rows a file has would follow. */
  ROWS_OF_A_FILE;

  private static final String COLUMNS = "hidden_columns";

  /**
   * Says in {@code row} that something of it is hidden, and where; the first reason given stays.
   *
   * @param columns those that are not published and were not even set
   */
  public TableRow mark(TableRow row, String... columns) {
    for (String column : columns) {
      addTo(row, column);
    }
    if (row.text("suppression_reason").isEmpty()) {
      row.set("suppression_reason", name());
    }
    return row.set("suppressed", true);
  }

  /** Says in a row which of its cells are hidden. */
  public static void listColumns(TableRow row) {
    if (row.table().columns().has(COLUMNS)) {
      for (Column column : row.table().columns().all()) {
        if (row.isHidden(column) && column.role() != Role.GUARD) {
          addTo(row, column.name());
        }
      }
    }
  }

  private static void addTo(TableRow row, String column) {
    String before = row.text(COLUMNS);
    if (before.isEmpty()) {
      row.set(COLUMNS, column);
    } else if (!List.of(before.split(",", -1)).contains(column)) {
      row.set(COLUMNS, before + "," + column);
    }
  }
}
