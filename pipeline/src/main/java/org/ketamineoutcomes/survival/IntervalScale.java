package org.ketamineoutcomes.survival;

/**
 * The scale on which confidence limits of a probability are symmetric about the estimate.
 *
 * <p>Limits are those of R's {@code survfit} with the matching {@code conf.type}. With S the
 * estimate, s its standard error and z = 1.96, to more digits:
 *
 * <ul>
 *   <li>{@link #LOG_LOG}: S raised to exp(±z·s / (S·log S)), always between 0 and 1, and undefined
 *       where S is 0 or 1;
 *   <li>{@link #LOG}: S·exp(±z·s/S), cut off at 1, and undefined where S is 0;
 *   <li>{@link #PLAIN}: S ± z·s, cut off at 0 and 1, and undefined where S is 0.
 * </ul>
 *
 * <p>An undefined limit is {@code NaN}.
 *
 * <p>Borgan and Liestøl, Scandinavian Journal of Statistics 17 (1990), 35–41, compare the scales.
 */
public enum IntervalScale {
  LOG_LOG,
  LOG,
  PLAIN;

  /** The 97.5th percentile of the standard normal distribution, for two-sided 95% limits. */
  private static final double Z_95 = 1.959963984540054;

  /**
   * Returns the lower limit of a survival probability.
   *
   * @param relativeError the standard error of the probability divided by the probability, which is
   *     the standard error of its logarithm
   */
  double lower95(double survival, double relativeError) {
    double halfWidth = Z_95 * relativeError;
    return switch (this) {
      case LOG_LOG -> logLog(survival, -halfWidth);
      case LOG -> survival == 0 ? Double.NaN : Math.exp(Math.log(survival) - halfWidth);
      case PLAIN -> Math.max(0, survival - survival * halfWidth);
    };
  }

  /** Returns the upper limit of a survival probability, as {@link #lower95} does the lower. */
  double upper95(double survival, double relativeError) {
    double halfWidth = Z_95 * relativeError;
    return switch (this) {
      case LOG_LOG -> logLog(survival, halfWidth);
      case LOG ->
          survival == 0 ? Double.NaN : Math.min(1, Math.exp(Math.log(survival) + halfWidth));
      case PLAIN -> Math.min(1, survival + survival * halfWidth);
    };
  }

  private static double logLog(double survival, double halfWidth) {
    if (survival == 0 || survival == 1) {
      return Double.NaN;
    }
    double logSurvival = Math.log(survival);
    return Math.exp(-Math.exp(Math.log(-logSurvival) + halfWidth / logSurvival));
  }
}
