package org.ketamineoutcomes.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ketamineoutcomes.PublishedTables;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.table.Column;

/** Tables whose rows are found by what they are about, to be held against one another. */
final class TablesByKey {

  /** What both find only step by step. */
  private static final Set<String> ITERATED = Set.of("mass", "kuhn_tucker_excess");

  private final Map<String, Map<String, Map<String, Object>>> tables = new TreeMap<>();

  /** Returns what the definitions give, read as plainly as can be. */
  static TablesByKey naive(List<Row> rows, List<Protocol> protocols) {
    TablesByKey naive = new TablesByKey();
    for (Protocol protocol : protocols) {
      NaiveTables.of(rows, protocol, Strata.DEFAULT)
          .forEach((name, table) -> naive.add(name, table.stream().map(NaiveRow::cells).toList()));
    }
    return naive;
  }

  /** Adds rows of a table, each a map of its cells that are not empty. */
  void add(String table, List<Map<String, Object>> rows) {
    Map<String, Map<String, Object>> byKey = tables.computeIfAbsent(table, name -> new TreeMap<>());
    rows.forEach(cells -> put(table, cells, byKey));
  }

  /** Asserts that these are the tables expected, cell by cell. */
  void assertAre(TablesByKey expected, String where) {
    assertThat(tables.keySet()).as(where).isEqualTo(expected.tables.keySet());
    expected.tables.forEach((name, rows) -> compare(where, name, tables.get(name), rows));
  }

  private static void compare(
      String where,
      String table,
      Map<String, Map<String, Object>> actual,
      Map<String, Map<String, Object>> expected) {
    assertThat(actual.keySet()).as("rows of %s, %s", table, where).isEqualTo(expected.keySet());
    expected.forEach(
        (key, row) -> {
          Set<String> columns = new TreeSet<>(row.keySet());
          columns.addAll(actual.get(key).keySet());
          for (String column : columns) {
            Object is = actual.get(key).get(column);
            Object shouldBe = row.get(column);
            double tolerance = ITERATED.contains(column) ? 1e-6 : 1e-9;
            if (!alike(is, shouldBe, tolerance)) {
              fail(
                  "%s, %s, %s: %s is %s, but by the definitions %s",
                  where, table, key, column, is, shouldBe);
            }
          }
        });
  }

  private static boolean alike(Object is, Object shouldBe, double tolerance) {
    if (is instanceof Double a && shouldBe instanceof Double b) {
      return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));
    }
    return is != null && is.equals(shouldBe);
  }

  private static void put(
      String table, Map<String, Object> cells, Map<String, Map<String, Object>> byKey) {
    List<Object> key = new ArrayList<>();
    int known = 0;
    for (Column column : PublishedTables.named(table).all()) {
      known += cells.containsKey(column.name()) ? 1 : 0;
      if (column.isKey()) {
        key.add(cells.get(column.name()));
      }
    }
    if (known < cells.size()) {
      fail("%s has a column that is not in its schema: %s", table, cells.keySet());
    }
    if (byKey.put(key.toString(), cells) != null) {
      fail("%s has more than one row %s", table, key);
    }
  }
}
