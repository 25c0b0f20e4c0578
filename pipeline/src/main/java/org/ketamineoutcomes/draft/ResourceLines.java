package org.ketamineoutcomes.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.schema.KnownColumns;

/** What the built-in mapping of FHIR says of one file of resources, as lines of a mapping. */
record ResourceLines(StandardSource source, FileSample file) {

  private static final String WHY = "as in the built-in mapping";
  private static final String USUAL = "so FHIR calls it";

  SourceLines of(MedicationNames medications) {
    SourceLines lines =
        new SourceLines(
            NamedColumns.asTheyStand(file), source.export(), "its columns are those of FHIR");
    Map<String, String> columns = new LinkedHashMap<>();
    source
        .columns()
        .fields()
        .forEachRemaining(column -> columns.put(column.getKey(), column.getValue().asText()));
    ObjectNode values = source.source().withObject("/values").deepCopy();
    String whyItems = USUAL;
    if (source.isOfType("MedicationAdministration")) {
      ReferredMedication referred = new ReferredMedication(file, medications);
      if (referred.isAll()) {
        referred.addTo(columns, values, lines);
      }
    }
    Optional<QuestionnaireItems> items =
        source.isOfType("QuestionnaireResponse") ? QuestionnaireItems.in(file) : Optional.empty();
    if (items.isPresent()) {
      columns.putAll(items.get().columns());
      items.get().addTo(values);
      whyItems =
          items.get().areNumbered()
              ? "its item of the form, by its number"
              : "its item of the form, by its order; make sure";
    }
    for (Map.Entry<String, String> column : columns.entrySet()) {
      lines.take(
          "columns",
          column.getKey(),
          SourceLines.quoted(column.getValue()),
          column.getKey().startsWith("item_") ? whyItems : USUAL);
    }
    source.source().fields().forEachRemaining(key -> addKey(key.getKey(), key.getValue(), lines));
    if (!values.isEmpty()) {
      lines.key("values", values.toString(), WHY);
    }
    Set<String> dropped = dropped();
    if (!dropped.isEmpty()) {
      lines.key(
          "drop",
          dropped.stream().map(SourceLines::quoted).collect(Collectors.joining(", ", "[", "]")),
          "nobody needs them, or they identify people");
    }
    return lines;
  }

  private static void addKey(String key, JsonNode value, SourceLines lines) {
    if (!List.of("files", "export", "columns", "values", "drop").contains(key)) {
      lines.key(key, value.toString(), WHY);
    }
  }

  /** Returns what the mapping drops of what is there, and whatever else identifies people. */
  private Set<String> dropped() {
    Set<String> dropped = new LinkedHashSet<>();
    for (JsonNode header : source.source().path("drop")) {
      if (file.headers().stream().anyMatch(name -> isIn(name, header.asText()))) {
        dropped.add(header.asText());
      }
    }
    for (String header : file.headers()) {
      boolean identifies = KnownColumns.identifies(header).isPresent();
      if (identifies && dropped.stream().noneMatch(pattern -> isIn(header, pattern))) {
        dropped.add(header);
      }
    }
    return dropped;
  }

  private static boolean isIn(String header, String pattern) {
    return pattern.endsWith("*")
        ? header.startsWith(pattern.substring(0, pattern.length() - 1))
        : header.equals(pattern);
  }
}
