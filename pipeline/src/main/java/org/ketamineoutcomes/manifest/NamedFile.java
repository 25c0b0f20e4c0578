package org.ketamineoutcomes.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A file that says how exports are read.
 *
 * @param file its path, or the option that names a built-in one
 */
public record NamedFile(String file, String sha256) {

  private static final String FILE = "file";
  private static final String SHA256 = "sha256";

  static Optional<NamedFile> of(JsonNode node) {
    return node.isObject()
        ? Optional.of(new NamedFile(node.path(FILE).asText(), node.path(SHA256).asText()))
        : Optional.empty();
  }

  /** Puts null where there is no such file. */
  static void put(Optional<NamedFile> named, ObjectNode root, String key) {
    named.ifPresentOrElse(
        it -> root.putObject(key).put(FILE, it.file).put(SHA256, it.sha256),
        () -> root.putNull(key));
  }
}
