package org.ketamineoutcomes.survival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's adjustment of p-values for how many there are: rejecting those adjusted below 0.05 makes a
 * false rejection of any at most 5 times in 100, whatever the dependence between them.
 *
 * <p>The smallest of m p-values is multiplied by m, the next by m − 1, and so on; each is then
 * raised to the largest before it, and cut off at 1. So 0.01, 0.04 and 0.03 become 0.03, 0.06 and
 * 0.06.
 *
 * @see <a href="https://www.jstor.org/stable/4615733">Holm (1979)</a>
 */
public final class HolmAdjustment {

  private HolmAdjustment() {}

  /**
   * Returns the adjusted p-values, in the order given.
   *
   * @throws IllegalArgumentException if a p-value is not from 0 to 1
   */
  public static List<Double> adjust(List<Double> pValues) {
    if (!pValues.stream().allMatch(pValue -> pValue >= 0 && pValue <= 1)) {
      throw new IllegalArgumentException("A p-value must be from 0 to 1");
    }
    List<Integer> smallestFirst =
        IntStream.range(0, pValues.size())
            .boxed()
            .sorted(Comparator.comparing(pValues::get))
            .toList();
    List<Double> adjusted = new ArrayList<>(pValues);
    double largest = 0;
    for (int rank = 0; rank < pValues.size(); rank++) {
      int place = smallestFirst.get(rank);
      largest = Math.max(largest, Math.min(1, pValues.get(place) * (pValues.size() - rank)));
      adjusted.set(place, largest);
    }
    return List.copyOf(adjusted);
  }
}
