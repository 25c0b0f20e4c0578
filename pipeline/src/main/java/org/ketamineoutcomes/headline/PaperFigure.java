package org.ketamineoutcomes.headline;

import java.util.List;
import java.util.function.Predicate;
import org.ketamineoutcomes.result.ResultRow;

/**
 * One figure that papers print, and where it stands.
 *
 * @param measure its key
 * @param label what people call it
 * @param unit what its estimate is in
 * @param table the published table that it is from
 * @param rows which rows of that table tell it, one for each group and rating scale
 * @param cells the columns of that table that are copied
 * @param method how it was made, in words and in columns that say so
 */
record PaperFigure(
    String measure,
    String label,
    String unit,
    String table,
    Predicate<ResultRow> rows,
    Cells cells,
    Method method) {

  /** Returns what people call what a row tells: onset may be that of remission. */
  String label(ResultRow row) {
    return row.is("event", "first_remission")
        ? label.replace("had responded", "were in remission").replace("Responded", "In remission")
        : label;
  }

  /**
   * The columns that a figure is copied from; an empty name stands for a cell that it has not.
   *
   * @param limits what stands before {@code lower_95} and {@code upper_95}
   * @param patients the patients behind it
   * @param numerator those counted, for a share
   * @param denominator those that they are counted of
   */
  record Cells(
      String estimate, String limits, String patients, String numerator, String denominator) {

    static final String NO_LIMITS = "none";

    /** Returns the column that a column of the headline is copied from; empty where from none. */
    String source(String column) {
      return switch (column) {
        case "n" -> patients;
        case "estimate", "estimate_least", "estimate_greatest" ->
            column.replace("estimate", estimate);
        case "lower_95", "upper_95" -> limits.equals(NO_LIMITS) ? "" : limits + column;
        case "numerator" -> numerator;
        case "denominator" -> denominator;
        default -> "";
      };
    }
  }

  /**
   * How a figure was made.
   *
   * @param words what holds of each row
   * @param columns the columns that say more
   */
  record Method(String words, List<String> columns) {

    Method {
      columns = List.copyOf(columns);
    }

    String of(ResultRow row) {
      StringBuilder method = new StringBuilder(words);
      for (String column : columns) {
        if (row.has(column)) {
          method.append(method.isEmpty() ? "" : "; ").append(row.text(column).replace('_', ' '));
        }
      }
      return method.toString();
    }
  }
}
