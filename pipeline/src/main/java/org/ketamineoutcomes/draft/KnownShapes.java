package org.ketamineoutcomes.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.mapping.BuiltInMappings;
import org.ketamineoutcomes.schema.Export;

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
                .filter(match -> fits(match, file))
                .max(
                    (a, b) ->
                        Integer.compare(present(a.source(), file), present(b.source(), file)));
    return best.map(match -> new KnownShapes(match.standard(), all(match, file)));
  }

  /** Returns what the mapping says of all files that are called as those of one source. */
  private static List<SourceLines> all(Match best, FileSample file) {
    return sources(best.standard()).stream()
        .filter(match -> match.source().path("files").equals(best.source().path("files")))
        .filter(match -> match.standard().equals("fhir") || fits(match, file))
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

  /**
   * Who and when must be there, and two thirds of the columns; or what a run needs, where the file
   * is called as the standard calls it.
   */
  private static boolean fits(Match match, FileSample file) {
    JsonNode columns = match.source().path("columns");
    String patient = columns.path("patient_id").asText();
    if (!file.has(patient) || columns.size() < 2) {
      return false;
    }
    boolean isNamedSo = isNamedSo(match.source().path("files"), file);
    boolean needsName = match.standard().equals("synthea");
    boolean hasMost = present(match.source(), file) * 3 >= columns.size() * 2;
    return isNamedSo ? hasMost || hasNeeded(columns, file) : hasMost && !needsName;
  }

  private static boolean isNamedSo(JsonNode files, FileSample file) {
    Path name = Path.of(file.fileName().replaceFirst("(?s).*[/!]", ""));
    for (JsonNode pattern : files) {
      if (FileSystems.getDefault().getPathMatcher("glob:" + pattern.asText()).matches(name)) {
        return true;
      }
    }
    return false;
  }

  /** Of sessions and scores the day, of adverse events the term, of patients anything. */
  private static boolean hasNeeded(JsonNode columns, FileSample file) {
    for (String ours : List.of("session_date", "assessed_date", "term")) {
      if (columns.has(ours)) {
        return there(columns.path(ours), file).isPresent();
      }
    }
    int present = 0;
    for (JsonNode header : columns) {
      present += there(header, file).isPresent() ? 1 : 0;
    }
    return present > 1;
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
    boolean isOptional = key.equals("optional");
    if (List.of("files", "export", "columns").contains(key) || (isOptional && !isJson)) {
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
