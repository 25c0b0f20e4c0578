package org.ketamineoutcomes.lineage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/**
 * Names files as OpenLineage does: by the store they are in, and their path in it.
 *
 * @see <a href="https://openlineage.io/docs/spec/naming">Naming</a>
 */
final class Dataset {

  private Dataset() {}

  static ObjectNode of(String path) {
    int authority = path.indexOf("://");
    ObjectNode dataset = JsonNodeFactory.instance.objectNode();
    if (authority < 0) {
      dataset.put("namespace", "file");
      dataset.put("name", Path.of(path).toAbsolutePath().normalize().toString());
      return dataset;
    }
    int key = path.indexOf('/', authority + 3);
    dataset.put("namespace", key < 0 ? path : path.substring(0, key));
    dataset.put("name", key < 0 ? "/" : path.substring(key + 1));
    return dataset;
  }
}
