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
 * that range, or one that leaves so few of those it is taken from, is hidden with all that gives it
 * away; labels of what happened to few people are taken out; then, where subtraction would bring
 * back a hidden cell, others are hidden too. Zero is not small. A hidden cell is empty, never 0,
 * and its row says so.
 *
 * <p>What is not protected, and is for whoever releases the tables to judge:
 *
 * <ul>
 *   <li>Each table is protected by itself. The patients of one are often some of those of another
 *       (treated, evaluated, responders; with a session, with an event at one), and where both
 *       numbers are told their difference is known, also if {@code attrition} hides the steps
 *       between them. So it is with two protocols, two runs on data that grew, or a second stratum
 *       column that says nearly what another does.
 *   <li>How many patients left observation between two months, and their days in it.
 *   <li>Sessions, intervals and events count as people do, but many may be one person's.
 *   <li>Exact totals of time and unrounded estimates, though of no fewer people.
 * </ul>
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
    PatientFlow flow = PatientFlow.of(schema, labelled, minCell);
    StrataMargins margins = StrataMargins.of(schema, labelled, minCell);
    long hidden;
    do {
      hidden = hiddenCounts(schema, labelled);
      flow.protect();
      margins.protect();
    } while (hiddenCounts(schema, labelled) > hidden);
    return labelled.stream().map(ToldRow::told).toList();
  }

  /** Returns whether {@code count} is too small to be told, but not zero. */
  public static boolean isSmall(long count, int minCell) {
    return count > 0 && count < minCell;
  }

  private static void hideSmall(TableSchema schema, ToldRow row, int minCell) {
    for (Column column : schema.columns()) {
      boolean isGuard = column.role() == Role.GUARD;
      if ((isGuard || column.role() == Role.DENOMINATOR) && isSmall(row.count(column), minCell)) {
        row.hideRow(schema, Hidden.FEW_PATIENTS);
        return;
      }
      if (isGuard) {
        row.told().clear(column.name());
      }
    }
    for (Column column : schema.columns()) {
      if (column.role() == Role.COUNT && isSmall(row.count(column), minCell)) {
        row.hide(schema, column, Hidden.SMALL_COUNT);
      } else if (row.leavesFew(schema, column, minCell)) {
        row.hide(schema, column, Hidden.SMALL_REMAINDER);
      }
    }
  }

  private static boolean isSmall(OptionalLong count, int minCell) {
    return count.isPresent() && isSmall(count.getAsLong(), minCell);
  }

  private static long hiddenCounts(TableSchema schema, List<ToldRow> rows) {
    return rows.stream().mapToLong(row -> row.hiddenCounts(schema)).sum();
  }
}
