package org.ketamineoutcomes.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ketamineoutcomes.table.Column.Role;

/** Declares the columns of a table whose rows are about single people, one after another. */
public final class TableOfPersons {

  private static final String NO_UNIT = "none";

  private final String table;
  private final String meaning;
  private final List<Column> columns = new ArrayList<>();

  private TableOfPersons(String table, String meaning) {
    this.table = table;
    this.meaning = meaning;
  }

  public static TableOfPersons rows(String table, String meaning) {
    return new TableOfPersons(table, meaning);
  }

  /** A word in every row. */
  public TableOfPersons text(String name, String columnMeaning) {
    return add(name, Column.Type.TEXT, true, NO_UNIT, columnMeaning);
  }

  /** A word, where there is one. */
  public TableOfPersons textIfAny(String name, String columnMeaning) {
    return add(name, Column.Type.TEXT, false, NO_UNIT, columnMeaning);
  }

  /** A whole number in every row. */
  public TableOfPersons whole(String name, String unit, String columnMeaning) {
    return add(name, Column.Type.WHOLE, true, unit, columnMeaning);
  }

  /** A whole number, where there is one. */
  public TableOfPersons wholeIfAny(String name, String unit, String columnMeaning) {
    return add(name, Column.Type.WHOLE, false, unit, columnMeaning);
  }

  /** A number, where there is one. */
  public TableOfPersons decimalIfAny(String name, String unit, String columnMeaning) {
    return add(name, Column.Type.DECIMAL, false, unit, columnMeaning);
  }

  /** Yes or no in every row. */
  public TableOfPersons truth(String name, String columnMeaning) {
    return add(name, Column.Type.TRUTH, true, NO_UNIT, columnMeaning);
  }

  /** Columns that several tables have in common. */
  public TableOfPersons with(UnaryOperator<TableOfPersons> family) {
    return family.apply(this);
  }

  /** Returns what was declared. */
  public Columns columns() {
    return new Columns(
        table,
        meaning,
        columns,
        ReadingAids.NONE,
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private TableOfPersons add(
      String name, Column.Type type, boolean isRequired, String unit, String columnMeaning) {
    columns.add(
        new Column(
            name,
            type,
            isRequired,
            unit,
            Role.INDIVIDUAL,
            Optional.empty(),
            List.of(),
            columnMeaning));
    return this;
  }
}
