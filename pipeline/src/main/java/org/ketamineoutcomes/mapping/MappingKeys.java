package org.ketamineoutcomes.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketamineoutcomes.link.IdForm;
import org.ketamineoutcomes.link.IdRules;
import org.ketamineoutcomes.link.LinkFinding;
import org.ketamineoutcomes.link.TextPattern;

/** Reads the keys of a mapping that say which rows count and whose they are. */
final class MappingKeys {

  private MappingKeys() {}

  /** Reads {@code ids}, whose shape has been checked. */
  static IdRules ids(JsonNode node) {
    Set<IdForm> ignored = EnumSet.noneOf(IdForm.class);
    for (IdForm form : IdForm.values()) {
      if (node.path(form.key()).asText().equals("ignore")) {
        ignored.add(form);
      }
    }
    Map<TextPattern, String> prefixes = new LinkedHashMap<>();
    node.path("prefix")
        .fields()
        .forEachRemaining(
            prefix ->
                prefixes.put(new TextPattern(prefix.getKey()), prefix.getValue().asText().strip()));
    Set<LinkFinding> accepted = EnumSet.noneOf(LinkFinding.class);
    texts(node.path("accept")).forEach(name -> LinkFinding.named(name).ifPresent(accepted::add));
    return new IdRules(
        texts(node.path("strip")),
        ignored,
        prefixes,
        node.path("prefix_column").asText("").strip(),
        texts(node.path("leave_out")).stream().map(TextPattern::new).toList(),
        accepted);
  }

  /** Reads {@code rows} of an export, whose shape has been checked. */
  static RowFilter rows(JsonNode node) {
    Map<String, RowFilter.Choice> byHeader = new LinkedHashMap<>();
    node.fields()
        .forEachRemaining(
            column -> {
              JsonNode choice = column.getValue();
              RowFilter.Side side =
                  choice.has("leave_out") ? RowFilter.Side.LEAVE_OUT : RowFilter.Side.KEEP;
              JsonNode named = choice.has("leave_out") ? choice.get("leave_out") : choice;
              byHeader.put(
                  column.getKey().strip(),
                  new RowFilter.Choice(side, words(named).stream().map(TextPattern::new).toList()));
            });
    return new RowFilter(byHeader);
  }

  /** YAML reads yes and no as true and false: both spellings are meant. */
  private static List<String> words(JsonNode node) {
    List<String> words = new ArrayList<>(texts(node));
    Iterable<JsonNode> nodes = node.isArray() ? node : List.of(node);
    for (JsonNode each : nodes) {
      if (each.isBoolean()) {
        words.add(each.booleanValue() ? "yes" : "no");
      }
    }
    return words;
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isValueNode()) {
      texts.add(node.asText().strip());
    }
    node.forEach(text -> texts.add(text.asText().strip()));
    return texts;
  }
}
