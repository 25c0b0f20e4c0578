package org.ketamineoutcomes.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a table's columns are, as its file in {@code schemas/output} says.
 *
 * @param name the table's name, which is also its file's
 * @param columns in the order in which they are written
 * @param avro the whole schema, for the writer
 */
public record TableSchema(String name, List<Column> columns, String avro) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public TableSchema {
    columns = List.copyOf(columns);
  }

  /** Reads the schema of the table called {@code name}. */
  public static TableSchema named(String name) {
    String resource = "/schemas/output/" + name + ".avsc";
    try (InputStream in = TableSchema.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no schema " + resource);
      }
      JsonNode root = JSON.readTree(in);
      List<Column> columns = new ArrayList<>();
      for (JsonNode field : root.path("fields")) {
        columns.add(Column.of(field));
      }
      return new TableSchema(name, columns, root.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }

  /** Returns the columns of {@code role}. */
  public List<Column> columns(Role role) {
    return columns.stream().filter(column -> column.role() == role).toList();
  }

  /** Returns the column that a count is taken from, if it names one. */
  public Optional<Column> whole(Column count) {
    return count
        .of()
        .flatMap(name -> columns.stream().filter(c -> c.name().equals(name)).findAny());
  }

  /** What a column is to disclosure control. */
  public enum Role {
    /** Says whom or what the row is about. */
    KEY,
    /** Like a key, but in the clinic's own words; not told of few patients. */
    LABEL,
    /** A number of people below which nothing of the row may be told. */
    DENOMINATOR,
    /**
     * A number of people below which nothing of the row may be told, and which is told only where
     * nothing is hidden: other tables have it, and it would give their hidden cells away.
     */
    GUARD,
    /** A number of people, or of things that happened to them. */
    COUNT,
    /** Computed from counts; hidden with any of them. */
    DERIVED,
    /** Tells nothing of anyone. */
    PUBLIC
  }

  /**
   * One column.
   *
   * @param of for a count of some of those of another column, that column: the others must not be
   *     few either
   * @param from the counts that a column gives away: it is hidden where any of them is
   */
  public record Column(String name, Role role, Optional<String> of, List<String> from) {

    public Column {
      from = List.copyOf(from);
    }

    private static Column of(JsonNode field) {
      List<String> from = new ArrayList<>();
      field.path("from").forEach(source -> from.add(source.asText()));
      return new Column(
          field.path("name").asText(),
          Role.valueOf(field.path("role").asText().toUpperCase(Locale.ROOT)),
          Optional.ofNullable(field.path("of").asText(null)),
          from);
    }
  }
}
