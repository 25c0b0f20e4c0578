package org.ketamineoutcomes.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Arrays and maps of a manifest, which are empty where the manifest has none. */
final class Nodes {

  private Nodes() {}

  static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
    List<T> list = new ArrayList<>();
    array.forEach(node -> list.add(read.apply(node)));
    return list;
  }

  static List<String> texts(JsonNode array) {
    return list(array, JsonNode::asText);
  }

  static Map<String, Double> decimals(JsonNode object) {
    Map<String, Double> decimals = new LinkedHashMap<>();
    object
        .fields()
        .forEachRemaining(field -> decimals.put(field.getKey(), field.getValue().asDouble()));
    return decimals;
  }

  static <T> void putAll(ArrayNode array, List<T> entries, BiConsumer<T, ObjectNode> put) {
    entries.forEach(entry -> put.accept(entry, array.addObject()));
  }
}
