package org.ketamineoutcomes.table;

import java.util.List;

/** The rows of one table, in no particular order. */
public record Table(String name, List<TableRow> rows) {

  public Table {
    rows = List.copyOf(rows);
  }
}
