package org.ketamineoutcomes.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Column.Role;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;

/**
 * What remains to be done with rows that were computed from bands: of groups in the lowest band
 * nothing is published but their counts, and the clinic's own words for what happened to few people
 * are taken out. What is left says in which bounds the bands leave each share.
 */
public final class BandedRows {

  private static final Set<String> OF_WHOM = Set.of("stratum", "stratum_value");

  private BandedRows() {}

  /** Returns the rows to publish of {@code rows} of a table. */
  public static List<TableRow> protect(List<TableRow> rows, Bands bands) {
    if (rows.isEmpty()) {
      return rows;
    }
    Columns columns = rows.get(0).table().columns();
    RowBounds bounds = new RowBounds(columns, bands);
    List<ProtectedRow> all = new ArrayList<>(rows.size());
    Set<String> ofFew = wholesOfFew(rows, columns, bands);
    for (TableRow row : rows) {
      if (!isWhole(row) && ofFew.contains(what(row, columns))) {
        continue;
      }
      if (isAboutFew(row, columns, bands)) {
        hideEstimates(row, columns);
      }
      bounds.setIn(row);
      columns.of(Role.GUARD).forEach(row::hide);
      all.add(new ProtectedRow(row));
    }
    return RareLabels.takeOut(columns, all, bands.width() + 1).stream()
        .map(ProtectedRow::row)
        .toList();
  }

  /**
   * What everyone's rows are about that are about few people: the strata of it are not published.
   */
  private static Set<String> wholesOfFew(List<TableRow> rows, Columns columns, Bands bands) {
    Set<String> ofFew = new HashSet<>();
    for (TableRow row : rows) {
      if (isWhole(row) && isAboutFew(row, columns, bands)) {
        ofFew.add(what(row, columns));
      }
    }
    return ofFew;
  }

  private static boolean isWhole(TableRow row) {
    return row.text("stratum").equals("all");
  }

  /** Returns the keys of a row but for those that say of whom it is. */
  private static String what(TableRow row, Columns columns) {
    StringBuilder keys = new StringBuilder();
    for (Column column : columns.all()) {
      if (column.isKey() && !OF_WHOM.contains(column.name())) {
        keys.append('|').append(row.has(column.name()) ? row.get(column.name()) : "");
      }
    }
    return keys.toString();
  }

  private static boolean isAboutFew(TableRow row, Columns columns, Bands bands) {
    for (Column column : columns.all()) {
      if (column.role() == Role.DENOMINATOR && bands.isLowest(row.count(column.name()).orElse(0))) {
        return true;
      }
    }
    return false;
  }

  private static void hideEstimates(TableRow row, Columns columns) {
    boolean isAny = false;
    for (Column column : columns.of(Role.DERIVED)) {
      if (row.has(column.name())) {
        row.hide(column);
        isAny = true;
      }
    }
    if (isAny) {
      Hidden.FEW_PATIENTS.mark(row);
    }
  }
}
