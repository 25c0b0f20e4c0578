package org.ketamineoutcomes.finding;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ketamineoutcomes.tally.WordCounts;

/** Finds numbers that clinics write for an answer that there is none, such as 77, 88 and 99. */
final class StandingApart {

  /** How far such a number is from all others at least. */
  private static final int APART = 10;

  private StandingApart() {}

  /**
   * Returns in how many cells of each column such a number stands far above all others.
   *
   * @param numbers how often each number stands in a column, named by the two with a space between
   */
  static SortedMap<String, Long> codes(WordCounts numbers) {
    SortedMap<String, SortedMap<Integer, Long>> byColumn = new TreeMap<>();
    numbers
        .sorted()
        .forEach(
            (key, count) -> {
              int space = key.indexOf(' ');
              byColumn
                  .computeIfAbsent(key.substring(0, space), column -> new TreeMap<>())
                  .put(Integer.valueOf(key.substring(space + 1)), count);
            });
    SortedMap<String, Long> codes = new TreeMap<>();
    byColumn.forEach(
        (column, counts) -> {
          long cells = codes(counts);
          if (cells > 0) {
            codes.put(column, cells);
          }
        });
    return codes;
  }

  private static long codes(SortedMap<Integer, Long> counts) {
    TreeSet<Integer> others = new TreeSet<>(counts.keySet());
    others.removeIf(StandingApart::mayBeCode);
    if (others.isEmpty()) {
      return 0;
    }
    int span = others.last() - others.first();
    long cells = 0;
    for (Map.Entry<Integer, Long> number : counts.entrySet()) {
      if (mayBeCode(number.getKey())
          && number.getKey() - others.last() >= Math.max(APART, span / 2)) {
        cells += number.getValue();
      }
    }
    return cells;
  }

  private static boolean mayBeCode(int number) {
    return switch (number) {
      case 66, 77, 88, 95, 96, 97, 98, 99, 555, 666, 777, 888, 995, 996, 997, 998, 999 -> true;
      default -> false;
    };
  }
}
