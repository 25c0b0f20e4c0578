package org.ketamineoutcomes.job;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.export.ExportReader;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.io.FileBytes;
import org.ketamineoutcomes.io.SmallText;
import org.ketamineoutcomes.io.UsableFile;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.mapping.Source;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.schema.Export;

/** Finds the files of a run and reads their headers, or refuses them, before anything starts. */
public final class FindInputs {

  private FindInputs() {}

  /** Returns what {@code options} name. */
  public static Inputs of(OutcomesOptions options) throws IOException {
    Optional<String> aesiMapText = text("--aesiMap", options.getAesiMap());
    RunMapping given = RunMapping.of(options);
    Mapping mapping = given.mapping();
    List<InputFile> named = InputFiles.find(patterns(options, given), given);
    UsableFiles usable = UsableFiles.of(named, mapping, given);
    List<InputFile> files = usable.files();
    refuseIdentifyingData(files, mapping);
    SameBytes.refuse(files);
    Strata strata = FindStrata.of(options, patientsLayouts(files, mapping));
    List<FileLayout> layouts = new ArrayList<>();
    for (InputFile file : files) {
      layouts.add(layout(file, mapping, PatientColumns.of(strata)));
    }
    TimeBasis basis = TimeBasis.of(layouts);
    return new Inputs(
        files,
        layouts,
        mapping,
        given.text(),
        aesi(aesiMapText, options),
        aesiMapText,
        basis,
        FindClocks.of(files, layouts, mapping, basis),
        strata,
        Stream.concat(missing(files).stream(), usable.leftOut().stream()).toList(),
        given.dictionaries().stream()
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .sorted()
            .toList(),
        UnnamedFiles.beside(named, given, options.getAesiMap()));
  }

  /** Names what identifies people in any file at once, and what to write for each. */
  private static void refuseIdentifyingData(List<InputFile> files, Mapping mapping)
      throws IOException {
    List<String> found = new ArrayList<>();
    for (InputFile file : files) {
      try {
        layout(file, mapping, List.of());
      } catch (Refusal e) {
        if (e.reason() == Refusal.Reason.IDENTIFYING_DATA) {
          found.add(String.valueOf(e.getMessage()));
        }
      }
    }
    if (!found.isEmpty()) {
      throw Refusal.identifyingData(String.join(". ", found));
    }
  }

  /** Returns what the headers of the patients export say before any stratum is asked of them. */
  private static List<FileLayout> patientsLayouts(List<InputFile> files, Mapping mapping)
      throws IOException {
    List<FileLayout> layouts = new ArrayList<>();
    for (InputFile file : files) {
      if (file.export().equals(Export.PATIENTS.label())) {
        layouts.add(layout(file, mapping, List.of()));
      }
    }
    return layouts;
  }

  private static Map<Export, String> patterns(OutcomesOptions options, RunMapping given) {
    Map<Export, String> patterns = new LinkedHashMap<>();
    put(patterns, Export.PATIENTS, options.getPatients());
    put(patterns, Export.SESSIONS, options.getSessions());
    put(patterns, Export.ASSESSMENTS, options.getAssessments());
    put(patterns, Export.ADVERSE_EVENTS, options.getAdverseEvents());
    Set<Export> described =
        given.mapping().sources().stream().map(Source::export).collect(Collectors.toSet());
    if (given.isBuiltIn()) {
      if (options.getExports() == null) {
        described = Set.of();
      }
    } else {
      refuseBoth(patterns.keySet(), described);
    }
    boolean hasSources = !given.isBuiltIn() && !described.isEmpty();
    for (Export needed : List.of(Export.SESSIONS, Export.ASSESSMENTS)) {
      if (!described.contains(needed) && !patterns.containsKey(needed)) {
        String option = "--" + InputFiles.option(needed);
        throw Refusal.usage(
            hasSources
                ? "%s: no source gives %s; add one, or name the files as %s"
                    .formatted(given.name(), needed.label(), option)
                : option + " is missing; ./outcomes run --help tells all options");
      }
    }
    return patterns;
  }

  private static void refuseBoth(Set<Export> named, Set<Export> described) {
    for (Export export : named) {
      if (described.contains(export)) {
        throw Refusal.usage(
            "--%s and a source in the mapping both give %s; leave one of them out"
                .formatted(InputFiles.option(export), export.label()));
      }
    }
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

  static Optional<String> text(String option, @Nullable String path) throws IOException {
    if (path == null) {
      return Optional.empty();
    }
    UsableFile.check(path, option + "=" + path, "a file of it");
    Optional<String> text = SmallText.at(path);
    if (text.isEmpty()) {
      throw Refusal.usage(option + "=" + path + ": there is no such file");
    }
    return text;
  }

  static FileLayout layout(InputFile file, Mapping mapping, List<String> strata)
      throws IOException {
    Export export = Export.valueOf(file.export().toUpperCase(Locale.ROOT));
    try (InputStream in = FileBytes.open(file.path())) {
      return ExportReader.layout(export, mapping.at(file.source()), strata, in, file.name());
    }
  }

  private static List<String> missing(List<InputFile> files) {
    Set<String> given = files.stream().map(InputFile::export).collect(Collectors.toSet());
    List<String> missing = new ArrayList<>();
    if (!given.contains(Export.PATIENTS.label())) {
      missing.add(
          "patients: no strata but route; observation ends at the last session or assessment");
    }
    if (!given.contains(Export.ADVERSE_EVENTS.label())) {
      missing.add("adverse_events: the tables of adverse events have no rows");
    }
    return missing;
  }
}
