package org.ketamineoutcomes.survival;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The day on which a curve that begins at 1 comes down to a height: the first on which it is there
 * or below.
 *
 * <p>A curve of confidence limits may rise again, above all where patients enter late. The first
 * day still counts, so that a lower limit never comes later than the estimate, nor an upper one
 * sooner. A limit that is undefined is at no height.
 */
final class DayAtHeight {

  /** Absorbs rounding, so that an estimate that is 1/2 on paper counts as 1/2; as large as R's. */
  private static final double TOLERANCE = 0x1p-26;

  private DayAtHeight() {}

  /**
   * Returns the first day on which {@code curve} is at or below {@code height}; if it is exactly
   * there, the middle between that day and the one on which it leaves, or the last day if it never
   * does. Empty if the curve never comes down so far.
   */
  static OptionalDouble of(
      List<SurvivalCurve.Step> steps, ToDoubleFunction<SurvivalCurve.Step> curve, double height) {
    for (int i = 0; i < steps.size(); i++) {
      double reached = curve.applyAsDouble(steps.get(i));
      if (reached <= height + TOLERANCE) {
        int left = i;
        if (reached > height - TOLERANCE) {
          while (left < steps.size() - 1
              && Math.abs(curve.applyAsDouble(steps.get(left)) - height) < TOLERANCE) {
            left++;
          }
        }
        return OptionalDouble.of((steps.get(i).day() + steps.get(left).day()) / 2.0);
      }
    }
    return OptionalDouble.empty();
  }
}
