package org.ketamineoutcomes.protocol;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.refusal.Refusal;

/** Finds the values that a protocol leaves open because nobody knows them. */
final class UnsetValues {

  private static final String UNSET = "unset";

  private UnsetValues() {}

  /**
   * Refuses keys of which any is unset.
   *
   * @throws Refusal that names them all
   */
  static void refuse(JsonNode keys, String sourceName) {
    List<String> paths = new ArrayList<>();
    find(keys, JsonPointer.empty(), paths);
    if (!paths.isEmpty()) {
      throw Refusal.usage(
          "%s: %s %s unset, because it is not known what the publication says; set %s in a copy, and give the copy to --protocol"
              .formatted(
                  sourceName,
                  Wording.list(paths, "and"),
                  paths.size() == 1 ? "is" : "are",
                  paths.size() == 1 ? "it" : "them"));
    }
  }

  private static void find(JsonNode node, JsonPointer path, List<String> found) {
    if (node.isTextual() && node.asText().equals(UNSET)) {
      found.add(Wording.path(path));
    }
    node.fields()
        .forEachRemaining(key -> find(key.getValue(), path.appendProperty(key.getKey()), found));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        find(node.get(i), path.appendIndex(i), found);
      }
    }
  }
}
