package org.ketamineoutcomes.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A part of a file of single patients.
 *
 * @param file its path within the room
 */
public record PatientFile(String file, long rows, String sha256) {

  private static final String FILE = "file";
  private static final String ROWS = "rows";
  private static final String SHA256 = "sha256";

  static PatientFile of(JsonNode node) {
    return new PatientFile(
        node.path(FILE).asText(), node.path(ROWS).asLong(), node.path(SHA256).asText());
  }

  void putIn(ObjectNode node) {
    node.put(FILE, file).put(ROWS, rows).put(SHA256, sha256);
  }
}
