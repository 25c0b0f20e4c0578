package org.ketamineoutcomes.survival;

import java.util.List;

/**
 * The likelihood of a distribution of event times, for patients who each have the event within a
 * run of neighbouring support intervals. A distribution is given as cumulative probabilities, from
 * 0 to 1, before each support interval and after the last.
 */
final class IntervalLikelihood {

  /** Below it eight terms of the series of the logarithm have all places of a double. */
  private static final double SMALL_CHANGE = 0.01;

  /** What one sum of two doubles may be off by, and as much again for what is added. */
  private static final double ROUNDING = 4 * Math.ulp(1.0);

  private final int supports;
  private final int[] from;
  private final int[] to;
  private final double[] patients;
  private final double allPatients;

  private IntervalLikelihood(int supports, int[] from, int[] to, double[] patients) {
    this.supports = supports;
    this.from = from;
    this.to = to;
    this.patients = patients;
    double sum = 0;
    for (double count : patients) {
      sum += count;
    }
    allPatients = sum;
  }

  static IntervalLikelihood of(List<IntervalTable.Row> rows, List<EventInterval> support) {
    int[] from = new int[rows.size()];
    int[] to = new int[rows.size()];
    double[] patients = new double[rows.size()];
    int[] afters = support.stream().mapToInt(EventInterval::after).toArray();
    int[] bys = support.stream().mapToInt(interval -> end(interval)).toArray();
    for (int row = 0; row < patients.length; row++) {
      EventInterval interval = rows.get(row).interval();
      from[row] = firstAtLeast(afters, interval.after());
      to[row] = firstAtLeast(bys, end(interval) + 1L);
      patients[row] = rows.get(row).patients();
    }
    return new IntervalLikelihood(support.size(), from, to, patients);
  }

  /** Returns the distribution with equal probability in all support intervals. */
  double[] uniform() {
    double[] cumulative = new double[supports + 1];
    for (int i = 0; i <= supports; i++) {
      cumulative[i] = (double) i / supports;
    }
    return cumulative;
  }

  /**
   * Returns whether the data are more likely under {@code stepped} than under {@code cumulative}.
   * Small changes are summed by a series, as a logarithm takes most of the time of an estimate;
   * where rounding could decide, by logarithms.
   */
  boolean isGained(double[] cumulative, double[] stepped) {
    double sum = 0;
    double size = 0;
    for (int row = 0; row < patients.length; row++) {
      double change = change(row, cumulative, stepped);
      double gain =
          patients[row]
              * (Math.abs(change) < SMALL_CHANGE ? logarithm(change) : Math.log1p(change));
      sum += gain;
      size += Math.abs(gain);
    }
    boolean isSure = Math.abs(sum) > ROUNDING * patients.length * size;
    return isSure ? sum > 0 : gain(cumulative, stepped) > 0;
  }

  /** The logarithm of 1 + x for a small x, to the last place: x − x²/2 + x³/3 and so on. */
  private static double logarithm(double x) {
    double rest = x * (1 / 5d - x * (1 / 6d - x * (1 / 7d - x / 8)));
    return x * (1 - x * (1 / 2d - x * (1 / 3d - x * (1 / 4d - rest))));
  }

  /**
   * The logarithm of how many times more likely the data are under {@code stepped} than under
   * {@code cumulative}; summed from the changes, so that it is right even where it is very small.
   */
  private double gain(double[] cumulative, double[] stepped) {
    double sum = 0;
    for (int row = 0; row < patients.length; row++) {
      sum += patients[row] * Math.log1p(change(row, cumulative, stepped));
    }
    return sum;
  }

  /** By what share a patient's probability is larger under {@code stepped}. */
  private double change(int row, double[] cumulative, double[] stepped) {
    double before = probability(row, cumulative);
    return (probability(row, stepped) - before) / before;
  }

  /** How much faster than the average the likelihood grows with the most promising probability. */
  double kuhnTuckerExcess(double[] cumulative) {
    double largest = 0;
    for (double gradient : gradients(cumulative)) {
      largest = Math.max(largest, gradient);
    }
    return largest - 1;
  }

  /** Gives each patient's event to the supports by their present probabilities, and averages. */
  double[] expectationStep(double[] cumulative) {
    double[] gradients = gradients(cumulative);
    double[] stepped = new double[supports + 1];
    for (int i = 0; i < supports; i++) {
      stepped[i + 1] = stepped[i] + (cumulative[i + 1] - cumulative[i]) * gradients[i];
    }
    stepped[supports] = 1;
    return stepped;
  }

  /**
   * Moves towards the maximum of the quadratic that has the likelihood's slopes and, between each
   * cumulative probability and itself, its curvatures; half as far again and again until likelihood
   * is gained.
   */
  double[] convexMinorantStep(double[] cumulative) {
    double[] slopes = new double[supports + 1];
    double[] curvatures = new double[supports + 1];
    for (int row = 0; row < patients.length; row++) {
      double probability = probability(row, cumulative);
      double slope = patients[row] / probability;
      slopes[to[row]] += slope;
      slopes[from[row]] -= slope;
      curvatures[to[row]] += slope / probability;
      curvatures[from[row]] += slope / probability;
    }
    double[] target = isotonic(cumulative, slopes, curvatures);
    for (double share = 1; share > 1e-9; share /= 2) {
      double[] stepped = new double[supports + 1];
      for (int i = 0; i <= supports; i++) {
        stepped[i] = cumulative[i] + share * (target[i] - cumulative[i]);
      }
      if (isGained(cumulative, stepped)) {
        return stepped;
      }
    }
    return cumulative;
  }

  /** The weighted least-squares fit of rising values, by pooling neighbours that fall. */
  private double[] isotonic(double[] cumulative, double[] slopes, double[] curvatures) {
    double[] sums = new double[supports];
    double[] weights = new double[supports];
    int[] ends = new int[supports];
    int blocks = 0;
    for (int i = 1; i < supports; i++) {
      weights[blocks] = curvatures[i];
      sums[blocks] = curvatures[i] * cumulative[i] + slopes[i];
      ends[blocks] = i;
      while (blocks > 0
          && sums[blocks - 1] * weights[blocks] >= sums[blocks] * weights[blocks - 1]) {
        sums[blocks - 1] += sums[blocks];
        weights[blocks - 1] += weights[blocks];
        ends[blocks - 1] = ends[blocks];
        blocks--;
      }
      blocks++;
    }
    double[] fit = new double[supports + 1];
    int block = 0;
    for (int i = 1; i < supports; i++) {
      if (i > ends[block]) {
        block++;
      }
      fit[i] = Math.min(1, Math.max(0, sums[block] / weights[block]));
    }
    fit[supports] = 1;
    return fit;
  }

  private double[] gradients(double[] cumulative) {
    double[] changes = new double[supports + 1];
    for (int row = 0; row < patients.length; row++) {
      double slope = patients[row] / probability(row, cumulative);
      changes[from[row]] += slope;
      changes[to[row]] -= slope;
    }
    double[] gradients = new double[supports];
    double sum = 0;
    for (int i = 0; i < supports; i++) {
      sum += changes[i];
      gradients[i] = sum / allPatients;
    }
    return gradients;
  }

  private double probability(int row, double[] cumulative) {
    return cumulative[to[row]] - cumulative[from[row]];
  }

  private static int end(EventInterval interval) {
    return interval.by().orElse(Integer.MAX_VALUE);
  }

  private static int firstAtLeast(int[] sorted, long value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
