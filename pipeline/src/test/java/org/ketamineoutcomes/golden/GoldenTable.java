package org.ketamineoutcomes.golden;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A table of numbers that R computed, as the scripts in {@code src/test/r} wrote it. */
public record GoldenTable(String name, List<Row> rows) {

  /** One line of the table. */
  public record Row(Map<String, String> cells) {

    public String text(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException("No column " + column);
      }
      return cell;
    }

    public int integer(String column) {
      return Integer.parseInt(text(column));
    }

    public long count(String column) {
      return Long.parseLong(text(column));
    }

    /** Returns a number, which is {@code NaN} where R had none. */
    public double number(String column) {
      return optional(column).orElse(Double.NaN);
    }

    public OptionalDouble optional(String column) {
      return text(column).isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(Double.parseDouble(text(column)));
    }
  }

  /** Reads the table {@code golden/name.csv} of the test resources. */
  public static GoldenTable read(String name) {
    try (InputStream stream = GoldenTable.class.getResourceAsStream("/golden/" + name + ".csv")) {
      if (stream == null) {
        throw new IllegalArgumentException("No golden table " + name);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      String[] header = reader.readLine().split(",", -1);
      List<Row> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
          row.put(header[i], cells[i]);
        }
        rows.add(new Row(row));
      }
      return new GoldenTable(name, List.copyOf(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the lines by what {@code key} makes of them, in their order. */
  public <K> Map<K, List<Row>> by(Function<Row, K> key) {
    return rows.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }
}
