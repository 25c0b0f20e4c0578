package org.ketamineoutcomes.figure;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A curve that only rises or only falls, as far as it is published.
 *
 * @param label what it is of; empty where a drawing has but one
 * @param start its value before the first step
 * @param steps in the order of days
 * @param quantiles places on the curve that are published apart from its steps
 */
public record Curve(String label, double start, List<Step> steps, List<Quantile> quantiles) {

  public Curve {
    steps = List.copyOf(steps);
    quantiles = List.copyOf(quantiles);
  }

  /**
   * What is published of one stretch of days.
   *
   * @param since the day before the stretch
   * @param day the last day of the stretch
   * @param value the curve on that day; absent where it is not published
   * @param bounds between which values the exact one lies, where the value stands for several
   * @param way where the curve runs between the two days
   */
  public record Step(
      double since, double day, OptionalDouble value, Limits limits, Limits bounds, Way way) {}

  /** Where a curve runs between two days. */
  public enum Way {
    /** As before, until the last day. */
    STEP,
    /** Somewhere between its values on the two days: where is not published. */
    SOMEWHERE
  }

  /** A day by which the curve has come to a level, with limits in days. */
  public record Quantile(double level, double day, Limits limits) {}

  /** Returns whether anything of the curve is published. */
  public boolean isPublished() {
    return steps.stream().anyMatch(step -> step.value().isPresent()) || !quantiles.isEmpty();
  }

  /** Returns the same curve without its limits, which hide each other where there are many. */
  public Curve withoutLimits() {
    return new Curve(
        label,
        start,
        steps.stream()
            .map(
                step ->
                    new Step(
                        step.since(),
                        step.day(),
                        step.value(),
                        Limits.NONE,
                        step.bounds(),
                        step.way()))
            .toList(),
        quantiles);
  }

  boolean hasGaps() {
    return steps.isEmpty()
        || steps.stream().anyMatch(step -> step.way() == Way.SOMEWHERE || step.value().isEmpty());
  }
}
