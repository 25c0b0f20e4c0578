package org.ketamineoutcomes.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table: values by column name. A column that is not set, or set to a number that is
 * not defined, is empty.
 */
public final class TableRow {

  private final Map<String, Object> values = new LinkedHashMap<>();

  public TableRow set(String column, String value) {
    values.put(column, value);
    return this;
  }

  public TableRow set(String column, long value) {
    values.put(column, value);
    return this;
  }

  public TableRow set(String column, boolean value) {
    values.put(column, value);
    return this;
  }

  /** Sets a number; one that is NaN or infinite leaves the column empty. */
  public TableRow set(String column, double value) {
    if (Double.isFinite(value)) {
      values.put(column, value);
    } else {
      values.remove(column);
    }
    return this;
  }

  public TableRow set(String column, OptionalDouble value) {
    return set(column, value.orElse(Double.NaN));
  }

  public TableRow set(String column, OptionalLong value) {
    value.ifPresent(present -> values.put(column, present));
    return this;
  }

  public TableRow set(String column, OptionalInt value) {
    value.ifPresent(present -> values.put(column, (long) present));
    return this;
  }

  /** Empties a column. */
  public TableRow clear(String column) {
    values.remove(column);
    return this;
  }

  public @Nullable Object get(String column) {
    return values.get(column);
  }

  public boolean has(String column) {
    return values.containsKey(column);
  }

  /** Returns the count in {@code column}. */
  public OptionalLong count(String column) {
    return values.get(column) instanceof Long count ? OptionalLong.of(count) : OptionalLong.empty();
  }

  public String text(String column) {
    return values.get(column) instanceof String text ? text : "";
  }

  public Set<String> columns() {
    return values.keySet();
  }

  public TableRow copy() {
    TableRow copy = new TableRow();
    copy.values.putAll(values);
    return copy;
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
