package org.ketamineoutcomes.naive;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/** Confidence limits found by halving an interval until nothing is left of it. */
final class NaiveLimits {

  static final double Z = 1.959963984540054;

  /** Halving takes long, and the same small counts come up again and again. */
  private static final Map<List<Object>, Double> FOUND = new ConcurrentHashMap<>();

  private NaiveLimits() {}

  /** The proportion at which as many events or more have a probability of 0.025. */
  static double clopperPearsonLower(double events, double others) {
    return events == 0
        ? 0
        : once("lower", events, others, p -> Beta.regularizedBeta(p, events, others + 1), 0.025, 1);
  }

  /** The proportion at which as many events or fewer have a probability of 0.025. */
  static double clopperPearsonUpper(double events, double others) {
    return others == 0
        ? 1
        : once("upper", events, others, p -> Beta.regularizedBeta(p, events + 1, others), 0.975, 1);
  }

  /** Centre and half width as in any textbook. */
  static double wilson(long events, long cases, int sign) {
    double n = cases;
    double p = events / n;
    double centre = p + Z * Z / (2 * n);
    double halfWidth = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    return (centre + sign * halfWidth) / (1 + Z * Z / n);
  }

  /** The mean at which as many events or more have a probability of 0.025. */
  static double poissonLower(long events) {
    return events == 0
        ? 0
        : once("fewest", events, 0, m -> Gamma.regularizedGammaP(events, m), 0.025, 1e6);
  }

  /** The mean at which as many events or fewer have a probability of 0.025. */
  static double poissonUpper(long events) {
    return once("most", events, 0, m -> Gamma.regularizedGammaP(events + 1, m), 0.975, 1e6);
  }

  static double studentQuantile(int degreesOfFreedom) {
    TDistribution student = new TDistribution(degreesOfFreedom);
    return once("t", degreesOfFreedom, 0, student::cumulativeProbability, 0.975, 1000);
  }

  private static double once(
      String name, double a, double b, DoubleUnaryOperator rising, double target, double highest) {
    return FOUND.computeIfAbsent(List.of(name, a, b), key -> solve(rising, target, highest));
  }

  private static double solve(DoubleUnaryOperator rising, double target, double highest) {
    double below = 0;
    double above = highest;
    double middle = highest / 2;
    while (below < middle && middle < above) {
      if (rising.applyAsDouble(middle) < target) {
        below = middle;
      } else {
        above = middle;
      }
      middle = (below + above) / 2;
    }
    return middle;
  }
}
