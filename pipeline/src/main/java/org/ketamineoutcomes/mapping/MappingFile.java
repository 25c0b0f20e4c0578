package org.ketamineoutcomes.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.ketamineoutcomes.date.Midnight;
import org.ketamineoutcomes.date.TimeRules;
import org.ketamineoutcomes.history.SameDay;
import org.ketamineoutcomes.mapping.ExportMapping.Ages;
import org.ketamineoutcomes.mapping.ExportMapping.DecimalSign;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.scale.Instrument.Direction;
import org.ketamineoutcomes.schema.Export;

/** Reads the YAML of a {@link Mapping}: its shape by JSON Schema, then its words by our schemas. */
final class MappingFile {

  private final String sourceName;

  private MappingFile(String sourceName) {
    this.sourceName = sourceName;
  }

  static Mapping read(String yaml, String sourceName) {
    return new MappingFile(sourceName).read(yaml);
  }

  private Mapping read(String yaml) {
    JsonNode root = new MappingText(sourceName).read(yaml);
    if (root.isMissingNode() || root.isNull()) {
      return Mapping.NONE;
    }
    Map<Export, ExportMapping> exports = new EnumMap<>(Export.class);
    MappingCheck check = new MappingCheck(sourceName);
    for (Export export : Export.values()) {
      if (root.has(export.label())) {
        JsonNode node = root.get(export.label());
        if (node.has("files") || node.has("export")) {
          throw Refusal.usage(
              "%s: %s: files and export stand in sources; elsewhere the command line names the files"
                  .formatted(sourceName, export.label()));
        }
        ExportMapping mapping = mapping(export, node, export.label());
        check.accept(export.label(), export, mapping);
        exports.put(export, mapping);
      }
    }
    Mapping mapping =
        new Mapping(
            exports,
            sources(root.path("sources"), check),
            times(root),
            instruments(root),
            MappingKeys.ids(root.path("ids")));
    check.acceptInstruments(mapping);
    return mapping;
  }

  private List<Source> sources(JsonNode nodes, MappingCheck check) {
    List<Source> sources = new ArrayList<>();
    for (JsonNode node : nodes) {
      String path = "sources[" + sources.size() + "]";
      Export export = Export.named(node.path("export").asText());
      ExportMapping mapping = mapping(export, node, path);
      check.accept(path, export, mapping);
      sources.add(new Source(list(node.path("files")), export, mapping));
    }
    return sources;
  }

  private ExportMapping mapping(Export export, JsonNode node, String path) {
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    node.path("values")
        .fields()
        .forEachRemaining(
            column -> {
              Map<String, String> words = new LinkedHashMap<>();
              texts(column.getValue())
                  .forEach(
                      (theirs, ours) -> words.put(theirs.strip().toLowerCase(Locale.ROOT), ours));
              values.put(column.getKey(), words);
            });
    if (export == Export.ASSESSMENTS) {
      AllItems.spread(values);
    }
    return new ExportMapping(
        ShapeKeys.headers(node.path("columns")),
        list(node.path("drop")),
        values,
        list(node.path("missing")).stream().map(text -> text.toLowerCase(Locale.ROOT)).toList(),
        list(node.path("dates")),
        node.path("decimal").asText().equals("comma") ? DecimalSign.COMMA : DecimalSign.POINT,
        node.path("encoding").asText("UTF-8"),
        texts(node.path("units")),
        node.has("age") ? Ages.TOP_CODED : Ages.AS_WRITTEN,
        new ShapeKeys(sourceName + ": " + path).rows(node),
        ShapeKeys.file(node),
        MappingKeys.rows(node.path("rows")),
        new CellRules(
            node.path("two_digit_years").asInt(CellRules.NOT_DECLARED),
            Midnight.valueOf(node.path("midnight").asText("not_declared").toUpperCase(Locale.ROOT)),
            list(node.path("times"))));
  }

  private TimeRules times(JsonNode root) {
    String zone = root.path("zone").asText("");
    try {
      if (!zone.isEmpty()) {
        ZoneId.of(zone);
      }
    } catch (DateTimeException e) {
      throw Refusal.usage(
          sourceName + ": zone: there is no such zone; write one such as Europe/Berlin");
    }
    return new TimeRules(
        date(root, "first_date", LocalDate.MIN),
        date(root, "last_date", LocalDate.MAX),
        zone,
        SameDay.valueOf(root.path("same_day").asText("sum").toUpperCase(Locale.ROOT)));
  }

  private LocalDate date(JsonNode root, String key, LocalDate undeclared) {
    try {
      return root.has(key) ? LocalDate.parse(root.path(key).asText()) : undeclared;
    } catch (DateTimeException e) {
      throw Refusal.usage(sourceName + ": " + key + ": there is no such day");
    }
  }

  private static List<LocalInstrument> instruments(JsonNode root) {
    List<LocalInstrument> instruments = new ArrayList<>();
    for (JsonNode node : root.path("instruments")) {
      instruments.add(
          new LocalInstrument(
              node.path("name").asText().strip(),
              list(node.path("aliases")),
              node.path("minimum").asInt(),
              node.path("maximum").asInt(),
              Direction.valueOf(node.path("direction").asText().toUpperCase(Locale.ROOT))));
    }
    return instruments;
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.fields()
        .forEachRemaining(field -> texts.put(field.getKey(), field.getValue().asText().strip()));
    return texts;
  }

  /** Returns the texts of a list, or of one text that stands for a list. */
  private static List<String> list(JsonNode node) {
    if (node instanceof MissingNode) {
      return List.of();
    }
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false)
            .map(JsonNode::asText)
            .map(String::strip)
            .toList()
        : List.of(node.asText().strip());
  }
}
