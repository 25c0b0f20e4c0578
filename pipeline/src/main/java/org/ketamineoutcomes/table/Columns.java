package org.ketamineoutcomes.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketamineoutcomes.table.Column.Role;

/**
 * The columns of one table, in the order in which they are written. Schema, data dictionary and
 * disclosure control all go by them.
 *
 * <pre>{@code
 * static final Columns COLUMNS =
 *     TableOf.groups("deaths", "Deaths while at risk: crude rates, of patients.")
 *         .people("n_patients", "Patients treated.")
 *         .count("n_deaths", "n_patients", "patients", "Those who died while at risk.")
 *         .columns();
 * }</pre>
 */
public final class Columns {

  private final String table;
  private final String meaning;
  private final List<Column> all;
  private final ReadingAids aids;
  private final List<Division> divisions;
  private final Optional<Flow> flow;
  private final List<Bounds> bounds;
  private final Optional<Unfolding> unfolding;
  private final Map<String, Integer> places = new HashMap<>();
  private final int[] keyPlaces;

  Columns(
      String table,
      String meaning,
      List<Column> all,
      ReadingAids aids,
      List<Division> divisions,
      Optional<Flow> flow,
      List<Bounds> bounds,
      Optional<Unfolding> unfolding) {
    this.table = table;
    this.meaning = meaning;
    this.all = List.copyOf(all);
    this.aids = aids;
    this.divisions = List.copyOf(divisions);
    this.flow = flow;
    this.bounds = List.copyOf(bounds);
    this.unfolding = unfolding;
    for (Column column : all) {
      if (places.put(column.name(), places.size()) != null) {
        throw new IllegalArgumentException(table + " declares " + column.name() + " twice");
      }
    }
    all.forEach(this::requireSources);
    aids.labels().forEach(label -> place(label.ofCode()));
    aids.totals().forEach(total -> place(total.column()));
    this.bounds.forEach(this::requireBounded);
    keyPlaces =
        all.stream().filter(Column::isKey).mapToInt(column -> place(column.name())).toArray();
  }

  Columns unfoldedBy(Unfolding other) {
    return new Columns(table, meaning, all, aids, divisions, flow, bounds, Optional.of(other));
  }

  /**
   * Returns the columns of the tables as which rows of these are published: themselves, but where
   * their items have rows of their own.
   */
  public List<Columns> published() {
    return unfolding.map(Unfolding::tables).orElse(List.of(this));
  }

  /** Returns the tables as which protected rows of these columns are published. */
  public List<Table> published(List<TableRow> rows) {
    if (unfolding.isPresent()) {
      return unfolding.get().of(rows);
    }
    Table same = new Table(this);
    rows.forEach(same::addCopyOf);
    return List.of(same);
  }

  /** Returns the table's name, which is also its file's. */
  public String table() {
    return table;
  }

  /** Returns what a row of the table is about. */
  public String meaning() {
    return meaning;
  }

  public List<Column> all() {
    return all;
  }

  /** Returns the columns of {@code role}. */
  public List<Column> of(Role role) {
    List<Column> found = new ArrayList<>();
    for (Column column : all) {
      if (column.role() == role) {
        found.add(column);
      }
    }
    return found;
  }

  /** Returns which columns follow from others, for who reads a row. */
  public ReadingAids aids() {
    return aids;
  }

  /** Returns the ways in which rows divide people among them. */
  public List<Division> divisions() {
    return divisions;
  }

  /** Returns how rows follow people from step to step, if they do. */
  public Optional<Flow> flow() {
    return flow;
  }

  /** Returns which numbers of a row have bounds where counts are published as bands. */
  public List<Bounds> bounds() {
    return bounds;
  }

  public int count() {
    return all.size();
  }

  public Column at(int place) {
    return all.get(place);
  }

  public boolean has(String name) {
    return places.containsKey(name);
  }

  /**
   * Returns the place of a column, from 0.
   *
   * @throws IllegalArgumentException if the table has no such column
   */
  public int place(String name) {
    Integer place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException("Table " + table + " has no column " + name);
    }
    return place;
  }

  /** Returns the places of keys and labels, which together name a row. */
  public int[] keyPlaces() {
    return keyPlaces.clone();
  }

  /** Returns the column that a count is taken from, if it names one. */
  public Optional<Column> whole(Column count) {
    return count.of().map(name -> all.get(place(name)));
  }

  private void requireBounded(Bounds one) {
    place(one.column());
    one.of().forEach(this::place);
  }

  private void requireSources(Column column) {
    column.of().ifPresent(this::place);
    column.from().forEach(this::place);
  }
}
