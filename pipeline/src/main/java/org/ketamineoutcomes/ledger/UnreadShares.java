package org.ketamineoutcomes.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ketamineoutcomes.file.RowRule;
import org.ketamineoutcomes.table.TableRow;

/**
 * Which share of the cells of each column was not read.
 *
 * @param rows those of the table of cells not read
 */
record UnreadShares(List<TableRow> rows) {

  /** Returns which column has more than {@code fraction} of its cells not read, if one has. */
  Optional<String> tooMany(double fraction) {
    return beyond(fraction).stream()
        .map(
            unread ->
                "%s: %d of %d cells were not read (%s), more than --maxUnreadFraction allows%s"
                    .formatted(
                        columnOf(unread.row()),
                        unread.cells(),
                        filled(unread.row()),
                        unread.row().text("rule"),
                        remedy(unread.row())))
        .findFirst();
  }

  /** Returns which columns of a file have more than {@code fraction} of their cells not read. */
  Set<String> columnsBeyond(double fraction, String file) {
    return beyond(fraction).stream()
        .map(Unread::row)
        .filter(row -> row.text("file").equals(file))
        .map(row -> row.text("column"))
        .collect(Collectors.toSet());
  }

  /** The cells of a column that were not read, by this row's rule and those before it. */
  private record Unread(TableRow row, long cells) {}

  private List<Unread> beyond(double fraction) {
    Map<String, Long> cells = new LinkedHashMap<>();
    List<Unread> found = new ArrayList<>();
    for (TableRow row : rows) {
      long unread = cells.merge(columnOf(row), row.count("cells").orElse(0), Long::sum);
      if (unread > fraction * filled(row)) {
        found.add(new Unread(row, unread));
      }
    }
    return found;
  }

  private static String remedy(TableRow row) {
    String column = row.text("column");
    return RowRule.named(row.text("rule"))
        .flatMap(rule -> rule.remedy(row.text("export"), column))
        .map(line -> "; " + line + "; or drop: [" + column + "]")
        .orElse("; drop the column, or tell in the mapping what its cells mean");
  }

  private static long filled(TableRow row) {
    return row.count("cells_filled").orElse(0);
  }

  private static String columnOf(TableRow row) {
    return row.text("file") + ", column " + row.text("column");
  }
}
