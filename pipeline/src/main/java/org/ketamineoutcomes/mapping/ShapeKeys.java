package org.ketamineoutcomes.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ketamineoutcomes.mapping.RowShape.Part;
import org.ketamineoutcomes.mapping.RowShape.Presence;
import org.ketamineoutcomes.refusal.Refusal;

/** Reads the keys of a mapping that say how a file is written and which rows its lines give. */
record ShapeKeys(String path) {

  /** Keys of a part that hold what stands in its rows, and not the header of a column. */
  private static final Set<String> NAMES = Set.of("instrument", "term");

  RowShape rows(JsonNode node) {
    List<Part> parts = new ArrayList<>();
    JsonNode unpivot = node.path("unpivot");
    for (int i = 0; i < unpivot.size(); i++) {
      parts.addAll(unpivoted(unpivot.get(i), path + ".unpivot[" + i + "]"));
    }
    texts(node.path("checkboxes"))
        .forEach((term, header) -> parts.add(new Part(Map.of("term", term), Map.of(), header)));
    return new RowShape(
        texts(node.path("constant")),
        parts,
        node.path("optional").asBoolean() ? Presence.OPTIONAL : Presence.REQUIRED);
  }

  static FileShape file(JsonNode node) {
    FileShape usual = FileShape.USUAL;
    JsonNode header = node.path("header");
    return new FileShape(
        header.asText().equals("none") ? 0 : header.asInt(usual.headerLine()),
        node.path("skip_after_header").asInt(),
        delimiter(node.path("delimiter").asText()),
        quoting(node.path("quote").asText(usual.quote())),
        quoting(node.path("escape").asText(usual.escape())),
        node.path("sheet").asText());
  }

  /** Returns headers by our names for them; a number stands for the column of that place. */
  static Map<String, String> headers(JsonNode node) {
    Map<String, String> headers = new LinkedHashMap<>();
    node.fields()
        .forEachRemaining(column -> headers.put(column.getKey(), header(column.getValue())));
    return headers;
  }

  /**
   * Returns a header, or several with line ends between, of which the first that is there counts.
   */
  private static String header(JsonNode node) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(ShapeKeys::header)
          .collect(Collectors.joining(ExportMapping.OR));
    }
    return node.isIntegralNumber() ? "#" + node.asText() : node.asText().strip();
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.fields()
        .forEachRemaining(field -> texts.put(field.getKey(), field.getValue().asText().strip()));
    return texts;
  }

  /** Returns a part, or as many as the numbers in its headers tell. */
  private List<Part> unpivoted(JsonNode node, String where) {
    Map<String, String> constants = new LinkedHashMap<>(texts(node.path("constant")));
    Map<String, String> columns = new LinkedHashMap<>();
    node.fields()
        .forEachRemaining(
            field -> {
              if (NAMES.contains(field.getKey())) {
                constants.put(field.getKey(), field.getValue().asText().strip());
              } else if (field.getKey().equals("columns")) {
                columns.putAll(headers(field.getValue()));
              } else if (!field.getKey().equals("constant")) {
                columns.put(field.getKey(), header(field.getValue()));
              }
            });
    List<Map<String, String>> repeated = repeated(columns, where);
    return repeated.stream().map(one -> new Part(constants, withItems(one, where), "")).toList();
  }

  /** Writes each number into all headers that have a place for it; items keep their own. */
  private static List<Map<String, String>> repeated(Map<String, String> columns, String where) {
    List<Map<String, String>> all = new ArrayList<>();
    columns.forEach(
        (ours, header) -> {
          boolean isRepeated = NumberedHeaders.count(header) > (ours.equals("items") ? 1 : 0);
          if (isRepeated) {
            List<String> headers = NumberedHeaders.first(header).orElseThrow().all();
            if (all.isEmpty()) {
              headers.forEach(each -> all.add(new LinkedHashMap<>()));
            }
            if (headers.isEmpty() || headers.size() != all.size()) {
              throw Refusal.usage(
                  where + "." + ours + ": all ranges of numbers of a part must be of one length");
            }
            for (int i = 0; i < headers.size(); i++) {
              all.get(i).put(ours, headers.get(i));
            }
          }
        });
    if (all.isEmpty()) {
      all.add(new LinkedHashMap<>());
    }
    columns.forEach((ours, header) -> all.forEach(one -> one.putIfAbsent(ours, header)));
    return all;
  }

  private static Map<String, String> withItems(Map<String, String> columns, String where) {
    String items = columns.get("items");
    if (items == null) {
      return columns;
    }
    List<String> headers =
        NumberedHeaders.last(items)
            .map(NumberedHeaders::all)
            .filter(all -> !all.isEmpty())
            .orElseThrow(
                () ->
                    Refusal.usage(
                        where
                            + ".items: write where the number of the item stands, as in q_{1..9}"));
    Map<String, String> whole = new LinkedHashMap<>(columns);
    whole.remove("items");
    for (int k = 1; k <= headers.size(); k++) {
      whole.put("item_" + k, headers.get(k - 1));
    }
    return whole;
  }

  private static String delimiter(String text) {
    return text.equalsIgnoreCase("tab") ? "\t" : text;
  }

  private static String quoting(String text) {
    return text.equals("none") ? "" : text;
  }
}
