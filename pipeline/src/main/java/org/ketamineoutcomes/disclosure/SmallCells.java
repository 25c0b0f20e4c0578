package org.ketamineoutcomes.disclosure;

import java.util.List;
import java.util.OptionalLong;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.table.TableSchema;
import org.ketamineoutcomes.table.TableSchema.Column;
import org.ketamineoutcomes.table.TableSchema.Role;

/**
 * Hides small counts of people in a table, and what would give them away.
 *
 * <p>In this order: a row about 1 to {@code minCell} − 1 people keeps only its keys; a count in
 * that range, or one that leaves so few of those it is taken from, is hidden with all that is
 * derived from it; labels of what happened to few people are taken out; then, where subtraction
 * would bring back a hidden cell, others are hidden too. Zero is not small. A hidden cell is empty,
 * never 0, and its row says so.
 */
public final class SmallCells {

  private SmallCells() {}

  /**
   * Returns {@code rows} as they may be published; the rows given stay as they are.
   *
   * @param minCell the smallest number of people that may be told; 0 hides nothing
   */
  public static List<TableRow> protect(TableSchema schema, List<TableRow> rows, int minCell) {
    if (minCell == 0) {
      return List.copyOf(rows);
    }
    List<ToldRow> told = rows.stream().map(ToldRow::all).toList();
    told.forEach(row -> hideSmall(schema, row, minCell));
    List<ToldRow> labelled = RareLabels.takeOut(schema, told, minCell);
    PatientFlow.protect(schema, labelled, minCell);
    StrataMargins.protect(schema, labelled, minCell);
    return labelled.stream().map(ToldRow::told).toList();
  }

  static boolean isSmall(long count, int minCell) {
    return count > 0 && count < minCell;
  }

  private static void hideSmall(TableSchema schema, ToldRow row, int minCell) {
    for (Column column : schema.columns(Role.DENOMINATOR)) {
      if (isSmall(row.count(column), minCell)) {
        row.hideRow(schema, Hidden.FEW_PATIENTS);
        return;
      }
    }
    for (Column column : schema.columns(Role.COUNT)) {
      if (isSmall(row.count(column), minCell)) {
        row.hide(schema, column, Hidden.SMALL_COUNT);
      } else if (isSmall(remainder(row, column), minCell)) {
        row.hide(schema, column, Hidden.SMALL_REMAINDER);
      }
    }
  }

  private static boolean isSmall(OptionalLong count, int minCell) {
    return count.isPresent() && isSmall(count.getAsLong(), minCell);
  }

  /** Returns how many of those a count is taken from are not in it. */
  private static OptionalLong remainder(ToldRow row, Column column) {
    OptionalLong count = row.count(column);
    OptionalLong whole =
        column.of().map(name -> row.computed().count(name)).orElse(OptionalLong.empty());
    return count.isPresent() && whole.isPresent()
        ? OptionalLong.of(whole.getAsLong() - count.getAsLong())
        : OptionalLong.empty();
  }
}
