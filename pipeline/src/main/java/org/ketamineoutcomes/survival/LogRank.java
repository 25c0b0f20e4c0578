package org.ketamineoutcomes.survival;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.special.Gamma;
import org.ketamineoutcomes.tally.Grid;

/**
 * The log-rank test of whether groups of patients share one survival curve.
 *
 * <p>On each day with events, a group with n<sub>g</sub> of the n patients at risk is expected to
 * have n<sub>g</sub>/n of the d events; the covariance of two groups' events is that of drawing d
 * from n without replacement. The statistic is the quadratic form of observed minus expected in the
 * inverse of the summed covariance. As in R's {@code survdiff}, a group in which no event is
 * expected, because it has no one at risk on any day with an event, is left out.
 *
 * <p>There is no result where there is nothing to compare: no two groups with an event expected, or
 * all patients still at risk on the first day with an event have it.
 *
 * <p>Worked by hand, for patients 1, 3+ against 2, 4: the first group expects 2/4 of an event on
 * day 1, 1/3 on day 2 and nothing on day 4. Its variance is 1/4 + 2/9 = 17/36, so the statistic is
 * (1 − 5/6)² / (17/36) = 1/17.
 *
 * <p>Days may be given other weights than equal ones, and groups that have an order, such as of
 * dose, may be tested for a trend along it.
 *
 * @see <a href="https://doi.org/10.1093/jnci/22.4.719">Mantel and Haenszel (1959)</a>
 */
public final class LogRank {

  /**
   * The result of a comparison.
   *
   * @param chiSquare the statistic, zero or more
   * @param degreesOfFreedom one less than the number of groups compared
   * @param pValue the probability of a statistic at least as large if the curves were one
   */
  public record Comparison(double chiSquare, int degreesOfFreedom, double pValue) {

    private static Comparison of(double chiSquare, int degreesOfFreedom) {
      double pValue = Gamma.regularizedGammaQ(degreesOfFreedom / 2.0, chiSquare / 2);
      return new Comparison(chiSquare, degreesOfFreedom, pValue);
    }
  }

  /** How much a day with events counts in the comparison. */
  public enum Weight {
    /** All days count alike: best where the hazards of the groups are in proportion. */
    LOG_RANK,

    /**
     * A day counts by how many are at risk, so that early differences matter most.
     *
     * @see <a href="https://doi.org/10.1093/biomet/57.3.579">Breslow (1970)</a>
     */
    GEHAN_BRESLOW,

    /**
     * A day counts by the square root of how many are at risk.
     *
     * @see <a href="https://doi.org/10.1093/biomet/64.1.156">Tarone and Ware (1977)</a>
     */
    TARONE_WARE;

    double of(double atRisk) {
      return switch (this) {
        case LOG_RANK -> 1;
        case GEHAN_BRESLOW -> atRisk;
        case TARONE_WARE -> Math.sqrt(atRisk);
      };
    }
  }

  private LogRank() {}

  /** Compares {@code groups}; empty if there is nothing to compare. */
  public static Optional<Comparison> compare(List<? extends RiskTable> groups) {
    return compare(groups, Weight.LOG_RANK);
  }

  /** Compares {@code groups} with days weighted; empty if there is nothing to compare. */
  public static Optional<Comparison> compare(List<? extends RiskTable> groups, Weight weight) {
    return compare(groups, ExpectedEvents.of(groups, weight, UnaryOperator.identity()));
  }

  /**
   * The same for patients of whom it is known only by which day of {@code grid} they left, counted
   * as {@link KaplanMeier} does.
   */
  public static Optional<Comparison> compare(
      List<? extends RiskTable> groups, Weight weight, Grid grid) {
    return compare(groups, ExpectedEvents.of(groups, weight, day -> day.onGrid(grid)));
  }

  private static Optional<Comparison> compare(
      List<? extends RiskTable> groups, ExpectedEvents events) {
    List<Integer> compared =
        IntStream.range(0, groups.size())
            .filter(group -> events.expected(group) > 0)
            .boxed()
            .sorted(Comparator.comparing(events::expected))
            .toList();
    return compared.size() < 2 ? Optional.empty() : compare(events, compared);
  }

  /**
   * Tests for a trend in {@code groups}, taken to be equally spaced in their order, with one degree
   * of freedom; empty if there is nothing to compare.
   *
   * @see <a href="https://doi.org/10.1093/biomet/62.3.679">Tarone (1975)</a>
   */
  public static Optional<Comparison> trend(List<? extends RiskTable> groups, Weight weight) {
    return trend(groups, ExpectedEvents.of(groups, weight, UnaryOperator.identity()));
  }

  /** The same for patients of whom it is known only by which day of {@code grid} they left. */
  public static Optional<Comparison> trend(
      List<? extends RiskTable> groups, Weight weight, Grid grid) {
    return trend(groups, ExpectedEvents.of(groups, weight, day -> day.onGrid(grid)));
  }

  private static Optional<Comparison> trend(
      List<? extends RiskTable> groups, ExpectedEvents events) {
    double excess = 0;
    double variance = 0;
    for (int i = 0; i < groups.size(); i++) {
      excess += i * events.excess(i);
      for (int j = 0; j < groups.size(); j++) {
        variance += (double) i * j * events.covariance(i, j);
      }
    }
    return variance > 0
        ? Optional.of(Comparison.of(excess * excess / variance, 1))
        : Optional.empty();
  }

  /**
   * The excesses of all groups sum to zero, so one is left out; it is the largest, and the others
   * are divided by their standard deviations, so that groups of very unequal size do not make the
   * matrix look singular.
   */
  private static Optional<Comparison> compare(ExpectedEvents events, List<Integer> smallestFirst) {
    int[] groups =
        smallestFirst.stream().limit(smallestFirst.size() - 1L).mapToInt(i -> i).toArray();
    RealVector excesses = new ArrayRealVector(groups.length);
    double[][] correlations = new double[groups.length][groups.length];
    for (int i = 0; i < groups.length; i++) {
      double deviation = events.deviation(groups[i]);
      excesses.setEntry(i, events.excess(groups[i]) / deviation);
      for (int j = 0; j < groups.length; j++) {
        correlations[i][j] =
            events.covariance(groups[i], groups[j]) / (deviation * events.deviation(groups[j]));
      }
    }
    DecompositionSolver solver =
        new LUDecomposition(new Array2DRowRealMatrix(correlations, false)).getSolver();
    if (excesses.isNaN() || excesses.isInfinite() || !solver.isNonSingular()) {
      return Optional.empty();
    }
    double chiSquare = excesses.dotProduct(solver.solve(excesses));
    return Optional.of(Comparison.of(chiSquare, groups.length));
  }
}
