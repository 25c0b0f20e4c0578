package org.ketamineoutcomes.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Columns that follow from other columns of their row, and are there for who reads it: what people
 * call a code, and whether the row is a total. They are filled when a row is published.
 *
 * @param labels the columns that say what a code is called
 * @param totals what columns say in a row that no other row counts again as part of more; a table
 *     without any has no column of totals
 */
public record ReadingAids(List<Label> labels, List<Total> totals) {

  /** The column that says whether a row is a total. */
  static final String IS_TOTAL = "is_total";

  static final ReadingAids NONE = new ReadingAids(List.of(), List.of());

  public ReadingAids {
    labels = List.copyOf(labels);
    totals = List.copyOf(totals);
  }

  /** Returns the column of a label beside a code. */
  static Column columnOfLabel(String code, String meaning) {
    return new Column(
        code + "_label",
        Column.Type.TEXT,
        true,
        "none",
        Column.Role.PUBLIC,
        Optional.empty(),
        List.of(),
        meaning);
  }

  /** A column beside a code. */
  public record Label(String column, String ofCode) {}

  /** What a column says in a total. */
  public record Total(String column, String whole) {}

  boolean hasTotals() {
    return !totals.isEmpty();
  }

  boolean isLabel(Column column) {
    return labels.stream().anyMatch(label -> label.column.equals(column.name()));
  }

  /** Returns the same with a label beside one more code. */
  ReadingAids with(Label label) {
    List<Label> more = new ArrayList<>(labels);
    more.add(label);
    return new ReadingAids(more, totals);
  }

  /** Returns the same without what follows from columns that are not there. */
  ReadingAids without(List<String> columns) {
    return new ReadingAids(
        labels.stream().filter(label -> !columns.contains(label.ofCode)).toList(),
        totals.stream().filter(total -> !columns.contains(total.column)).toList());
  }

  Column columnOfTotals() {
    return new Column(
        IS_TOTAL,
        Column.Type.TRUTH,
        true,
        "none",
        Column.Role.PUBLIC,
        Optional.empty(),
        List.of(),
        meaningOfTotal());
  }

  /** Fills the columns of one row. */
  public void fill(TableRow row, CodeNames names) {
    for (Label label : labels) {
      row.set(label.column, names.of(label.ofCode, row.text(label.ofCode)));
    }
    if (!totals.isEmpty()) {
      row.set(IS_TOTAL, isTotal(row));
    }
  }

  private boolean isTotal(TableRow row) {
    for (Total total : totals) {
      Object value = row.get(total.column);
      if (value == null || !value.toString().equals(total.whole)) {
        return false;
      }
    }
    return true;
  }

  private String meaningOfTotal() {
    List<String> conditions = new ArrayList<>();
    for (Total total : totals) {
      conditions.add(total.column + " is " + (total.whole.isEmpty() ? "empty" : total.whole));
    }
    return "Whether the row is a total: "
        + String.join(" and ", conditions)
        + ". What other rows count is counted in a total, too, and may be counted in several of them:"
        + " choose rows, and never add up rows with others of which they are parts.";
  }
}
