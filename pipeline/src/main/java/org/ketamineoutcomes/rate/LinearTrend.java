package org.ketamineoutcomes.rate;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The least-squares line through whole numbers in their order, and whether it rises or falls.
 *
 * <p>The numbers y stand at x = 1, 2, 3 and so on up to n. With Sxx = n·Σx² − (Σx)², and Sxy and
 * Syy likewise, the slope is Sxy / Sxx, and t² = (n − 2)·Sxy² / (Sxx·Syy − Sxy²), which has the
 * square of Student's distribution with n − 2 degrees of freedom if there is no slope. Numbers that
 * are all alike have slope 0 and p-value 1; any other straight line has p-value 0. For 3, 2, 2 and
 * 1 the sums are 20, −12 and 8, the slope is −3/5 and t² is 18. All sums are whole.
 *
 * @param slope by how much a number is above the one before
 * @param pValue two-sided
 * @see <a href="https://doi.org/10.1002/9781118625590">Draper and Smith (1998)</a>
 */
public record LinearTrend(double slope, double pValue) {

  private static final int FEWEST = 3;

  /** Tests for a slope; empty with fewer than three numbers. */
  public static Optional<LinearTrend> of(List<Integer> numbers) {
    long n = numbers.size();
    if (n < FEWEST) {
      return Optional.empty();
    }
    long sum = 0;
    long squares = 0;
    long products = 0;
    for (int i = 0; i < n; i++) {
      long y = numbers.get(i);
      sum += y;
      squares += y * y;
      products += (i + 1) * y;
    }
    long sumOfPlaces = n * (n + 1) / 2;
    double sxx = n * (n * (n + 1) * (2 * n + 1) / 6) - sumOfPlaces * sumOfPlaces;
    double sxy = n * products - sumOfPlaces * sum;
    double syy = n * squares - sum * sum;
    return Optional.of(new LinearTrend(sxy / sxx, pValue(n - 2, sxy * sxy, sxx * syy)));
  }

  private static double pValue(long degreesOfFreedom, double explained, double total) {
    if (explained == 0) {
      return 1;
    }
    double unexplained = total - explained;
    return unexplained <= 0
        ? 0
        : 2
            * TDistribution.of((double) degreesOfFreedom)
                .survivalProbability(Math.sqrt(degreesOfFreedom * explained / unexplained));
  }
}
