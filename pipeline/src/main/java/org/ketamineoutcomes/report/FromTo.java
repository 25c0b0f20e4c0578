package org.ketamineoutcomes.report;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.ketamineoutcomes.result.ResultRow;

/** Says in a sentence what points in a row show: the first that is published, and the last. */
final class FromTo {

  private FromTo() {}

  /**
   * Returns the sentence; nothing where fewer than two points are published.
   *
   * @param rows in the order of the points
   * @param place what each point is at, in words
   */
  static Prose sentence(
      List<ResultRow> rows,
      String before,
      String column,
      DoubleFunction<String> written,
      Function<ResultRow, String> place) {
    List<ResultRow> published = rows.stream().filter(row -> row.has(column)).toList();
    if (published.size() < 2) {
      return new Prose();
    }
    ResultRow first = published.get(0);
    ResultRow last = published.get(published.size() - 1);
    return Prose.of(before + "from ")
        .add(Shown.number(first, column, written))
        .words(" " + place.apply(first) + " to ")
        .add(Shown.number(last, column, written))
        .words(" " + place.apply(last) + ". ");
  }
}
