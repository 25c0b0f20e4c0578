package org.ketamineoutcomes.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.mapping.BuiltInMappings;
import org.ketamineoutcomes.schema.Export;

/**
 * One source of a mapping that is built in.
 *
 * @param standard the name of the mapping
 * @param source as the mapping writes it
 */
record StandardSource(String standard, ObjectNode source) {

  /** Columns of ADaM, which is made of SDTM and has some of its columns. */
  private static final List<String> OF_ANALYSES =
      List.of("PARAMCD", "AVAL", "ASTDT", "ADT", "TRTSDT", "TRTEMFL");

  /** Returns all sources of a built-in mapping. */
  static List<StandardSource> of(String standard) {
    List<StandardSource> sources = new ArrayList<>();
    for (JsonNode source : yaml(standard).path("sources")) {
      sources.add(new StandardSource(standard, (ObjectNode) source));
    }
    return sources;
  }

  /** Returns a built-in mapping. */
  static JsonNode yaml(String standard) {
    try {
      return new YAMLMapper().readTree(BuiltInMappings.named(standard).yaml());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A built-in mapping is not YAML", e);
    }
  }

  Export export() {
    return Export.named(source.path("export").asText());
  }

  JsonNode columns() {
    return source.path("columns");
  }

  /** Returns whether it is about the same files as another. */
  boolean isOfFilesOf(StandardSource other) {
    return source.path("files").equals(other.source().path("files"));
  }

  /** Returns whether its files are called after a type of resources, as those of FHIR are. */
  boolean isOfType(String resourceType) {
    return source.path("files").toString().contains("*" + resourceType + "*");
  }

  /**
   * Who and when must be there, and two thirds of the columns where the file is not called as the
   * standard calls it.
   */
  boolean fits(FileSample file) {
    boolean isAnalysis =
        standard.equals("sdtm") && OF_ANALYSES.stream().anyMatch(file::has) && !file.has("DOMAIN");
    if (!file.has(columns().path("patient_id").asText()) || columns().size() < 2 || isAnalysis) {
      return false;
    }
    boolean needsName = standard.equals("synthea");
    boolean hasMost = present(file) * 3 >= columns().size() * 2;
    return hasNeeded(file) && (isNamedAs(file) || (hasMost && !needsName));
  }

  private boolean isNamedAs(FileSample file) {
    String name =
        file.sheet().isEmpty()
            ? file.fileName().replaceFirst("(?s).*[/!]", "")
            : file.sheet() + ".xlsx";
    for (JsonNode pattern : source.path("files")) {
      if (FileSystems.getDefault()
          .getPathMatcher("glob:" + pattern.asText())
          .matches(Path.of(name))) {
        return true;
      }
    }
    return false;
  }

  /** Of sessions and scores the day, of adverse events the term, of patients anything. */
  private boolean hasNeeded(FileSample file) {
    for (String ours : List.of("session_date", "assessed_date", "term")) {
      if (columns().has(ours)) {
        return !there(ours, file).isEmpty();
      }
    }
    return present(file) > 1;
  }

  /** Returns how many of its columns a file has. */
  int present(FileSample file) {
    int present = 0;
    for (String ours : (Iterable<String>) columns()::fieldNames) {
      present += there(ours, file).isEmpty() ? 0 : 1;
    }
    return present;
  }

  /** Returns the headers of one of our columns that a file has, in the order of the mapping. */
  List<String> there(String ours, FileSample file) {
    List<String> names = new ArrayList<>();
    JsonNode header = columns().path(ours);
    if (header.isArray()) {
      header.forEach(each -> names.add(each.asText()));
    } else {
      names.add(header.asText());
    }
    return names.stream().filter(file::has).toList();
  }

  /** Returns what a text of one of our columns stands for; empty if the mapping does not say. */
  Optional<String> meaning(String ours, String text) {
    JsonNode meaning = source.path("values").path(ours).path(text);
    return meaning.isMissingNode() ? Optional.empty() : Optional.of(meaning.asText());
  }
}
