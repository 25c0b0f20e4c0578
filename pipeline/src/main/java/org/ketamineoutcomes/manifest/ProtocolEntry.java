package org.ketamineoutcomes.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A protocol that a run followed.
 *
 * @param minCell counts of people below this are not published
 * @param disclosureMethod what is published in their place
 * @param text the whole protocol, in YAML
 */
public record ProtocolEntry(
    String id, String sha256, long minCell, String disclosureMethod, String text) {

  private static final String ID = "id";
  private static final String SHA256 = "sha256";
  private static final String MIN_CELL = "min_cell";
  private static final String DISCLOSURE_METHOD = "disclosure_method";
  private static final String TEXT = "text";

  static ProtocolEntry of(JsonNode node) {
    return new ProtocolEntry(
        node.path(ID).asText(),
        node.path(SHA256).asText(),
        node.path(MIN_CELL).asLong(),
        node.path(DISCLOSURE_METHOD).asText(),
        node.path(TEXT).asText());
  }

  void putIn(ObjectNode node) {
    node.put(ID, id)
        .put(SHA256, sha256)
        .put(MIN_CELL, minCell)
        .put(DISCLOSURE_METHOD, disclosureMethod)
        .put(TEXT, text);
  }
}
