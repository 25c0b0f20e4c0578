package org.ketamineoutcomes.survival;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The day on which a falling curve comes down to a height, found as R's {@code quantile.survfit}
 * finds it.
 *
 * <p>A curve of confidence limits need not fall steadily, so the crossing is sought among its
 * values in their order of size: the first to reach the height, on the day it was first taken.
 */
final class Crossing {

  /** Absorbs rounding, so that an estimate that is 1/2 on paper counts as 1/2; as large as R's. */
  private static final double TOLERANCE = 0x1p-26;

  /** How far below 1 the curve has come, by the order in which it did, with the day. */
  private final Map<Double, Integer> daysByDepth = new LinkedHashMap<>();

  private double lastDepth;
  private int lastDay;

  Crossing(List<SurvivalCurve.Step> steps, ToDoubleFunction<SurvivalCurve.Step> height) {
    daysByDepth.put(0.0, 0);
    for (SurvivalCurve.Step step : steps) {
      double depth = 1 - height.applyAsDouble(step);
      lastDay = step.day();
      if (daysByDepth.putIfAbsent(depth, lastDay) == null) {
        lastDepth = depth;
      }
    }
  }

  /**
   * Returns the day on which the curve comes to {@code depth} below 1; if it stays there for a
   * while, the middle between that day and the one it leaves, or the last day if it never does.
   */
  OptionalDouble at(double depth) {
    OptionalDouble reached = firstDayAtLeast(depth - TOLERANCE);
    OptionalDouble passed =
        Math.abs(depth - lastDepth) < TOLERANCE
            ? OptionalDouble.of(lastDay)
            : firstDayAtLeast(depth + TOLERANCE);
    return reached.isPresent() && passed.isPresent()
        ? OptionalDouble.of((reached.getAsDouble() + passed.getAsDouble()) / 2)
        : OptionalDouble.empty();
  }

  private OptionalDouble firstDayAtLeast(double depth) {
    return daysByDepth.entrySet().stream()
        .filter(entry -> entry.getKey() >= depth)
        .min(Map.Entry.comparingByKey())
        .stream()
        .mapToDouble(Map.Entry::getValue)
        .findFirst();
  }
}
