package org.ketamineoutcomes.rate;

import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The score test of whether the rate of events goes up or down over ordered bands of exposure.
 *
 * <p>Bands have the scores x = 1, 2, 3 and so on; with d events in time T in each, D and τ in all,
 * U = Σ x·(d − D·T/τ) and its variance V = D·(Σ x²·T/τ − (Σ x·T/τ)²) if all rates are alike; U²/V
 * has a chi-squared distribution with one degree of freedom. It is the score test of the slope in a
 * Poisson regression on x. With 1, 2 and 6 events in equal times U = 5, V = 6 and chi-squared 25/6.
 *
 * @param slope U: above 0 where the rate goes up
 * @see <a href="https://doi.org/10.2307/3001775">Armitage (1955)</a>, of which it is the form for
 *     rates
 */
public record PoissonTrend(double slope, double chiSquare, double pValue) {

  /**
   * Tests for a trend; empty without events, or with time in fewer than two bands.
   *
   * @param events in each band, in their order
   * @param exposure time in each band, as many
   */
  public static Optional<PoissonTrend> of(long[] events, double[] exposure) {
    double all = 0;
    double time = 0;
    double scores = 0;
    double squares = 0;
    double observed = 0;
    int withTime = 0;
    for (int i = 0; i < events.length; i++) {
      int score = i + 1;
      all += events[i];
      time += exposure[i];
      scores += score * exposure[i];
      squares += (double) score * score * exposure[i];
      observed += (double) score * events[i];
      withTime += exposure[i] > 0 ? 1 : 0;
    }
    if (all == 0 || withTime < 2) {
      return Optional.empty();
    }
    double mean = scores / time;
    double slope = observed - all * mean;
    double chiSquare = slope * slope / (all * (squares / time - mean * mean));
    return Optional.of(
        new PoissonTrend(
            slope, chiSquare, ChiSquaredDistribution.of(1).survivalProbability(chiSquare)));
  }
}
