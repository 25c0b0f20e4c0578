package org.ketamineoutcomes.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Column.Role;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableRow;

/**
 * A mean in a table, with its standard deviation and how many people or things it is of.
 *
 * @param mean the column of it
 */
record MeanColumns(String mean, String deviation, String people) {

  /** Returns all means of a table that have a standard deviation beside them. */
  static List<MeanColumns> of(Columns columns) {
    List<MeanColumns> found = new ArrayList<>();
    for (Column column : columns.all()) {
      if (column.role() == Role.DERIVED && column.name().startsWith("mean")) {
        String what = column.name().substring("mean".length());
        Optional<String> deviation =
            List.of("sd" + what, "standard_deviation" + what).stream()
                .filter(columns::has)
                .findFirst();
        deviation.ifPresent(
            name -> found.add(new MeanColumns(column.name(), name, column.from().get(0))));
      }
    }
    return found;
  }

  boolean isCounted(TableRow row) {
    return row.count(people).orElse(0) > 0;
  }

  /** Whether the row has a mean, and is not several rows in one. */
  boolean isIn(TableRow row) {
    return row.has(mean) && row.has(deviation);
  }

  double value(TableRow row) {
    return number(row, mean);
  }

  double deviation(TableRow row) {
    return number(row, deviation);
  }

  long people(TableRow row) {
    return row.count(people).orElseThrow();
  }

  private static double number(TableRow row, String column) {
    return row.get(column) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** Whether rows are all of those that the whole is about. */
  boolean addsUp(TableRow whole, List<TableRow> rows) {
    return rows.stream().mapToLong(this::people).sum() == people(whole);
  }
}
