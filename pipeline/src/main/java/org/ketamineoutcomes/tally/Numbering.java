package org.ketamineoutcomes.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers things from 0 as they first come, so that what is counted of each may stand in an array.
 *
 * <p>A mutable thing with one owner at a time; not safe for use by several threads.
 */
public final class Numbering<K> {

  private final Map<K, Integer> numbers = new HashMap<>();
  private final List<K> things = new ArrayList<>();

  /** Returns the number of {@code thing}, which is the next one if it has none yet. */
  public int of(K thing) {
    Integer known = numbers.get(thing);
    if (known != null) {
      return known;
    }
    numbers.put(thing, things.size());
    things.add(thing);
    return things.size() - 1;
  }

  /** Returns what has the number. */
  public K get(int number) {
    return things.get(number);
  }

  public int size() {
    return things.size();
  }
}
