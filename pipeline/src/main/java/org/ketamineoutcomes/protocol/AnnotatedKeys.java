package org.ketamineoutcomes.protocol;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * The keys of a protocol without the evidence that is written beside their values, and that
 * evidence.
 *
 * <p>A value, or a whole group of keys, may be written as {@code {value: ..., evidence: V, source:
 * ...}}. What stands at a group holds for all keys in it that have none of their own.
 *
 * @param plain values only
 * @param notes the evidence by the path of its key
 */
record AnnotatedKeys(JsonNode plain, Map<JsonPointer, Note> notes) {

  /** How far a value was checked, and where it is from. */
  record Note(String evidence, String source) {}

  private static final Set<String> OF_NOTE = Set.of("value", "evidence", "source");

  private static final Set<String> TAGS = Set.of("V", "K", "D");

  static AnnotatedKeys of(JsonNode written, String sourceName) {
    Map<JsonPointer, Note> notes = new HashMap<>();
    JsonNode plain = new Reading(notes, sourceName).plain(written, JsonPointer.empty());
    return new AnnotatedKeys(plain, notes);
  }

  /** Returns the evidence of the key at {@code path}, or else of the smallest group it is in. */
  Optional<Note> noteAt(JsonPointer path) {
    Note note = notes.get(path);
    if (note != null) {
      return Optional.of(note);
    }
    return path.matches() ? Optional.empty() : noteAt(path.head());
  }

  /** Takes the evidence out of one text. */
  private record Reading(Map<JsonPointer, Note> notes, String sourceName) {

    JsonNode plain(JsonNode node, JsonPointer path) {
      if (isNoted(node)) {
        notes.put(path, note(node, path));
        return plain(node.get("value"), path);
      }
      if (node.isObject()) {
        ObjectNode group = JsonNodeFactory.instance.objectNode();
        node.fields()
            .forEachRemaining(
                key ->
                    group.set(
                        key.getKey(), plain(key.getValue(), path.appendProperty(key.getKey()))));
        return group;
      }
      if (node.isArray()) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < node.size(); i++) {
          list.add(plain(node.get(i), path.appendIndex(i)));
        }
        return list;
      }
      return node;
    }

    private static boolean isNoted(JsonNode node) {
      return node.isObject() && node.has("value") && (node.has("evidence") || node.has("source"));
    }

    private Note note(JsonNode node, JsonPointer path) {
      node.fieldNames()
          .forEachRemaining(
              key -> {
                if (!OF_NOTE.contains(key)) {
                  throw refusal(path, "has value, evidence and source, and no key " + key);
                }
              });
      String evidence = node.path("evidence").asText();
      if (!TAGS.contains(evidence)) {
        throw refusal(path, "must have the evidence V, K or D");
      }
      String source = node.path("source").asText();
      if (source.isBlank() && !evidence.equals("D")) {
        throw refusal(path, "must name the source of its evidence");
      }
      return new Note(evidence, source);
    }

    private Refusal refusal(JsonPointer path, String problem) {
      return Refusal.usage("%s: %s %s".formatted(sourceName, Wording.path(path), problem));
    }
  }
}
