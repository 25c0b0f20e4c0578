package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.special.Gamma;
import org.ketamineoutcomes.protocol.ConfidenceRule;

/** Kaplan–Meier and log-rank by going through all patients again for every number. */
final class NaiveSurvival {

  private static final double HAIR = 1e-8;

  private final List<Time> times;
  private final ConfidenceRule.Survival scale;
  private final TreeSet<Integer> days;

  NaiveSurvival(List<Time> times, ConfidenceRule.Survival scale) {
    this.times = List.copyOf(times);
    this.scale = scale;
    this.days = new TreeSet<>(times.stream().map(Time::day).toList());
    times.stream().map(Time::entry).filter(entry -> entry >= 0).forEach(days::add);
  }

  /**
   * How long one patient was followed, and what it ended with: 1 for the event, 2 for another that
   * competes with it, 0 for neither.
   *
   * @param entry the day after which the patient is at risk; -1 for from the start
   */
  record Time(int entry, int day, int cause) {

    Time(int day, boolean event) {
      this(-1, day, event ? 1 : 0);
    }

    boolean event() {
      return cause == 1;
    }

    Time reversed() {
      return new Time(entry, day, cause == 1 ? 0 : 1);
    }
  }

  /** The result of a comparison. */
  record Comparison(double chiSquare, int df, double p) {}

  long patients() {
    return times.size();
  }

  long events() {
    return eventsBy(Integer.MAX_VALUE);
  }

  long eventsBy(int day) {
    return times.stream().filter(time -> time.event() && time.day() <= day).count();
  }

  long censoredBy(int day) {
    return times.stream().filter(time -> !time.event() && time.day() <= day).count();
  }

  long atRisk(int day) {
    long atRisk = 0;
    for (Time time : times) {
      atRisk += time.day() >= day && time.entry() < day ? 1 : 0;
    }
    return atRisk;
  }

  /** The days on which anyone entered late or left. */
  TreeSet<Integer> days() {
    return days;
  }

  int lastDay() {
    return times.isEmpty() ? -1 : days().last();
  }

  double survival(int day) {
    double survival = 1;
    for (int eventDay : days().headSet(day, true)) {
      // nobody may be at risk on a day on which patients only enter
      long events = eventsOn(eventDay);
      survival *= events == 0 ? 1 : 1 - (double) events / atRisk(eventDay);
    }
    return day >= lastDay() && everyoneAtTheEndHadIt() ? 0 : survival;
  }

  double stdError(int day) {
    double survival = survival(day);
    return survival == 0 ? Double.NaN : survival * Math.sqrt(greenwood(day));
  }

  double lower(int day) {
    return limit(day, -1);
  }

  double upper(int day) {
    return limit(day, 1);
  }

  double quantile(double p) {
    return firstDayDownTo(1 - p, this::survival);
  }

  double quantileLower(double p) {
    return firstDayDownTo(1 - p, this::lower);
  }

  double quantileUpper(double p) {
    return firstDayDownTo(1 - p, this::upper);
  }

  NaiveSurvival reversed() {
    return new NaiveSurvival(times.stream().map(Time::reversed).toList(), scale);
  }

  List<Time> times() {
    return times;
  }

  long enteredBy(int day) {
    return times.stream().filter(time -> time.entry() >= 0 && time.entry() <= day).count();
  }

  long endedBy(int day, int cause) {
    return times.stream().filter(time -> time.cause() == cause && time.day() <= day).count();
  }

  /** Those who had come by the end of a day and not gone; on day -1, those there from the start. */
  long presentAfter(int day) {
    return times.stream().filter(time -> time.entry() <= day && time.day() > day).count();
  }

  /** The area under the curve, a day at a time. */
  double restrictedMean(int horizon) {
    double area = 0;
    for (int day = 0; day < horizon; day++) {
      area += survival(day);
    }
    return area;
  }

  /** Each event day's squared area to the right of it, times its Greenwood term. */
  double restrictedMeanError(int horizon) {
    double variance = 0;
    for (int eventDay : days().headSet(horizon, true)) {
      double d = eventsOn(eventDay);
      double n = atRisk(eventDay);
      if (d > 0 && d < n) {
        double area = restrictedMean(horizon) - restrictedMean(eventDay);
        variance += area * area * d / (n * (n - d));
      }
    }
    return Math.sqrt(variance);
  }

  /** The square of the sum of scores that is not expected, over its variance, day by day. */
  static double trend(List<NaiveSurvival> inOrder, String test) {
    List<Time> everyone = new ArrayList<>();
    inOrder.forEach(group -> everyone.addAll(group.times));
    NaiveSurvival all = new NaiveSurvival(everyone, ConfidenceRule.Survival.PLAIN);
    double excess = 0;
    double variance = 0;
    for (int day : all.days()) {
      double d = all.eventsOn(day);
      double n = all.atRisk(day);
      if (d > 0) {
        double sum = 0;
        double squares = 0;
        double seen = 0;
        for (int score = 0; score < inOrder.size(); score++) {
          double ni = inOrder.get(score).atRisk(day);
          sum += ni * score;
          squares += ni * score * score;
          seen += score * inOrder.get(score).eventsOn(day);
        }
        double weight = weight(test, n);
        excess += weight * (seen - d * sum / n);
        if (n > 1) {
          variance += weight * weight * d * (n - d) / (n - 1) * (squares / n - sum / n * sum / n);
        }
      }
    }
    return variance > 1e-12 ? excess * excess / variance : Double.NaN;
  }

  private static double weight(String test, double n) {
    return switch (test) {
      case "log-rank" -> 1;
      case "gehan-breslow" -> n;
      case "tarone-ware" -> Math.sqrt(n);
      default -> throw new IllegalArgumentException(test);
    };
  }

  /** Observed less expected in the inverse of its covariance; NaN where that says nothing. */
  static Comparison compare(List<NaiveSurvival> groups, String test) {
    List<Time> everyone = new ArrayList<>();
    groups.forEach(group -> everyone.addAll(group.times));
    NaiveSurvival all = new NaiveSurvival(everyone, ConfidenceRule.Survival.PLAIN);
    List<Integer> eventDays = all.days().stream().filter(day -> all.eventsOn(day) > 0).toList();
    List<NaiveSurvival> compared =
        groups.stream()
            .filter(group -> eventDays.stream().anyMatch(day -> group.atRisk(day) > 0))
            .toList();
    int df = compared.size() - 1;
    if (df < 1) {
      return new Comparison(Double.NaN, 0, Double.NaN);
    }
    double[] excess = new double[df];
    double[][] covariance = new double[df][df];
    for (int day : eventDays) {
      double d = all.eventsOn(day);
      double n = all.atRisk(day);
      for (int i = 0; i < df; i++) {
        double ni = compared.get(i).atRisk(day);
        double weight = weight(test, n);
        excess[i] += weight * (compared.get(i).eventsOn(day) - d * ni / n);
        for (int j = 0; j < df && n > 1; j++) {
          double nj = compared.get(j).atRisk(day);
          double drawn = (i == j ? ni * (n - ni) : -ni * nj) / (n * n) * d * (n - d) / (n - 1);
          covariance[i][j] += weight * weight * drawn;
        }
      }
    }
    double[] deviation = new double[df];
    for (int i = 0; i < df; i++) {
      deviation[i] = Math.sqrt(covariance[i][i]);
      excess[i] /= deviation[i];
    }
    for (int i = 0; i < df; i++) {
      for (int j = 0; j < df; j++) {
        covariance[i][j] /= deviation[i] * deviation[j];
      }
    }
    LUDecomposition correlations =
        new LUDecomposition(new Array2DRowRealMatrix(covariance), 1e-300);
    if (!(correlations.getDeterminant() > 1e-9)) {
      return new Comparison(Double.NaN, 0, Double.NaN);
    }
    ArrayRealVector u = new ArrayRealVector(excess);
    double chiSquare = u.dotProduct(correlations.getSolver().solve(u));
    return new Comparison(chiSquare, df, Gamma.regularizedGammaQ(df / 2.0, chiSquare / 2));
  }

  private long eventsOn(int day) {
    long events = 0;
    for (Time time : times) {
      events += time.event() && time.day() == day ? 1 : 0;
    }
    return events;
  }

  private boolean everyoneAtTheEndHadIt() {
    return !times.isEmpty()
        && times.stream().noneMatch(time -> time.day() == lastDay() && !time.event());
  }

  private double greenwood(int day) {
    double sum = 0;
    for (int eventDay : days().headSet(day, true)) {
      double n = atRisk(eventDay);
      double d = eventsOn(eventDay);
      sum += d == 0 ? 0 : d / (n * (n - d));
    }
    return sum;
  }

  private double limit(int day, int sign) {
    if (day < days().first()) {
      return 1;
    }
    double survival = survival(day);
    double z = sign * NaiveLimits.Z;
    double spread = Math.sqrt(greenwood(day));
    if (survival == 0) {
      return Double.NaN;
    }
    return switch (scale) {
      case PLAIN -> Math.min(1, Math.max(0, survival + z * survival * spread));
      case LOG -> Math.min(1, survival * Math.exp(z * spread));
      case LOG_LOG ->
          spread == 0 ? Double.NaN : Math.pow(survival, Math.exp(z * spread / Math.log(survival)));
    };
  }

  /** The first day at or below a height, or the middle of a stretch that is exactly there. */
  private double firstDayDownTo(double height, IntToDoubleFunction curve) {
    for (int day : days()) {
      double value = curve.applyAsDouble(day);
      if (value < height - HAIR) {
        return day;
      }
      if (value <= height + HAIR) {
        for (int later : days().tailSet(day)) {
          if (!(Math.abs(curve.applyAsDouble(later) - height) <= HAIR)) {
            return (day + later) / 2.0;
          }
        }
        return (day + lastDay()) / 2.0;
      }
    }
    return Double.NaN;
  }
}
