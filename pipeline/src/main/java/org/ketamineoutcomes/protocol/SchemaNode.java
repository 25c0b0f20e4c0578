package org.ketamineoutcomes.protocol;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the schema says of one key, in words that a message can use. */
record SchemaNode(JsonNode json) {

  /** Returns what the schema says of the key at {@code path} from here, or of the last known. */
  SchemaNode at(JsonPointer path) {
    if (path.matches()) {
      return this;
    }
    return child(path).map(child -> child.at(path.tail())).orElse(this);
  }

  List<String> keys() {
    List<String> keys = new ArrayList<>();
    branches()
        .forEach(branch -> branch.path("properties").fieldNames().forEachRemaining(keys::add));
    return keys;
  }

  /** Returns the values that are allowed here, to be read after "must be". */
  String allowed() {
    if (json.has("oneOf")) {
      return String.join(
          " or ", branches().map(branch -> new SchemaNode(branch).allowed()).toList());
    }
    if (json.has("const")) {
      return json.get("const").asText();
    }
    if (json.has("enum")) {
      return Wording.list(texts(json.get("enum")), "or");
    }
    return switch (json.path("type").asText()) {
      case "integer" ->
          "a whole number from %d to %d"
              .formatted(json.get("minimum").asInt(), json.get("maximum").asInt());
      case "string" -> json.path("$comment").asText("text");
      case "array" -> "a list, each of it " + new SchemaNode(json.get("items")).allowed();
      default -> json.has("maxProperties") ? "one of " + Wording.list(keys(), "or") : group();
    };
  }

  private String group() {
    List<String> keys = json.has("required") ? texts(json.get("required")) : keys();
    return keys.isEmpty() ? "a group of keys" : "a group with " + Wording.list(keys, "and");
  }

  private Optional<SchemaNode> child(JsonPointer path) {
    return branches()
        .flatMap(
            branch ->
                Stream.of(
                    branch.path("properties").path(path.getMatchingProperty()),
                    branch.path("additionalProperties"),
                    branch.path("items")))
        .filter(JsonNode::isObject)
        .findFirst()
        .map(SchemaNode::new);
  }

  private Stream<JsonNode> branches() {
    return json.has("oneOf") ? stream(json.get("oneOf")) : Stream.of(json);
  }

  private static List<String> texts(JsonNode values) {
    return stream(values).map(JsonNode::asText).toList();
  }

  private static Stream<JsonNode> stream(JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false);
  }
}
