package org.ketamineoutcomes.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketamineoutcomes.table.Column.Role;
import org.ketamineoutcomes.table.ReadingAids.Label;
import org.ketamineoutcomes.table.Unfolding.Repeated;

/** The columns of the table in which the items of rows are rows. */
record ItemColumns(Columns row, ItemRows rows, Map<String, Repeated> repeated) {

  /** What bounds are called after their number. */
  private static final List<String> BOUNDS = List.of("_least", "_greatest");

  Columns columns() {
    List<Column> all = new ArrayList<>();
    ReadingAids aids = row.aids().without(rows.without());
    for (Column column : row.all()) {
      boolean isTheirKey = column.isKey() && !rows.without().contains(column.name());
      if (isTheirKey || aids.isLabel(column)) {
        all.add(column);
      }
    }
    all.add(key());
    if (rows.type() == Column.Type.TEXT) {
      Label label = new Label(rows.key() + "_label", rows.key());
      all.add(
          ReadingAids.columnOfLabel(
              rows.key(), "What people call the value of " + rows.key() + "."));
      aids = aids.with(label);
    }
    if (aids.hasTotals()) {
      all.add(aids.columnOfTotals());
    }
    rows.shared().forEach(name -> all.add(row.at(row.place(name))));
    all.addAll(ofItems());
    all.addAll(Declaration.WHAT_IS_HIDDEN);
    return new Columns(
        rows.table(),
        rows.meaning(),
        all,
        aids,
        row.divisions().stream().filter(one -> !rows.without().contains(one.by())).toList(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private Column key() {
    return new Column(
        rows.key(),
        rows.type(),
        true,
        rows.unit(),
        Role.KEY,
        Optional.empty(),
        List.of(),
        rows.keyMeaning());
  }

  /** Each column that any item has, as the last of them has it. */
  private List<Column> ofItems() {
    Map<String, Column> byName = new LinkedHashMap<>();
    for (String item : rows.items()) {
      repeated.forEach(
          (name, one) -> {
            if (name.startsWith(ItemRows.at(item, ""))) {
              addRepeated(name.substring(ItemRows.at(item, "").length()), one, byName);
            }
          });
    }
    for (String item : rows.items()) {
      for (Column column : row.all()) {
        if (column.name().startsWith(ItemRows.at(item, ""))) {
          Column own = published(column, item);
          byName.put(own.name(), own);
        }
      }
    }
    return List.copyOf(byName.values());
  }

  private void addRepeated(String name, Repeated one, Map<String, Column> byName) {
    Column source = row.at(row.place(one.source()));
    byName.put(
        name,
        new Column(
            name,
            source.type(),
            false,
            source.unit(),
            Role.COUNT,
            Optional.empty(),
            List.of(),
            one.meaning()));
    for (String bound : BOUNDS) {
      if (row.has(one.source() + bound)) {
        Column of = row.at(row.place(one.source() + bound));
        byName.put(
            name + bound,
            new Column(
                name + bound,
                of.type(),
                false,
                of.unit(),
                Role.DERIVED,
                Optional.empty(),
                List.of(name),
                of.meaning().replace(" of n ", " of " + name + " ")));
      }
    }
  }

  private Column published(Column column, String item) {
    return new Column(
        column.name().substring(ItemRows.at(item, "").length()),
        column.type(),
        column.isRequired(),
        column.unit(),
        column.role(),
        column.of().flatMap(name -> published(name, item)),
        column.from().stream().flatMap(name -> published(name, item).stream()).toList(),
        column.meaning());
  }

  /** Returns what a column of the row is called in the row of an item, if it is there. */
  private Optional<String> published(String name, String item) {
    String prefix = ItemRows.at(item, "");
    if (name.startsWith(prefix)) {
      return Optional.of(name.substring(prefix.length()));
    }
    if (rows.shared().contains(name)) {
      return Optional.of(name);
    }
    for (Map.Entry<String, Repeated> one : repeated.entrySet()) {
      if (one.getKey().startsWith(prefix) && one.getValue().source().equals(name)) {
        return Optional.of(one.getKey().substring(prefix.length()));
      }
    }
    return Optional.empty();
  }

  /** Returns which column of the row one of an item repeats, or the bound of one that it does. */
  static Optional<String> repeated(String name, Map<String, Repeated> repeated) {
    Repeated itself = repeated.get(name);
    if (itself != null) {
      return Optional.of(itself.source());
    }
    for (String bound : BOUNDS) {
      if (name.endsWith(bound)) {
        Repeated number = repeated.get(name.substring(0, name.length() - bound.length()));
        if (number != null) {
          return Optional.of(number.source() + bound);
        }
      }
    }
    return Optional.empty();
  }
}
