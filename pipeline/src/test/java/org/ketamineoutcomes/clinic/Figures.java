package org.ketamineoutcomes.clinic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What stands in the tables of a run, in words: read by DuckDB, which is not ours. */
final class Figures {

  private Figures() {}

  /**
   * Something to look at.
   *
   * @param is what it is in the base clinic
   * @param sql a query of one text from tables by their names
   */
  record Figure(String name, String is, String sql) {}

  /** Returns what each of some figures is in a folder of results. */
  static Map<String, String> of(List<Figure> figures, Path results) throws Exception {
    Map<String, String> found = new LinkedHashMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        Stream<Path> tables = Files.list(results.resolve("tables"))) {
      for (Path table : tables.toList()) {
        String name = table.getFileName().toString().replace(".parquet", "");
        if (figures.stream().anyMatch(figure -> figure.sql().contains(name))) {
          statement.execute("create view %s as select * from '%s'".formatted(name, table));
        }
      }
      for (Figure figure : figures) {
        try (ResultSet row = statement.executeQuery(figure.sql())) {
          String text = row.next() ? row.getString(1) : null;
          found.put(figure.name(), text == null ? "" : text.strip());
        }
      }
    }
    return found;
  }
}
