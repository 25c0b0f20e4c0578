package org.ketamineoutcomes.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ketamineoutcomes.export.BuiltInMappings;
import org.ketamineoutcomes.export.Export;
import org.ketamineoutcomes.export.FileSample;

/**
 * A file whose headers are those of a standard, for which a mapping is built in.
 *
 * @param standard the name of the mapping
 * @param sources what the mapping makes of such a file; one may hold several exports
 */
record KnownShapes(String standard, List<SourceLines> sources) {

  private static final List<String> STANDARDS = List.of("sdtm", "omop", "synthea");
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Match(String standard, JsonNode source, int columns) {}

  KnownShapes {
    sources = List.copyOf(sources);
  }

  /** Returns the sources that a built-in mapping has for such a file, if one has. */
  static Optional<KnownShapes> of(FileSample file) {
    Optional<Match> best =
        file.has("resourceType")
            ? fhir(file)
            : STANDARDS.stream()
                .flatMap(standard -> sources(standard).stream())
                .filter(match -> fits(match.source(), file))
                .max(
                    (a, b) ->
                        Integer.compare(present(a.source(), file), present(b.source(), file)));
    return best.map(match -> new KnownShapes(match.standard(), all(match, file)));
  }

  /** Returns what the mapping says of all files that are called as those of one source. */
  private static List<SourceLines> all(Match best, FileSample file) {
    return sources(best.standard()).stream()
        .filter(match -> match.source().path("files").equals(best.source().path("files")))
        .filter(match -> match.standard().equals("fhir") || fits(match.source(), file))
        .map(match -> lines(match, file))
        .toList();
  }

  /** Returns what a built-in mapping says of the ids of people, as a line; empty if nothing. */
  static String ids(String standard) {
    try {
      JsonNode ids = new YAMLMapper().readTree(BuiltInMappings.named(standard).yaml()).path("ids");
      return ids.isEmpty() ? "" : "ids: " + json(ids) + "  # as in the built-in mapping\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A built-in mapping is not YAML", e);
    }
  }

  private static List<Match> sources(String standard) {
    List<Match> sources = new ArrayList<>();
    try {
      for (JsonNode source :
          new YAMLMapper().readTree(BuiltInMappings.named(standard).yaml()).path("sources")) {
        sources.add(new Match(standard, source, source.path("columns").size()));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A built-in mapping is not YAML", e);
    }
    return sources;
  }

  private static Optional<Match> fhir(FileSample file) {
    String type = file.filled("resourceType").stream().findFirst().orElse("");
    return sources("fhir").stream()
        .filter(match -> !type.isEmpty())
        .filter(match -> match.source().path("files").toString().contains("*" + type + "*"))
        .findFirst();
  }

  /** At least two thirds of the columns must be there, and who and when. */
  private static boolean fits(JsonNode source, FileSample file) {
    int all = source.path("columns").size();
    String patient = source.path("columns").path("patient_id").asText();
    return file.has(patient) && all > 1 && present(source, file) * 3 >= all * 2;
  }

  private static int present(JsonNode source, FileSample file) {
    int present = 0;
    for (JsonNode header : source.path("columns")) {
      present += there(header, file).isPresent() ? 1 : 0;
    }
    return present;
  }

  private static Optional<String> there(JsonNode header, FileSample file) {
    List<String> names = new ArrayList<>();
    if (header.isArray()) {
      header.forEach(each -> names.add(each.asText()));
    } else {
      names.add(header.asText());
    }
    return names.stream().filter(name -> file.has(name)).findFirst();
  }

  private static SourceLines lines(Match match, FileSample file) {
    boolean isJson = match.standard().equals("fhir");
    String name = match.standard().toUpperCase(Locale.ROOT);
    SourceLines lines =
        new SourceLines(
            file,
            Export.valueOf(match.source().path("export").asText().toUpperCase(Locale.ROOT)),
            "its columns are those of " + name);
    match
        .source()
        .path("columns")
        .fields()
        .forEachRemaining(
            column -> {
              Optional<String> header =
                  isJson ? Optional.of(column.getValue().asText()) : there(column.getValue(), file);
              header.ifPresent(
                  there -> lines.column(column.getKey(), there, "so " + name + " calls it"));
            });
    match
        .source()
        .fields()
        .forEachRemaining(key -> addKey(key.getKey(), key.getValue(), file, isJson, lines));
    return lines;
  }

  private static void addKey(
      String key, JsonNode value, FileSample file, boolean isJson, SourceLines lines) {
    if (List.of("files", "export", "optional", "columns").contains(key)) {
      return;
    }
    JsonNode kept = key.equals("drop") ? present(value, file, isJson) : value;
    if (!kept.isEmpty() || kept.isValueNode()) {
      lines.key(key, json(kept), "as in the built-in mapping");
    }
  }

  private static JsonNode present(JsonNode drop, FileSample file, boolean isJson) {
    ArrayNode present = JSON.createArrayNode();
    for (JsonNode header : drop) {
      String start = header.asText().replaceFirst("\\*$", "");
      boolean isThere =
          isJson
              ? file.headers().stream().anyMatch(name -> name.startsWith(start))
              : file.has(header.asText());
      if (isThere) {
        present.add(header);
      }
    }
    return present;
  }

  private static String json(JsonNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree can always be written", e);
    }
  }
}
