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
 * @param rows which rows of that table have it, one for each group and rating scale
 * @param columns the columns of that table that are copied
 * @param method how it was made, in words and in columns that say so
 */
record PaperFigure(
    String measure,
    String label,
    String unit,
    String table,
    Predicate<ResultRow> rows,
    FigureColumns columns,
    Method method) {

  static final String DAYS = "days";
  static final String PROPORTION = "proportion";
  static final String PER_100_YEARS = "per 100 person-years";
  static final String EXACT_SHARE = "limits by Clopper and Pearson";
  static final String LIMITS_METHOD = "interval_method";

  /** Returns what people call what a row has: onset may be that of remission. */
  String label(ResultRow row) {
    return row.is("event", "first_remission")
        ? label.replace("had responded", "were in remission").replace("Responded", "In remission")
        : label;
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

    /** Returns one of which the table has columns that say all. */
    static Method in(String... columns) {
      return new Method("", List.of(columns));
    }

    /** Returns one that some words name, and columns of the table more closely. */
    static Method of(String words, String... columns) {
      return new Method(words, List.of(columns));
    }

    String wordsOf(ResultRow row) {
      StringBuilder method = new StringBuilder(words);
      for (String column : columns) {
        if (row.has(column)) {
          method.append(method.isEmpty() ? "" : "; ").append(row.text(column).replace('_', ' '));
        }
      }
      return method.toString();
    }
  }

  /** Rows of every group. */
  static boolean isAny(ResultRow row) {
    return !row.text("stratum").isEmpty();
  }

  /** Rows in which a column says this. */
  static Predicate<ResultRow> is(String column, String value) {
    return row -> row.is(column, value);
  }

  /** Rows of a day, week or month. */
  static Predicate<ResultRow> at(String column, long place) {
    return row -> row.whole(column).orElse(-1) == place;
  }
}
