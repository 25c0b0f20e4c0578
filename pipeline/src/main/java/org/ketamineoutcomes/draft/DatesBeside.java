package org.ketamineoutcomes.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ketamineoutcomes.file.FileSample;

/**
 * Dates that are told by where they stand: each of several columns of one header stands directly
 * before the columns of a scale, or each directly behind them.
 */
record DatesBeside(FileSample file) {

  /** Returns the scales, those without a date of their own with the one beside them. */
  List<ScaleColumns> dated(List<ScaleColumns> scales) {
    List<ScaleColumns> dateless =
        scales.stream()
            .filter(scale -> scale.date().isEmpty() && scale.visit().equals(Visit.NONE))
            .toList();
    List<String> dates = file.headers().stream().filter(this::isOneOfSeveralDates).toList();
    if (dates.size() < 2 || dates.size() != dateless.size()) {
      return scales;
    }
    List<String> beside = dateless.stream().map(scale -> beside(scale, dates, -1)).toList();
    if (new TreeSet<>(beside).size() < dates.size()) {
      beside = dateless.stream().map(scale -> beside(scale, dates, 1)).toList();
    }
    if (new TreeSet<>(beside).size() < dates.size()) {
      return scales;
    }
    List<ScaleColumns> dated = new ArrayList<>(scales);
    for (int i = 0; i < dateless.size(); i++) {
      String date = beside.get(i);
      ScaleColumns scale = dateless.get(i);
      dated.replaceAll(each -> each.equals(scale) ? each.dated(date) : each);
    }
    return dated;
  }

  private boolean isOneOfSeveralDates(String name) {
    return NamedColumns.isOneOfSeveral(name) && DateOrder.of(file.filled(name)).isDate();
  }

  /** Returns the nearest date on one side of a scale's columns; empty if there is none. */
  private String beside(ScaleColumns scale, List<String> dates, int step) {
    List<Integer> places =
        scale.headers().stream()
            .map(file.headers()::indexOf)
            .sorted((a, b) -> step * Integer.compare(b, a))
            .toList();
    for (int at = places.get(0) + step; at >= 0 && at < file.headers().size(); at += step) {
      if (dates.contains(file.headers().get(at))) {
        return file.headers().get(at);
      }
    }
    return "";
  }
}
