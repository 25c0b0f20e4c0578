package org.ketamineoutcomes.protocol;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How messages write keys, lists of names and values. */
final class Wording {

  private static final int LONGEST_VALUE = 40;

  private Wording() {}

  /** Returns the path of a key: {@code durability.loss.confirm}, {@code curve_days[2]}. */
  static String path(JsonPointer at) {
    StringBuilder path = new StringBuilder();
    for (JsonPointer rest = at; !rest.matches(); rest = rest.tail()) {
      if (rest.mayMatchElement()) {
        path.append('[').append(rest.getMatchingIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(oneLine(rest.getMatchingProperty()));
      }
    }
    return path.isEmpty() ? "a protocol" : path.toString();
  }

  /** Returns "a, b and c". */
  static String list(List<String> names, String lastJoint) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " " + lastJoint + " " + names.get(last);
  }

  static String value(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> value.isEmpty() ? "an empty group" : "a group of keys";
      case ARRAY -> value.isEmpty() ? "an empty list" : "a list";
      case NULL, MISSING -> "empty";
      default -> oneLine(value.asText());
    };
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
  }
}
