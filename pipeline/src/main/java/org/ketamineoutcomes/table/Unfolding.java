package org.ketamineoutcomes.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a row is published once it is protected: what there is one of in a row as before, and each of
 * its {@link ItemRows items} as a row of its own. Cells are copied, hidden or not, so that the rows
 * say neither more nor less than the one row would.
 */
final class Unfolding {

  private final List<Columns> tables;
  private final List<Part> parts;

  private Unfolding(List<Columns> tables, List<Part> parts) {
    this.tables = List.copyOf(tables);
    this.parts = List.copyOf(parts);
  }

  /**
   * A column of an item that repeats another of the row.
   *
   * @param source the other, by its name in the row
   */
  record Repeated(String source, String meaning) {}

  /**
   * One row of a published table.
   *
   * @param key the column that says which item it is; empty for what there is one of
   * @param givenWith the column of the row without which there is no such row
   * @param sources of which column of the row each column is, by name
   */
  private record Part(
      Columns columns,
      Optional<String> key,
      String item,
      Optional<String> givenWith,
      Map<String, String> sources) {

    boolean isOf(TableRow row) {
      return givenWith.isEmpty() || !row.text(givenWith.get()).isEmpty();
    }
  }

  static Unfolding of(Columns row, ItemRows rows, Map<String, Repeated> repeated) {
    List<Columns> tables = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    if (!rows.table().equals(row.table())) {
      Columns rest = rest(row);
      tables.add(rest);
      parts.add(
          new Part(rest, Optional.empty(), "", Optional.empty(), sources(rest, row, "", Map.of())));
    }
    Columns ofItems = new ItemColumns(row, rows, repeated).columns();
    tables.add(ofItems);
    for (String item : rows.items()) {
      parts.add(
          new Part(
              ofItems,
              Optional.of(rows.key()),
              item,
              rows.givenWith().map(column -> ItemRows.at(item, column)),
              sources(ofItems, row, item, repeated)));
    }
    return new Unfolding(tables, parts);
  }

  /** What there is one of in a row. */
  private static Columns rest(Columns row) {
    List<Column> columns = new ArrayList<>();
    for (Column column : row.all()) {
      if (!isOfItem(column.name())) {
        columns.add(
            new Column(
                column.name(),
                column.type(),
                column.isRequired(),
                column.unit(),
                column.role(),
                column.of(),
                column.from().stream().filter(name -> !isOfItem(name)).toList(),
                column.meaning()));
      }
    }
    List<Bounds> bounds = row.bounds().stream().filter(one -> !isOfItem(one.column())).toList();
    return new Columns(
        row.table(),
        row.meaning(),
        columns,
        row.aids(),
        row.divisions(),
        row.flow(),
        bounds,
        Optional.empty());
  }

  static boolean isOfItem(String name) {
    return name.indexOf('@') >= 0;
  }

  private static Map<String, String> sources(
      Columns published, Columns row, String item, Map<String, Repeated> repeated) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (Column column : published.all()) {
      String own = ItemRows.at(item, column.name());
      String source =
          row.has(own) ? own : ItemColumns.repeated(own, repeated).orElse(column.name());
      if (row.has(source) && !Declaration.WHAT_IS_HIDDEN.contains(column)) {
        sources.put(column.name(), source);
      }
    }
    return sources;
  }

  List<Columns> tables() {
    return tables;
  }

  /** Returns the published tables of protected rows. */
  List<Table> of(List<TableRow> rows) {
    List<Table> published = new ArrayList<>();
    for (Columns columns : tables) {
      Table table = new Table(columns);
      for (Part part : parts) {
        if (part.columns == columns) {
          rows.stream().filter(part::isOf).forEach(row -> add(part, row, table.add()));
        }
      }
      published.add(table);
    }
    return published;
  }

  private static void add(Part part, TableRow from, TableRow row) {
    List<String> hidden = List.of(from.text("hidden_columns").split(",", -1));
    List<String> own = new ArrayList<>();
    part.sources.forEach(
        (name, source) -> {
          row.copy(name, from, source);
          if (hidden.contains(source)) {
            own.add(name);
          }
        });
    part.key.ifPresent(key -> row.setAsWritten(key, part.item));
    boolean isSuppressed =
        Boolean.TRUE.equals(from.get("suppressed")) && (!own.isEmpty() || hidden.contains(""));
    row.set("suppressed", isSuppressed);
    if (isSuppressed) {
      row.set("suppression_reason", from.text("suppression_reason"));
    }
    if (!own.isEmpty()) {
      row.set("hidden_columns", String.join(",", own));
    }
  }
}
