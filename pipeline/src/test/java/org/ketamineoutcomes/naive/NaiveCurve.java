package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.protocol.Protocol;

/** What tables tell of a curve and of how curves compare, number by number. */
final class NaiveCurve {

  private NaiveCurve() {}

  static void sumUp(NaiveRow row, NaiveSurvival times, int horizon, Protocol protocol) {
    row.with("n_patients", times.patients())
        .with("n_events", times.events())
        .with("median_days", times.quantile(0.5))
        .with("median_lower_95", times.quantileLower(0.5))
        .with("median_upper_95", times.quantileUpper(0.5))
        .with("lower_quartile_days", times.quantile(0.25))
        .with("lower_quartile_lower_95", times.quantileLower(0.25))
        .with("lower_quartile_upper_95", times.quantileUpper(0.25))
        .with("upper_quartile_days", times.quantile(0.75))
        .with("upper_quartile_lower_95", times.quantileLower(0.75))
        .with("upper_quartile_upper_95", times.quantileUpper(0.75))
        .with("median_follow_up_days", times.reversed().quantile(0.5))
        .with("restricted_mean_horizon_days", horizon)
        .with("estimator", "kaplan-meier")
        .with("interval_method", method(protocol));
    if (horizon <= times.lastDay() || times.survival(horizon) == 0) {
      row.with("restricted_mean_days", times.restrictedMean(horizon))
          .with("restricted_mean_days_std_error", times.restrictedMeanError(horizon));
    }
  }

  /** With no event so far, those there past the day from the start may all be free of it. */
  private static double lower(NaiveSurvival times, int day) {
    return times.survival(day) < 1 ? times.lower(day) : 1 - highestOfNone(times, day);
  }

  private static double upper(NaiveSurvival times, int day) {
    if (times.survival(day) < 1) {
      return times.upper(day);
    }
    return Double.isNaN(highestOfNone(times, day)) ? Double.NaN : 1;
  }

  /** The share at which none of those there past the day from the start has the event 1 in 40. */
  static double highestOfNone(NaiveSurvival times, int day) {
    long followed = times.presentAfter(day) - times.enteredBy(day);
    return followed <= 0 ? Double.NaN : 1 - Math.pow(0.025, 1.0 / followed);
  }

  /** How many had it by each of some days. */
  static List<NaiveRow> hadItByDay(
      String share, NaiveRow group, NaiveSurvival times, Protocol protocol, int... days) {
    List<NaiveRow> rows = new ArrayList<>();
    for (int day : days) {
      NaiveRow row = byTime(group.copy().with("day", day), times, protocol, day);
      if (day <= times.lastDay()) {
        row.with(share, 1 - times.survival(day))
            .with("lower_95", 1 - upper(times, day))
            .with("upper_95", 1 - lower(times, day));
      }
      rows.add(row);
    }
    return rows;
  }

  /** How many were still without it at the end of each of some weeks. */
  static List<NaiveRow> freeOfItAtWeek(
      String share, NaiveRow group, NaiveSurvival times, Protocol protocol, int... weeks) {
    List<NaiveRow> rows = new ArrayList<>();
    for (int week : weeks) {
      int day = week * 7;
      NaiveRow row = byTime(group.copy().with("week", week), times, protocol, day);
      if (day <= times.lastDay()) {
        row.with(share, times.survival(day))
            .with("lower_95", lower(times, day))
            .with("upper_95", upper(times, day));
      }
      rows.add(row);
    }
    return rows;
  }

  private static NaiveRow byTime(NaiveRow row, NaiveSurvival times, Protocol protocol, int day) {
    row.with("n_patients", times.patients())
        .with("n_events", times.events())
        .with("interval_method", method(protocol));
    return day <= times.lastDay()
        ? row.with("at_risk_after", times.atRisk(day + 1)).with("events", times.eventsBy(day))
        : row;
  }

  static List<NaiveRow> days(
      String outcome, NaiveRow group, NaiveSurvival times, Protocol protocol) {
    List<NaiveRow> rows = new ArrayList<>();
    boolean everyDay = protocol.curveDays().isEmpty();
    int since = -1;
    for (int day : everyDay ? List.copyOf(times.days()) : protocol.curveDays()) {
      if (day > times.lastDay()) {
        break;
      }
      NaiveRow row = group.copy();
      if (outcome.equals("durability")) {
        row.with("entered", times.enteredBy(day) - times.enteredBy(since));
      }
      rows.add(
          row.with("since_day", since)
              .with("day", day)
              .with("at_risk", times.presentAfter(since))
              .with("events", times.eventsBy(day) - times.eventsBy(since))
              .with("censored", times.censoredBy(day) - times.censoredBy(since))
              .with("survival", times.survival(day))
              .with("std_error", times.stdError(day))
              .with("lower_95", lower(times, day))
              .with("upper_95", upper(times, day))
              .with("interval_method", method(protocol)));
      since = day;
    }
    if (since < times.lastDay()) {
      rows.add(group.copy().with("since_day", since));
    }
    return rows;
  }

  /** Each column whose known values are two or more, by three tests. */
  static List<NaiveRow> comparisons(
      NaiveRow everyone, Map<String, Map<String, NaiveSurvival>> byColumn) {
    List<NaiveRow> rows = new ArrayList<>();
    for (String test : List.of("log-rank", "gehan-breslow", "tarone-ware")) {
      List<NaiveRow> family = new ArrayList<>();
      byColumn.forEach(
          (column, ofColumn) -> {
            Map<String, NaiveSurvival> byValue = new LinkedHashMap<>(ofColumn);
            byValue.remove("unknown");
            List<NaiveSurvival> values = List.copyOf(byValue.values());
            if (!column.equals("all") && values.size() >= 2) {
              NaiveSurvival.Comparison comparison = NaiveSurvival.compare(values, test);
              if (!Double.isNaN(comparison.chiSquare())) {
                NaiveRow row =
                    compared(everyone.copy().with("stratum", column), values)
                        .with("test", test)
                        .with("chi_square", comparison.chiSquare())
                        .with("df", comparison.df())
                        .with("p_value", comparison.p());
                NaiveTrend.add(row, column, byValue, test);
                family.add(row);
              }
            }
          });
      family.forEach(row -> rows.add(row.with("p_value_holm", holm(row, family))));
    }
    return rows;
  }

  private static NaiveRow compared(NaiveRow row, List<NaiveSurvival> values) {
    return row.with("n_values", values.size())
        .with("n_smallest", values.stream().mapToLong(NaiveSurvival::patients).min().orElseThrow())
        .with("n_patients", values.stream().mapToLong(NaiveSurvival::patients).sum())
        .with("n_events", values.stream().mapToLong(NaiveSurvival::events).sum());
  }

  /** The largest, over tests with no larger p, of p times how many have no smaller one. */
  private static double holm(NaiveRow row, List<NaiveRow> family) {
    double largest = 0;
    for (NaiveRow one : family) {
      if (p(one) <= p(row)) {
        long noSmaller = family.stream().filter(other -> p(other) >= p(one)).count();
        largest = Math.max(largest, Math.min(1, p(one) * noSmaller));
      }
    }
    return largest;
  }

  private static double p(NaiveRow row) {
    return (double) row.cells().get("p_value");
  }

  private static String method(Protocol protocol) {
    return switch (protocol.confidence().survival()) {
      case LOG_LOG -> "greenwood, log-log scale";
      case LOG -> "greenwood, log scale";
      case PLAIN -> "greenwood, plain scale";
    };
  }
}
