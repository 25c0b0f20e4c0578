package org.ketamineoutcomes.protocol;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ketamineoutcomes.protocol.AnnotatedKeys.Note;

/** Lists the decisions of a protocol: every value that stands in it, in the order of its keys. */
final class RuleList {

  private static final List<String> NOT_RULES =
      List.of("id", "description", "source", "status", "differs");

  private final AnnotatedKeys written;
  private final List<Rule> rules = new ArrayList<>();

  private RuleList(AnnotatedKeys written) {
    this.written = written;
  }

  /**
   * Returns the decisions of {@code complete}.
   *
   * @param written the keys that the protocol writes, with their evidence
   */
  static List<Rule> of(JsonNode complete, AnnotatedKeys written) {
    RuleList list = new RuleList(written);
    list.add(complete, JsonPointer.empty());
    return list.rules;
  }

  private void add(JsonNode node, JsonPointer path) {
    if (node.isObject() && !node.isEmpty()) {
      node.fields()
          .forEachRemaining(
              key -> {
                if (!path.matches() || !NOT_RULES.contains(key.getKey())) {
                  add(key.getValue(), path.appendProperty(key.getKey()));
                }
              });
    } else if (node.isArray() && node.path(0).isObject()) {
      for (int i = 0; i < node.size(); i++) {
        add(node.get(i), path.appendIndex(i));
      }
    } else {
      Optional<Note> note = written.noteAt(path);
      rules.add(
          new Rule(
              Wording.path(path),
              text(node),
              note.map(Note::evidence).orElse(""),
              note.map(Note::source).orElse(""),
              written.plain().at(path).isMissingNode()
                  ? Rule.Written.BY_DEFAULT
                  : Rule.Written.IN_PROTOCOL));
    }
  }

  private static String text(JsonNode value) {
    return value.isContainerNode()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(","))
        : value.asText();
  }
}
