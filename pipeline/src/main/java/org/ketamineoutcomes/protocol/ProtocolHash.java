package org.ketamineoutcomes.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/** One number for all that a protocol decides. */
final class ProtocolHash {

  private static final ObjectMapper SORTED =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private ProtocolHash() {}

  static String of(JsonNode keys) {
    Map<?, ?> content = SORTED.convertValue(keys, Map.class);
    List.of("description", "source", "status", "differs").forEach(content::remove);
    try {
      return DigestUtils.sha256Hex(SORTED.writeValueAsString(content));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A protocol cannot be hashed", e);
    }
  }
}
