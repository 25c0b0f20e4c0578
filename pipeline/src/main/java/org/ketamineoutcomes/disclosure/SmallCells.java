package org.ketamineoutcomes.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Column.Role;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableRow;

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
 *       numbers are published their difference is known, also if {@code attrition} hides the steps
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
   * Hides what may not be published in {@code rows} of a table, and returns the rows to publish:
   * those given, but for rows of rare labels, which one row each stands for.
   *
   * @param minCell the smallest number of people that may be published; 0 hides nothing
   */
  public static List<TableRow> protect(List<TableRow> rows, int minCell) {
    if (minCell == 0 || rows.isEmpty()) {
      return rows;
    }
    Columns columns = rows.get(0).table().columns();
    List<ProtectedRow> all = new ArrayList<>(rows.size());
    rows.forEach(row -> all.add(new ProtectedRow(row)));
    all.forEach(row -> hideSmall(columns, row, minCell));
    List<ProtectedRow> labelled = RareLabels.takeOut(columns, all, minCell);
    PatientFlow flow = PatientFlow.of(columns, labelled, minCell);
    StrataMargins margins = StrataMargins.of(columns, labelled, minCell);
    long hidden;
    do {
      hidden = hiddenCounts(labelled);
      flow.protect();
      margins.protect();
    } while (hiddenCounts(labelled) > hidden);
    return labelled.stream().map(ProtectedRow::row).toList();
  }

  /** Returns whether {@code count} is too small to be published, but not zero. */
  public static boolean isSmall(long count, int minCell) {
    return count > 0 && count < minCell;
  }

  private static void hideSmall(Columns columns, ProtectedRow row, int minCell) {
    for (Column column : columns.all()) {
      boolean isGuard = column.role() == Role.GUARD;
      if ((isGuard || column.role() == Role.DENOMINATOR) && isSmall(row.count(column), minCell)) {
        row.hideRow(Hidden.FEW_PATIENTS);
        return;
      }
      if (isGuard) {
        row.row().hide(column);
      }
    }
    for (Column column : columns.all()) {
      if (column.role() == Role.COUNT && isSmall(row.count(column), minCell)) {
        row.hide(column, Hidden.SMALL_COUNT);
      } else if (isCounted(column) && row.leavesFew(column, minCell)) {
        row.hide(column, Hidden.SMALL_REMAINDER);
      }
    }
  }

  private static boolean isCounted(Column column) {
    return column.of().isPresent();
  }

  private static boolean isSmall(OptionalLong count, int minCell) {
    return count.isPresent() && isSmall(count.getAsLong(), minCell);
  }

  private static long hiddenCounts(List<ProtectedRow> rows) {
    long hidden = 0;
    for (ProtectedRow row : rows) {
      hidden += row.hiddenCounts();
    }
    return hidden;
  }
}
