package org.ketamineoutcomes.mapping;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a mapping says of the answers to all items of a scale at once. */
final class AllItems {

  /** What the mapping calls them. */
  private static final String NAME = "items";

  private static final int MOST_ITEMS = 30;

  private AllItems() {}

  /**
   * Gives each item what is said of all; what is said of it alone goes before.
   *
   * @param values our column, then a text, then what it stands for
   */
  static void spread(Map<String, Map<String, String>> values) {
    Map<String, String> answers = values.remove(NAME);
    for (int k = 1; answers != null && k <= MOST_ITEMS; k++) {
      Map<String, String> own = new LinkedHashMap<>(answers);
      own.putAll(values.getOrDefault("item_" + k, Map.of()));
      values.put("item_" + k, own);
    }
  }
}
