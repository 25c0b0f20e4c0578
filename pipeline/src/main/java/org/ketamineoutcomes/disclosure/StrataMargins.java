package org.ketamineoutcomes.disclosure;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.table.TableSchema;
import org.ketamineoutcomes.table.TableSchema.Column;
import org.ketamineoutcomes.table.TableSchema.Role;

/**
 * Keeps a hidden cell of a stratum from being found by taking the others from the whole: hides the
 * next smallest until at least two cells are hidden, and stand for at least the smallest cell
 * together.
 */
final class StrataMargins {

  private StrataMargins() {}

  static void protect(TableSchema schema, List<ToldRow> rows, int minCell) {
    for (List<ToldRow> margin : margins(schema, rows)) {
      for (Column column : schema.columns()) {
        if (column.role() == Role.DENOMINATOR || column.role() == Role.COUNT) {
          protect(schema, margin, column, minCell);
        }
      }
    }
  }

  private static void protect(
      TableSchema schema, List<ToldRow> margin, Column column, int minCell) {
    List<ToldRow> hidden = margin.stream().filter(row -> row.isHidden(column)).toList();
    long sum = hidden.stream().mapToLong(row -> row.count(column).orElse(0)).sum();
    int cells = hidden.size();
    Iterator<ToldRow> nextSmallest =
        margin.stream()
            .filter(row -> !row.isHidden(column) && row.count(column).orElse(0) > 0)
            .sorted(comparingLong(row -> row.count(column).orElse(0)))
            .iterator();
    while (cells > 0 && (cells < 2 || sum < minCell) && nextSmallest.hasNext()) {
      ToldRow next = nextSmallest.next();
      next.hide(schema, column, Hidden.COMPLEMENTARY);
      sum += next.count(column).orElse(0);
      cells++;
    }
  }

  /** Rows that differ in nothing but the value of one stratum. */
  private static List<List<ToldRow>> margins(TableSchema schema, List<ToldRow> rows) {
    Map<List<String>, List<ToldRow>> margins = new LinkedHashMap<>();
    for (ToldRow row : rows) {
      if (!row.computed().text("stratum").equals("all")) {
        margins.computeIfAbsent(keyWithoutValue(schema, row), key -> new ArrayList<>()).add(row);
      }
    }
    return List.copyOf(margins.values());
  }

  private static List<String> keyWithoutValue(TableSchema schema, ToldRow row) {
    return schema.columns().stream()
        .filter(column -> column.role() == Role.KEY || column.role() == Role.LABEL)
        .map(Column::name)
        .filter(name -> !name.equals("stratum_value"))
        .map(name -> name + "=" + row.computed().get(name))
        .toList();
  }
}
