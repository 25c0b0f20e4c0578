package org.ketamineoutcomes.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the clinic's own words that divide people are published as one, because few people have
 * them.
 *
 * <p>Unlike words for events, of which a person may have many, those that divide people add up: a
 * word left out is found by subtraction. So what they stand for is published together, with the
 * next smallest until it is large enough.
 */
public final class RareNames {

  /** What rare words are published as. */
  public static final String RARE = RareLabels.RARE;

  private RareNames() {}

  /**
   * Returns the words that are published as one; none if {@code minCell} is 0.
   *
   * @param counts how many of all people have each
   */
  public static Set<String> of(Map<String, Long> counts, int minCell) {
    List<Map.Entry<String, Long>> bySize = new ArrayList<>(counts.entrySet());
    bySize.sort(
        Map.Entry.<String, Long>comparingByValue()
            .thenComparing(Comparator.comparing(Map.Entry::getKey)));
    Set<String> rare = new LinkedHashSet<>();
    long sum = 0;
    for (Map.Entry<String, Long> name : bySize) {
      if (name.getValue() < minCell || (!rare.isEmpty() && sum < minCell)) {
        rare.add(name.getKey());
        sum += name.getValue();
      }
    }
    return rare;
  }
}
