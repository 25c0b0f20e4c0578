package org.ketamineoutcomes.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ketamineoutcomes.figure.Tick;
import org.ketamineoutcomes.result.ResultRow;

/** How many are at risk, had the event or were censored, at days below a curve, as published. */
record CurveCounts(
    CurveSource source,
    List<ResultRow> steps,
    List<ResultRow> landmarks,
    Optional<ResultRow> summary,
    boolean isExact) {

  private static final String UNKNOWN = "–";

  /** Returns how many are followed past each day without the event. */
  List<String> atRisk(List<Tick> ticks) {
    return ticks.stream().map(tick -> written(atRisk(tick.at()))).toList();
  }

  /** Returns how many had the event by each day. */
  List<String> events(List<Tick> ticks) {
    return ticks.stream().map(tick -> written(byDay(tick.at(), "events"))).toList();
  }

  /** Returns how many were censored by each day. */
  List<String> censored(List<Tick> ticks) {
    return ticks.stream().map(tick -> written(byDay(tick.at(), "censored"))).toList();
  }

  private OptionalLong atRisk(double day) {
    if (day == 0 && summary.isPresent()) {
      return summary.get().whole("n_patients");
    }
    for (ResultRow row : steps) {
      double since = row.number("since_day").orElse(-1);
      boolean isCovered = isExact && since <= day && row.number("day").orElse(since) > day;
      if ((since == day || isCovered) && row.has("at_risk")) {
        return row.whole("at_risk");
      }
    }
    return landmark(day, "at_risk_after");
  }

  private OptionalLong byDay(double day, String column) {
    if (day == 0) {
      return OptionalLong.of(0);
    }
    long sum = 0;
    for (ResultRow row : steps) {
      double since = row.number("since_day").orElse(-1);
      double until = row.number("day").orElse(Double.MAX_VALUE);
      if (since == day || (isExact && until > day)) {
        return OptionalLong.of(sum);
      }
      if (until > day || row.whole(column).isEmpty()) {
        return landmark(day, column);
      }
      sum += row.whole(column).orElseThrow();
    }
    return steps.isEmpty() ? landmark(day, column) : OptionalLong.of(sum);
  }

  private OptionalLong landmark(double day, String column) {
    for (ResultRow row : landmarks) {
      if (row.number(source.setDays().column()).orElse(-1) * source.setDays().days() == day) {
        return row.whole(column);
      }
    }
    return OptionalLong.empty();
  }

  private static String written(OptionalLong count) {
    return count.isPresent() ? Numbers.whole(count.getAsLong()) : UNKNOWN;
  }
}
