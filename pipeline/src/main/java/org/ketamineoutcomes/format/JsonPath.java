package org.ketamineoutcomes.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text stands in a JSON object: names with dots between, such as {@code subject.reference}.
 * Of a list the first member is taken, the n-th with {@code [n]} (from 0), or with {@code
 * [system=http://loinc.org]} the first of which that key says so, which may be a path of names such
 * as {@code [code.coding.code=8480-6]}. With {@code |} between, the first path that leads to
 * anything counts.
 */
final class JsonPath {

  private static final Pattern STEP = Pattern.compile("([^.\\[\\]|]+)((?:\\[[^\\]]*])*)(?:\\.|$)");
  private static final Pattern CHOICE = Pattern.compile("\\[([^\\]]*)]");

  private final List<List<Step>> alternatives = new ArrayList<>();

  private record Step(String name, List<String> choices) {}

  private JsonPath() {}

  static JsonPath of(String path) {
    JsonPath parsed = new JsonPath();
    for (String alternative : path.split("\\|", -1)) {
      List<Step> steps = new ArrayList<>();
      Matcher step = STEP.matcher(alternative.strip());
      while (step.find()) {
        steps.add(
            new Step(
                step.group(1),
                CHOICE.matcher(step.group(2)).results().map(choice -> choice.group(1)).toList()));
      }
      parsed.alternatives.add(steps);
    }
    return parsed;
  }

  /** Returns the text at this place; empty if there is none. */
  String text(JsonNode root) {
    for (List<Step> steps : alternatives) {
      JsonNode node = root;
      for (Step step : steps) {
        node = follow(node, step);
      }
      JsonNode leaf = node.isArray() ? node.path(0) : node;
      if (leaf.isValueNode() && !leaf.isNull()) {
        return leaf.asText();
      }
    }
    return "";
  }

  /** Returns whether the text is of the first member of a list that has others. */
  boolean isFirstOfSeveral(JsonNode root) {
    for (List<Step> steps : alternatives) {
      JsonNode node = root;
      boolean several = false;
      for (Step step : steps) {
        several |= node.isArray() && node.size() > 1;
        node = follow(node, step);
      }
      several |= node.isArray() && node.size() > 1;
      JsonNode leaf = node.isArray() ? node.path(0) : node;
      if (leaf.isValueNode() && !leaf.isNull()) {
        return several;
      }
    }
    return false;
  }

  private static JsonNode follow(JsonNode node, Step step) {
    JsonNode next = (node.isArray() ? node.path(0) : node).path(step.name());
    for (String choice : step.choices()) {
      next = chosen(next, choice);
    }
    return next;
  }

  private static JsonNode chosen(JsonNode list, String choice) {
    int equals = choice.indexOf('=');
    if (equals < 0) {
      return choice.matches("\\d{1,6}") ? list.path(Integer.parseInt(choice)) : list;
    }
    String[] names = choice.substring(0, equals).split("\\.", -1);
    String wanted = choice.substring(equals + 1);
    for (JsonNode member : list) {
      if (says(member, names, 0, wanted)) {
        return member;
      }
    }
    return MissingNode.getInstance();
  }

  /** Returns whether a text stands at the end of some names, in any member of lists between. */
  private static boolean says(JsonNode node, String[] names, int next, String wanted) {
    if (node.isArray()) {
      for (JsonNode member : node) {
        if (says(member, names, next, wanted)) {
          return true;
        }
      }
      return false;
    }
    return next == names.length
        ? node.asText().equals(wanted)
        : says(node.path(names[next]), names, next + 1, wanted);
  }
}
