package org.ketamineoutcomes.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What the items of a scale say of a total beside them. */
public enum TotalBesideItems {
  AGREES,
  /** No answers to the missing items give this total. */
  CONTRADICTS,
  /** The total takes the missing items for 0, and the scale's rule allows no total of so few. */
  PARTIAL_SUM;

  /**
   * Compares a total with its items.
   *
   * @param points of each item; none where the file has no items
   */
  public static TotalBesideItems of(Instrument scale, List<OptionalInt> points, long hundredths) {
    if (!isAnyAnswered(points)) {
      return AGREES;
    }
    OptionalInt whole = scale.totalHundredths(points);
    if (whole.isPresent()) {
      return whole.getAsInt() == hundredths ? AGREES : CONTRADICTS;
    }
    OptionalInt least = scale.totalHundredths(filled(scale, points, Missing.LEAST));
    OptionalInt most = scale.totalHundredths(filled(scale, points, Missing.MOST));
    if (least.isEmpty() || most.isEmpty()) {
      return AGREES;
    }
    if (hundredths < Math.min(least.getAsInt(), most.getAsInt())
        || hundredths > Math.max(least.getAsInt(), most.getAsInt())) {
      return CONTRADICTS;
    }
    if (hundredths != least.getAsInt()) {
      return AGREES;
    }
    return scale.totalHundredths(points, MissingItems.PRORATE).isPresent() ? AGREES : PARTIAL_SUM;
  }

  private static boolean isAnyAnswered(List<OptionalInt> points) {
    for (OptionalInt item : points) {
      if (item.isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** What missing items are filled with. */
  private enum Missing {
    LEAST,
    MOST
  }

  private static List<OptionalInt> filled(
      Instrument scale, List<OptionalInt> points, Missing missing) {
    List<OptionalInt> filled = new ArrayList<>(points.size());
    for (int k = 1; k <= points.size(); k++) {
      OptionalInt item = points.get(k - 1);
      filled.add(
          item.isPresent()
              ? item
              : OptionalInt.of(missing == Missing.LEAST ? 0 : scale.itemMaximum(k)));
    }
    return filled;
  }
}
