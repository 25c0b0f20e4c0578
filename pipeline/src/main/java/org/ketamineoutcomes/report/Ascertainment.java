package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.ketamineoutcomes.figure.PointPlot;
import org.ketamineoutcomes.result.ResultRow;

/** The ways in which adverse events come to be known, which are never added up. */
final class Ascertainment {

  static final List<String> WAYS = List.of("spontaneous", "solicited");

  private final Scope scope;

  Ascertainment(Scope scope) {
    this.scope = scope;
  }

  /** Returns whether a row is of events of any kind that came to be known in one of these ways. */
  static boolean isOfAny(ResultRow row) {
    return row.is("aesi", "any") && WAYS.contains(row.text("ascertainment"));
  }

  /** Returns in which way the events of a row came to be known. */
  Prose of(ResultRow row) {
    return Prose.of(scope.names().of("ascertainment", row.text("ascertainment")));
  }

  /** Returns the points of each way, at the places that a column names. */
  List<PointPlot.Series> series(List<ResultRow> rows, String place, String column, String limits) {
    List<PointPlot.Series> series = new ArrayList<>();
    for (String way : WAYS) {
      Map<String, PointPlot.Point> points = new LinkedHashMap<>();
      for (ResultRow row : rows) {
        if (row.is("ascertainment", way)) {
          points.put(
              row.text(place), new PointPlot.Point(row.number(column), Shown.drawn(row, limits)));
        }
      }
      if (!points.isEmpty()) {
        series.add(new PointPlot.Series(scope.names().of("ascertainment", way), points));
      }
    }
    return series;
  }

  /** Each way of coming to be known, from the first point to the last. */
  Prose shows(
      List<ResultRow> rows,
      String column,
      DoubleFunction<String> written,
      Function<ResultRow, String> place) {
    Prose shows = new Prose();
    for (String way : WAYS) {
      shows.add(
          FromTo.sentence(
              rows.stream().filter(row -> row.is("ascertainment", way)).toList(),
              scope.names().of("ascertainment", way) + ": ",
              column,
              written,
              place));
    }
    return shows;
  }
}
