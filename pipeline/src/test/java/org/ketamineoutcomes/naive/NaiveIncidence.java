package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.naive.NaiveSurvival.Time;
import org.ketamineoutcomes.protocol.ConfidenceRule;
import org.ketamineoutcomes.protocol.Protocol;

/** Aalen–Johansen as the sum of S just before each day times the share who have the event then. */
final class NaiveIncidence {

  private final NaiveSurvival free;
  private final NaiveSurvival times;

  NaiveIncidence(NaiveSurvival times, ConfidenceRule.Survival scale) {
    this.times = times;
    List<Time> any =
        times.times().stream()
            .map(time -> new Time(time.entry(), time.day(), time.cause() > 0 ? 1 : 0))
            .toList();
    this.free = new NaiveSurvival(any, scale);
  }

  static List<NaiveRow> rows(
      String outcome, NaiveRow group, NaiveSurvival times, Protocol protocol) {
    ConfidenceRule.Survival scale = protocol.confidence().survival();
    NaiveIncidence incidence = new NaiveIncidence(times, scale);
    List<NaiveRow> rows = new ArrayList<>();
    boolean everyDay = protocol.curveDays().isEmpty();
    int since = -1;
    for (int day : everyDay ? List.copyOf(times.days()) : protocol.curveDays()) {
      if (day > times.lastDay()) {
        break;
      }
      NaiveRow row = group.copy().with("since_day", since).with("day", day);
      if (outcome.equals("durability")) {
        row.with("entered", times.enteredBy(day) - times.enteredBy(since));
      }
      row.with("at_risk", times.presentAfter(since))
          .with("events", times.endedBy(day, 1) - times.endedBy(since, 1))
          .with("competing", times.endedBy(day, 2) - times.endedBy(since, 2))
          .with("censored", times.endedBy(day, 0) - times.endedBy(since, 0))
          .with("one_minus_km", 1 - times.survival(day))
          .with("interval_method", method(scale));
      incidence.set(row, "", "incidence", 1, day, scale);
      incidence.set(row, "competing_", "competing_incidence", 2, day, scale);
      rows.add(row);
      since = day;
    }
    if (since < times.lastDay()) {
      rows.add(group.copy().with("since_day", since));
    }
    return rows;
  }

  private void set(
      NaiveRow row, String prefix, String name, int cause, int day, ConfidenceRule.Survival scale) {
    row.with(name, certain(incidence(cause, day))).with(prefix + "std_error", error(cause, day));
    row.with(prefix + "lower_95", limit(cause, -1, day, scale));
    row.with(prefix + "upper_95", limit(cause, 1, day, scale));
  }

  private double error(int cause, int day) {
    double variance = variance(cause, day);
    return variance < 1e-16 ? 0 : Math.sqrt(variance);
  }

  /** A share of everyone that rounding keeps from being 1. */
  private static double certain(double f) {
    return Math.abs(1 - f) < 1e-12 ? 1 : f;
  }

  /** The limit below (sign -1) or above (sign 1) the incidence of a cause by a day. */
  double limit(int cause, int sign, int day, ConfidenceRule.Survival scale) {
    double f = certain(incidence(cause, day));
    double error = error(cause, day);
    if (f == 0) {
      double highest = NaiveCurve.highestOfNone(times, day);
      return sign > 0 ? highest : 0 * highest;
    }
    if (f == 1) {
      return Double.NaN;
    }
    double z = sign * NaiveLimits.Z;
    return switch (scale) {
      case PLAIN -> Math.min(1, Math.max(0, f + z * error));
      case LOG -> Math.min(1, f * Math.exp(z * error / f));
      case LOG_LOG -> Math.pow(f, Math.exp(z * error / f / Math.log(f)));
    };
  }

  double incidence(int cause, int day) {
    double sum = 0;
    for (int one : times.days().headSet(day, true)) {
      long n = times.atRisk(one);
      if (n > 0) {
        sum += free.survival(one - 1) * on(one, cause) / n;
      }
    }
    return sum;
  }

  /** The textbook's sum over days: of what each day's chance adds to the incidence at the end. */
  private double variance(int cause, int day) {
    double end = incidence(cause, day);
    double variance = 0;
    for (int one : times.days().headSet(day, true)) {
      double n = times.atRisk(one);
      double any = on(one, 1) + on(one, 2);
      if (any == 0) {
        continue;
      }
      double ofCause = on(one, cause);
      double before = free.survival(one - 1);
      // what follows, for one patient still free after the day
      double after = free.survival(one);
      double rest = after == 0 ? 0 : (end - incidence(cause, one)) / after;
      double g = ofCause / n;
      double h = any / n;
      variance +=
          before * before / n * (g * (1 - g) - 2 * rest * g * (1 - h) + rest * rest * h * (1 - h));
    }
    return variance;
  }

  private double on(int day, int cause) {
    return times.endedBy(day, cause) - times.endedBy(day - 1, cause);
  }

  static String method(ConfidenceRule.Survival scale) {
    return switch (scale) {
      case LOG_LOG -> "greenwood, log-log scale";
      case LOG -> "greenwood, log scale";
      case PLAIN -> "greenwood, plain scale";
    };
  }
}
