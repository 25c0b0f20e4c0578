package org.ketamineoutcomes.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Someone who has only published cells, and knows which sums of cells are zero. Finds a number if
 * it follows from those by adding and subtracting.
 */
final class Attacker {

  private static final double NOTHING = 1e-9;

  private final Set<String> published = new TreeSet<>();
  private final Map<String, Map<String, Double>> solved = new LinkedHashMap<>();

  /** Tells the attacker a cell's value. */
  void tell(String cell) {
    published.add(cell);
  }

  /** Tells the attacker that a sum of cells, times what they are given with, is zero. */
  void learn(Map<String, Double> sum) {
    Map<String, Double> rest = unknown(sum);
    if (rest.isEmpty()) {
      return;
    }
    String pivot = rest.keySet().iterator().next();
    double factor = rest.get(pivot);
    rest.replaceAll((cell, times) -> times / factor);
    for (Map<String, Double> other : solved.values()) {
      double times = other.getOrDefault(pivot, 0.0);
      if (times != 0) {
        add(other, rest, -times);
      }
    }
    solved.put(pivot, rest);
  }

  boolean finds(Map<String, Double> sum) {
    return unknown(sum).isEmpty();
  }

  private Map<String, Double> unknown(Map<String, Double> sum) {
    Map<String, Double> rest = new TreeMap<>(sum);
    for (String cell : new ArrayList<>(rest.keySet())) {
      Map<String, Double> row = solved.get(cell);
      double times = rest.getOrDefault(cell, 0.0);
      if (row != null && times != 0) {
        add(rest, row, -times);
      }
    }
    rest.keySet().removeAll(published);
    return rest;
  }

  private static void add(Map<String, Double> to, Map<String, Double> from, double times) {
    from.forEach((cell, value) -> to.merge(cell, times * value, Double::sum));
    to.values().removeIf(value -> Math.abs(value) < NOTHING);
  }

  /** Returns that {@code parts} add up to {@code whole}. */
  static Map<String, Double> addUp(String whole, List<String> parts) {
    Map<String, Double> sum = new TreeMap<>();
    parts.forEach(part -> sum.merge(part, 1.0, Double::sum));
    sum.merge(whole, -1.0, Double::sum);
    return sum;
  }
}
