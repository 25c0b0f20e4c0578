package org.ketamineoutcomes.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A table that was written.
 *
 * @param file its path within the room
 */
public record TableFile(String name, String file, long rows, String sha256) {

  private static final String NAME = "name";
  private static final String FILE = "file";
  private static final String ROWS = "rows";
  private static final String SHA256 = "sha256";

  static TableFile of(JsonNode node) {
    return new TableFile(
        node.path(NAME).asText(),
        node.path(FILE).asText(),
        node.path(ROWS).asLong(),
        node.path(SHA256).asText());
  }

  void putIn(ObjectNode node) {
    node.put(NAME, name).put(FILE, file).put(ROWS, rows).put(SHA256, sha256);
  }
}
