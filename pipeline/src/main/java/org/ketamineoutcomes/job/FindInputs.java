package org.ketamineoutcomes.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.export.Export;
import org.ketamineoutcomes.export.ExportReader;
import org.ketamineoutcomes.export.Layout;
import org.ketamineoutcomes.export.Mapping;
import org.ketamineoutcomes.export.TimeBasis;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.io.FileBytes;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.refusal.Refusal;

/** Finds the files of a run and reads their headers, or refuses them, before anything starts. */
public final class FindInputs {

  private FindInputs() {}

  /** Returns what {@code options} name. */
  public static Inputs of(OutcomesOptions options) throws IOException {
    Map<Export, String> patterns = patterns(options);
    Optional<String> mappingText = text("--mapping", options.getMapping());
    Optional<String> aesiMapText = text("--aesiMap", options.getAesiMap());
    Mapping mapping =
        mappingText
            .map(text -> Mapping.parse(text, String.valueOf(options.getMapping())))
            .orElse(Mapping.NONE);
    List<InputFile> files = files(patterns);
    Strata strata = FindStrata.of(options, patientsLayouts(files, mapping));
    List<Layout> layouts = new ArrayList<>();
    for (InputFile file : files) {
      layouts.add(layout(file, mapping, PatientColumns.of(strata)));
    }
    return new Inputs(
        files,
        layouts,
        mapping,
        mappingText,
        aesi(aesiMapText, options),
        aesiMapText,
        TimeBasis.of(layouts),
        strata,
        missing(patterns.keySet()));
  }

  /** Returns what the headers of the patients export say before any stratum is asked of them. */
  private static List<Layout> patientsLayouts(List<InputFile> files, Mapping mapping)
      throws IOException {
    List<Layout> layouts = new ArrayList<>();
    for (InputFile file : files) {
      if (file.export().equals(Export.PATIENTS.label())) {
        layouts.add(layout(file, mapping, List.of()));
      }
    }
    return layouts;
  }

  private static Map<Export, String> patterns(OutcomesOptions options) {
    Map<Export, String> patterns = new LinkedHashMap<>();
    put(patterns, Export.PATIENTS, options.getPatients());
    put(patterns, Export.SESSIONS, required("--sessions", options.getSessions()));
    put(patterns, Export.ASSESSMENTS, required("--assessments", options.getAssessments()));
    put(patterns, Export.ADVERSE_EVENTS, options.getAdverseEvents());
    return patterns;
  }

  static String required(String option, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw Refusal.usage(option + " is missing; ./outcomes run --help tells all options");
    }
    return value;
  }

  private static void put(Map<Export, String> patterns, Export export, @Nullable String pattern) {
    if (pattern != null && !pattern.isBlank()) {
      patterns.put(export, pattern);
    }
  }

  private static AesiVocabulary aesi(Optional<String> map, OutcomesOptions options) {
    AesiVocabulary standard = AesiVocabulary.standard();
    return map.map(text -> standard.mappedBy(text, String.valueOf(options.getAesiMap())))
        .orElse(standard);
  }

  private static Optional<String> text(String option, @Nullable String path) throws IOException {
    if (path == null) {
      return Optional.empty();
    }
    if (FileSystems.match(path, EmptyMatchTreatment.ALLOW).metadata().size() != 1) {
      throw Refusal.usage(option + "=" + path + ": there is no such file");
    }
    try (InputStream in = FileBytes.open(path)) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static List<InputFile> files(Map<Export, String> patterns) throws IOException {
    Map<String, Export> exports = new TreeMap<>();
    Map<String, Long> sizes = new TreeMap<>();
    for (Map.Entry<Export, String> entry : patterns.entrySet()) {
      for (String pattern : entry.getValue().split(",", -1)) {
        List<Metadata> found =
            FileSystems.match(pattern.strip(), EmptyMatchTreatment.ALLOW).metadata();
        if (found.isEmpty()) {
          throw Refusal.usage(
              "--%s=%s: no file matches".formatted(option(entry.getKey()), pattern.strip()));
        }
        for (Metadata file : found) {
          String path = file.resourceId().toString();
          Export other = exports.put(path, entry.getKey());
          if (other != null && other != entry.getKey()) {
            throw Refusal.usage(
                "%s is named both as --%s and as --%s"
                    .formatted(path, option(other), option(entry.getKey())));
          }
          sizes.put(path, file.sizeBytes());
        }
      }
    }
    return numbered(exports, sizes);
  }

  private static List<InputFile> numbered(Map<String, Export> exports, Map<String, Long> sizes) {
    Map<String, Long> sameName =
        exports.keySet().stream()
            .collect(Collectors.groupingBy(FindInputs::lastPart, Collectors.counting()));
    List<InputFile> files = new ArrayList<>();
    exports.forEach(
        (path, export) -> {
          String name = lastPart(path);
          files.add(
              new InputFile(
                  files.size(),
                  path,
                  sameName.getOrDefault(name, 0L) > 1 ? path : name,
                  export.label(),
                  sizes.getOrDefault(path, 0L)));
        });
    return files;
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Layout layout(InputFile file, Mapping mapping, List<String> strata)
      throws IOException {
    Export export = Export.valueOf(file.export().toUpperCase(Locale.ROOT));
    try (InputStream in = FileBytes.open(file.path())) {
      return ExportReader.layout(export, mapping, strata, in, file.name());
    }
  }

  private static String option(Export export) {
    return switch (export) {
      case PATIENTS -> "patients";
      case SESSIONS -> "sessions";
      case ASSESSMENTS -> "assessments";
      case ADVERSE_EVENTS -> "adverseEvents";
    };
  }

  private static List<String> missing(Set<Export> given) {
    List<String> missing = new ArrayList<>();
    if (!given.contains(Export.PATIENTS)) {
      missing.add(
          "patients: no strata but route; observation ends at the last session or assessment");
    }
    if (!given.contains(Export.ADVERSE_EVENTS)) {
      missing.add("adverse_events: the tables of adverse events have no rows");
    }
    return missing;
  }
}
