package org.ketamineoutcomes.rate;

import java.math.BigInteger;
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
 * <p>Both are found in whole numbers, times τ and τ², so that a slope of 0 is 0 and not a rounding
 * error of either sign.
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
   * @param exposure time in each band in whole units, which no number returned depends on; as many
   */
  public static Optional<PoissonTrend> of(long[] events, long[] exposure) {
    BigInteger all = BigInteger.ZERO;
    BigInteger time = BigInteger.ZERO;
    BigInteger scores = BigInteger.ZERO;
    BigInteger squares = BigInteger.ZERO;
    BigInteger observed = BigInteger.ZERO;
    int withTime = 0;
    for (int i = 0; i < events.length; i++) {
      BigInteger score = BigInteger.valueOf(i + 1L);
      BigInteger inBand = BigInteger.valueOf(exposure[i]);
      all = all.add(BigInteger.valueOf(events[i]));
      time = time.add(inBand);
      scores = scores.add(score.multiply(inBand));
      squares = squares.add(score.pow(2).multiply(inBand));
      observed = observed.add(score.multiply(BigInteger.valueOf(events[i])));
      withTime += exposure[i] > 0 ? 1 : 0;
    }
    if (all.signum() == 0 || withTime < 2) {
      return Optional.empty();
    }
    BigInteger slopeByTime = observed.multiply(time).subtract(all.multiply(scores));
    BigInteger varianceBySquareOfTime =
        all.multiply(squares.multiply(time).subtract(scores.pow(2)));
    double chiSquare = slopeByTime.pow(2).doubleValue() / varianceBySquareOfTime.doubleValue();
    return Optional.of(
        new PoissonTrend(
            slopeByTime.doubleValue() / time.doubleValue(),
            chiSquare,
            ChiSquaredDistribution.of(1).survivalProbability(chiSquare)));
  }
}
