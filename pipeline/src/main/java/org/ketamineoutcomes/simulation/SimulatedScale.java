package org.ketamineoutcomes.simulation;

/**
 * A rating scale, with how its totals follow the severity of depression in points of PHQ-9.
 *
 * <p>The errors of measurement are chosen so that repeated totals of an unchanged person spread as
 * in the field: some two points of PHQ-9.
 */
enum SimulatedScale {
  PHQ_9("PHQ-9", 9, 3, 1, 0, 1.7),
  MADRS("MADRS", 10, 6, 1.72, 1, 2.8),
  GAD_7("GAD-7", 7, 3, 0.68, 0.5, 1.8);

  private final String label;
  private final int items;
  private final int highestItem;
  private final double pointsPerPoint;
  private final double offset;
  private final double deviation;

  SimulatedScale(
      String label,
      int items,
      int highestItem,
      double pointsPerPoint,
      double offset,
      double deviation) {
    this.label = label;
    this.items = items;
    this.highestItem = highestItem;
    this.pointsPerPoint = pointsPerPoint;
    this.offset = offset;
    this.deviation = deviation;
  }

  String label() {
    return label;
  }

  int items() {
    return items;
  }

  int highestItem() {
    return highestItem;
  }

  /** Returns a total seen when true severity is {@code severity} points of PHQ-9. */
  int total(double severity, Dice dice) {
    return dice.roundedNormal(
        offset + pointsPerPoint * severity, deviation, 0, items * highestItem);
  }
}
