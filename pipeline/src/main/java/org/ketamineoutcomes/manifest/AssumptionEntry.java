package org.ketamineoutcomes.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something that was assumed of a column, so many times.
 *
 * @param toDeclare what to write where it is wrong, or to have it said
 */
public record AssumptionEntry(
    String assumption, String column, long times, String meaning, String toDeclare) {

  private static final String ASSUMPTION = "assumption";
  private static final String COLUMN = "column";
  private static final String TIMES = "times";
  private static final String MEANING = "meaning";
  private static final String TO_DECLARE = "to_declare";

  static AssumptionEntry of(JsonNode node) {
    return new AssumptionEntry(
        node.path(ASSUMPTION).asText(),
        node.path(COLUMN).asText(),
        node.path(TIMES).asLong(),
        node.path(MEANING).asText(),
        node.path(TO_DECLARE).asText());
  }

  void putIn(ObjectNode node) {
    node.put(ASSUMPTION, assumption)
        .put(COLUMN, column)
        .put(TIMES, times)
        .put(MEANING, meaning)
        .put(TO_DECLARE, toDeclare);
  }
}
