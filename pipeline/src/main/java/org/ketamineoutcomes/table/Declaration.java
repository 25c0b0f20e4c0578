package org.ketamineoutcomes.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketamineoutcomes.table.Column.Role;
import org.ketamineoutcomes.table.Unfolding.Repeated;

/**
 * What {@link TableOf} says of a table, and the columns that follow from it.
 *
 * @param ofAll the columns that hold for all people in a row
 */
record Declaration(
    String table,
    String meaning,
    List<Column> columns,
    List<String> ofAll,
    ReadingAids aids,
    List<Division> divisions,
    Optional<Flow> flow,
    List<Bounds> bounds,
    boolean saysWhatIsHidden) {

  private static final String BY_BANDS =
      " by the bands in which counts are published; null where they are published exactly, or where there is"
          + " none.";

  /** The columns that say what of a row is hidden, by which every such table ends. */
  static final List<Column> WHAT_IS_HIDDEN =
      List.of(
          column(
              "suppressed",
              Column.Type.TRUTH,
              true,
              "Whether disclosure control hid anything in this row. A hidden cell is null, never 0."),
          column(
              "suppression_reason",
              Column.Type.TEXT,
              false,
              "Why: SMALL_COUNT (a count of people is small), SMALL_REMAINDER (so is what is left of"
                  + " the count it is taken from), FEW_PATIENTS (the row, a number in it, or the rest"
                  + " of the curve, is about few), COMPLEMENTARY (another hidden cell could be found"
                  + " by subtraction), ROWS_OF_A_FILE (how many rows a file has would follow). Null where"
                  + " nothing is hidden."),
          column(
              "hidden_columns",
              Column.Type.TEXT,
              false,
              "The columns that are empty for it, with commas between. A column that is empty and not"
                  + " among them has no value. Null where nothing is hidden."));

  /**
   * Returns all columns.
   *
   * @param itemRows what is published as rows of their own
   * @param repeated the columns of items that repeat others
   */
  Columns columns(Optional<ItemRows> itemRows, Map<String, Repeated> repeated) {
    List<Column> all = new ArrayList<>(columns);
    all.replaceAll(this::withSources);
    if (aids.hasTotals()) {
      all.add(afterKeys(), aids.columnOfTotals());
    }
    bounds.forEach(one -> addColumns(one, all));
    if (saysWhatIsHidden) {
      all.addAll(WHAT_IS_HIDDEN);
    }
    Columns whole =
        new Columns(table, meaning, all, aids, divisions, flow, bounds, Optional.empty());
    return itemRows
        .map(rows -> whole.unfoldedBy(Unfolding.of(whole, rows, repeated)))
        .orElse(whole);
  }

  /** What holds for all people in a row is from each count of them. */
  private Column withSources(Column column) {
    if (!ofAll.contains(column.name())) {
      return column;
    }
    List<String> people = new ArrayList<>();
    for (Column one : columns) {
      if (one.role() == Role.DENOMINATOR || one.role() == Role.GUARD) {
        people.add(one.name());
      }
    }
    return column.from(people);
  }

  private int afterKeys() {
    int after = 0;
    for (int place = 0; place < columns.size(); place++) {
      Column column = columns.get(place);
      after = column.isKey() || aids.isLabel(column) ? place + 1 : after;
    }
    return after;
  }

  private void addColumns(Bounds one, List<Column> all) {
    for (Column column : columns) {
      if (column.name().equals(one.column())) {
        all.add(bound(one.least(), "Least value of " + published(column) + BY_BANDS, column));
        all.add(bound(one.greatest(), "Greatest value of " + published(column) + BY_BANDS, column));
      }
    }
  }

  private static String published(Column column) {
    return column.name().substring(column.name().indexOf('@') + 1);
  }

  private static Column bound(String name, String meaning, Column of) {
    return new Column(
        name,
        Column.Type.DECIMAL,
        false,
        of.unit(),
        Role.DERIVED,
        Optional.empty(),
        of.role() == Role.DERIVED ? of.from() : List.of(of.name()),
        meaning);
  }

  private static Column column(String name, Column.Type type, boolean isRequired, String meaning) {
    return new Column(
        name, type, isRequired, "none", Role.PUBLIC, Optional.empty(), List.of(), meaning);
  }
}
