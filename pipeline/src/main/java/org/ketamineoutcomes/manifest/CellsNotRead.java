package org.ketamineoutcomes.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Cells of a column that could not be read and were taken as blank, by the rule they break. */
public record CellsNotRead(String column, String rule, long cells, long cellsFilled) {

  private static final String COLUMN = "column";
  private static final String RULE = "rule";
  private static final String CELLS = "cells";
  private static final String CELLS_FILLED = "cells_filled";

  static CellsNotRead of(JsonNode node) {
    return new CellsNotRead(
        node.path(COLUMN).asText(),
        node.path(RULE).asText(),
        node.path(CELLS).asLong(),
        node.path(CELLS_FILLED).asLong());
  }

  void putIn(ObjectNode node) {
    node.put(COLUMN, column).put(RULE, rule).put(CELLS, cells).put(CELLS_FILLED, cellsFilled);
  }
}
