package org.ketamineoutcomes.naive;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/** Confidence limits found by halving an interval until nothing is left of it. */
final class NaiveLimits {

  static final double Z = 1.959963984540054;

  private NaiveLimits() {}

  /** The proportion at which as many events or more have a probability of 0.025. */
  static double clopperPearsonLower(double events, double others) {
    return events == 0 ? 0 : solve(p -> Beta.regularizedBeta(p, events, others + 1), 0.025, 0, 1);
  }

  /** The proportion at which as many events or fewer have a probability of 0.025. */
  static double clopperPearsonUpper(double events, double others) {
    return others == 0 ? 1 : solve(p -> Beta.regularizedBeta(p, events + 1, others), 0.975, 0, 1);
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
    return events == 0 ? 0 : solve(m -> Gamma.regularizedGammaP(events, m), 0.025, 0, 1e6);
  }

  /** The mean at which as many events or fewer have a probability of 0.025. */
  static double poissonUpper(long events) {
    return solve(m -> Gamma.regularizedGammaP(events + 1, m), 0.975, 0, 1e6);
  }

  static double studentQuantile(int degreesOfFreedom) {
    TDistribution student = new TDistribution(degreesOfFreedom);
    return solve(student::cumulativeProbability, 0.975, 0, 1000);
  }

  private static double solve(DoubleUnaryOperator rising, double target, double low, double high) {
    double below = low;
    double above = high;
    for (int i = 0; i < 200; i++) {
      double middle = (below + above) / 2;
      if (rising.applyAsDouble(middle) < target) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return (below + above) / 2;
  }
}
