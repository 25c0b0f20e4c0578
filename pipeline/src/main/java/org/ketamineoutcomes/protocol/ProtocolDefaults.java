package org.ketamineoutcomes.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a protocol decides by the keys that it does not write. */
final class ProtocolDefaults {

  private static final String PATH = "/protocol-defaults.yaml";

  private static final JsonNode DEFAULTS = load();

  private ProtocolDefaults() {}

  /** Returns {@code written} with the keys that it lacks. */
  static JsonNode complete(JsonNode written) {
    return complete(written.deepCopy(), DEFAULTS);
  }

  private static JsonNode complete(JsonNode written, JsonNode defaults) {
    if (written instanceof ObjectNode group && defaults.isObject()) {
      defaults
          .fields()
          .forEachRemaining(
              key ->
                  group.set(
                      key.getKey(),
                      group.has(key.getKey())
                          ? complete(group.get(key.getKey()), key.getValue())
                          : key.getValue().deepCopy()));
    }
    return written;
  }

  private static JsonNode load() {
    try (InputStream file = ProtocolDefaults.class.getResourceAsStream(PATH)) {
      if (file == null) {
        throw new IllegalStateException(PATH + " is not in the jar");
      }
      return ProtocolYaml.parse(
          new String(file.readAllBytes(), StandardCharsets.UTF_8), "protocol-defaults.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(PATH + " cannot be read", e);
    }
  }
}
