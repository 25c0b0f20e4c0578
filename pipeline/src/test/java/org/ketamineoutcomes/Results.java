package org.ketamineoutcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The results of a run, read by DuckDB: a reader of Parquet that is not ours. */
public record Results(Path folder) {

  /** Asserts that one row of a table is as told, and that it holds these numbers. */
  void assertRow(String table, String where, Map<String, OptionalDouble> expected, double tolerance)
      throws SQLException {
    List<String> columns = List.copyOf(expected.keySet());
    List<List<Double>> rows = numbers(table, columns, where);
    assertThat(rows).describedAs("%s where %s", table, where).hasSize(1);
    for (int i = 0; i < columns.size(); i++) {
      Double found = rows.get(0).get(i);
      OptionalDouble wanted = expected.get(columns.get(i));
      String what = "%s of %s where %s".formatted(columns.get(i), table, where);
      if (wanted.isEmpty()) {
        assertThat(found).describedAs(what).isNull();
      } else {
        assertThat(found)
            .describedAs(what)
            .isNotNull()
            .isCloseTo(wanted.getAsDouble(), within(tolerance));
      }
    }
  }

  public long count(String table, String where) throws SQLException {
    return numbers(table, List.of("count(*)"), where).get(0).get(0).longValue();
  }

  /** Returns the largest number in any of {@code columns}; 0 if all are empty. */
  public long largest(String table, List<String> columns) throws SQLException {
    String most =
        columns.stream()
            .map("coalesce(max(%s), 0)"::formatted)
            .collect(Collectors.joining(", ", "greatest(", ")"));
    return numbers(table, List.of(most), "true").get(0).get(0).longValue();
  }

  /** Returns all rows of a table, each a map of its cells that are not empty. */
  public List<Map<String, Object>> rows(String table) throws SQLException {
    return query(
        "select * from '%s'".formatted(table(table)),
        found -> {
          Map<String, Object> cells = new TreeMap<>();
          for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            Object cell = found.getObject(i);
            if (cell != null) {
              cells.put(found.getMetaData().getColumnName(i), cell);
            }
          }
          return cells;
        });
  }

  Path table(String name) {
    return folder.resolve("tables").resolve(name + ".parquet");
  }

  private List<List<Double>> numbers(String table, List<String> columns, String where)
      throws SQLException {
    return query(
        "select %s from '%s' where %s".formatted(String.join(", ", columns), table(table), where),
        found -> {
          List<Double> row = new ArrayList<>();
          for (int i = 1; i <= columns.size(); i++) {
            double number = found.getDouble(i);
            row.add(found.wasNull() ? null : number);
          }
          return row;
        });
  }

  static <T> List<T> query(String query, RowReading<T> reading) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      List<T> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(reading.read(found));
      }
      return rows;
    }
  }

  /** Reads the row that a result stands at. */
  @FunctionalInterface
  interface RowReading<T> {

    T read(ResultSet found) throws SQLException;
  }
}
