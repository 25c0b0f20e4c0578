package org.ketamineoutcomes.inspection;

import java.math.BigDecimal;

/** How many scores there are of an instrument, and their range, in points. */
final class Scores {

  private long count;
  private int lowest = Integer.MAX_VALUE;
  private int highest = Integer.MIN_VALUE;

  void add(int hundredths) {
    count++;
    lowest = Math.min(lowest, hundredths);
    highest = Math.max(highest, hundredths);
  }

  String line() {
    return "%d scores, %s to %s".formatted(count, points(lowest), points(highest));
  }

  private static String points(int hundredths) {
    BigDecimal points = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
    return points.toPlainString();
  }
}
