package org.ketamineoutcomes.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ketamineoutcomes.file.FileSample;

/** What a built-in mapping says of one file, as lines of a mapping. */
record StandardLines(StandardSource source, FileSample file) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WHY = "as in the built-in mapping";

  SourceLines of(ClinicDates dates) {
    SourceLines lines = lines();
    Set<String> days = new LinkedHashSet<>();
    for (String ours : (Iterable<String>) source.columns()::fieldNames) {
      column(ours, lines, days);
    }
    source.source().fields().forEachRemaining(key -> addKey(key.getKey(), key.getValue(), lines));
    new DatesOfSource(file, List.of(), Set.of()).writeFormats(days, dates, lines);
    return lines;
  }

  private SourceLines lines() {
    return new SourceLines(
        NamedColumns.asTheyStand(file), source.export(), "its columns are those of " + name());
  }

  /** Takes the first of its headers that says anything; asks where two say it in different rows. */
  private void column(String ours, SourceLines lines, Set<String> days) {
    List<String> there = source.there(ours, file);
    if (there.isEmpty()) {
      return;
    }
    KnownCodes codes = new KnownCodes(source, ours, file);
    List<String> choices = codes.isAbout() ? codes.choices(there) : List.of(filled(there));
    if (choices.size() == 1) {
      String why =
          choices.get(0).equals(there.get(0))
              ? "so " + name() + " calls it"
              : codes.isAbout()
                  ? "what %s says is not known here, and what this says is".formatted(there.get(0))
                  : "%s is blank".formatted(there.get(0));
      lines.column(ours, choices.get(0), why);
    } else {
      choices.forEach(
          header ->
              lines.askColumn(ours, header, "its texts are known in rows where others' are not"));
    }
    if (ours.endsWith("_date")) {
      days.addAll(choices);
    }
  }

  private String filled(List<String> there) {
    return there.stream()
        .filter(header -> !file.filled(header).isEmpty())
        .findFirst()
        .orElse(there.get(0));
  }

  private String name() {
    return source.standard().toUpperCase(Locale.ROOT);
  }

  private void addKey(String key, JsonNode value, SourceLines lines) {
    if (List.of("files", "export", "columns", "optional").contains(key)) {
      return;
    }
    JsonNode kept =
        switch (key) {
          case "drop" -> present(value);
          case "rows" -> presentRows(value);
          default -> value;
        };
    if (!kept.isEmpty() || kept.isValueNode()) {
      lines.key(key, kept.toString(), WHY);
    }
  }

  private JsonNode presentRows(JsonNode rows) {
    ObjectNode present = JSON.createObjectNode();
    rows.fields()
        .forEachRemaining(
            row -> {
              if (file.has(row.getKey())) {
                present.set(row.getKey(), row.getValue());
              }
            });
    return present;
  }

  private JsonNode present(JsonNode drop) {
    ArrayNode present = JSON.createArrayNode();
    for (JsonNode header : drop) {
      if (file.has(header.asText())) {
        present.add(header);
      }
    }
    return present;
  }
}
