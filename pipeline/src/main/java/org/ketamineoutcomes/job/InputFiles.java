package org.ketamineoutcomes.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ketamineoutcomes.io.UsableFile;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.mapping.RowShape.Presence;
import org.ketamineoutcomes.mapping.Source;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.schema.Export;

/** Finds the files that the command line and the mapping name, in an order that does not change. */
final class InputFiles {

  private static final String FORMATS =
      "(\\.(csv|tsv|txt|dat|xpt|xlsx|ndjson|jsonl|json|zip|gz))+$";

  private final List<Found> found = new ArrayList<>();

  private InputFiles() {}

  /** A file, and what it is read as. */
  private record Found(String path, long bytes, Export export, int source) {}

  /**
   * Finds files.
   *
   * @param patterns what the command line names: paths or globs, with commas between
   * @param given what names the others, and says what they are read as
   * @throws Refusal if a pattern matches nothing, or a file is named as two exports
   */
  static List<InputFile> find(Map<Export, String> patterns, RunMapping given) throws IOException {
    InputFiles files = new InputFiles();
    List<Source> sources = given.mapping().sources();
    files.ofOptions(patterns, given);
    for (int i = 0; i < sources.size(); i++) {
      boolean isNamed = given.isBuiltIn() && patterns.containsKey(sources.get(i).export());
      if (!isNamed && !(given.isBuiltIn() && given.folder().isEmpty())) {
        files.ofSource(sources.get(i), i, given);
      }
    }
    return files.numbered();
  }

  /** Returns the option that names the files of an export. */
  static String option(Export export) {
    return switch (export) {
      case PATIENTS -> "patients";
      case SESSIONS -> "sessions";
      case ASSESSMENTS -> "assessments";
      case ADVERSE_EVENTS -> "adverseEvents";
    };
  }

  private void ofOptions(Map<Export, String> patterns, RunMapping given) throws IOException {
    Map<String, Export> exports = new HashMap<>();
    for (Entry<Export, String> entry : patterns.entrySet()) {
      for (String pattern : entry.getValue().split(",", -1)) {
        Map<String, Long> matches = NamedFiles.match(pattern.strip());
        matches.keySet().removeAll(given.dictionaries());
        if (matches.isEmpty()) {
          UsableFile.checkFolderOf(pattern.strip());
          throw Refusal.usage(
              "--%s=%s: no file matches".formatted(option(entry.getKey()), pattern.strip()));
        }
        for (Entry<String, Long> file : matches.entrySet()) {
          String path = file.getKey();
          Export other = exports.put(path, entry.getKey());
          if (other != null && other != entry.getKey() && !given.isBuiltIn()) {
            throw Refusal.usage(
                "%s is named both as --%s and as --%s"
                    .formatted(path, option(other), option(entry.getKey())));
          }
          if (other != entry.getKey()) {
            for (int place : places(entry.getKey(), given)) {
              found.add(new Found(path, file.getValue(), entry.getKey(), place));
            }
          }
        }
      }
    }
  }

  /** Returns the sources that a file which the command line names may be of. */
  private static List<Integer> places(Export export, RunMapping given) {
    List<Source> sources = given.mapping().sources();
    return given.isBuiltIn() && sources.stream().anyMatch(source -> source.export() == export)
        ? IntStream.range(0, sources.size())
            .filter(i -> sources.get(i).export() == export)
            .boxed()
            .toList()
        : List.of(Mapping.NO_SOURCE);
  }

  private void ofSource(Source source, int place, RunMapping given) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    for (String pattern : source.files()) {
      refuseElsewhere(pattern, place, given);
      Map<String, Long> matches = NamedFiles.match(given.folder() + pattern);
      matches.keySet().removeAll(given.dictionaries());
      sizes.putAll(matches);
      if (matches.isEmpty() && source.mapping().shape().presence() == Presence.REQUIRED) {
        UsableFile.checkFolderOf(given.folder() + pattern);
        throw Refusal.usage(
            "%s: sources[%d].files: no file matches %s"
                .formatted(given.name(), place, given.folder() + pattern));
      }
    }
    if (given.isBuiltIn()) {
      refuseTwoOfOneTable(sizes.keySet(), source.export());
    }
    sizes.forEach((path, bytes) -> found.add(new Found(path, bytes, source.export(), place)));
  }

  /** A mapping may be somebody else's: which folder is read is for the command line to say. */
  private static void refuseElsewhere(String pattern, int place, RunMapping given) {
    if (leadsElsewhere(pattern)) {
      throw Refusal.usage(
          "%s: sources[%d].files: %s leads out of the folder of the mapping; write the path from a"
                  .formatted(given.name(), place, pattern)
              + " folder on, and name that folder as --exports=DIR");
    }
  }

  /** Returns whether the files of a source are not in a folder of the mapping. */
  static boolean leadsElsewhere(String pattern) {
    return pattern.startsWith("/")
        || pattern.startsWith("\\")
        || pattern.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")
        || List.of(pattern.split("[/\\\\!]", -1)).contains("..");
  }

  /** A table in two formats would be counted twice. */
  private static void refuseTwoOfOneTable(Set<String> paths, Export export) {
    Map<String, String> byStem = new HashMap<>();
    for (String path : paths) {
      String stem = lastPart(path).toLowerCase(Locale.ROOT).replaceAll(FORMATS, "");
      String other = byStem.put(stem, path);
      if (other != null) {
        throw Refusal.usage(
            "%s and %s look like one table in two formats; name the one that is meant with --%s"
                .formatted(lastPart(other), lastPart(path), option(export)));
      }
    }
  }

  private List<InputFile> numbered() {
    found.sort(
        Comparator.comparing(Found::path)
            .thenComparing(Found::export)
            .thenComparing(Found::source));
    Map<String, Long> pathsOfName =
        found.stream()
            .map(Found::path)
            .distinct()
            .collect(Collectors.groupingBy(InputFiles::lastPart, Collectors.counting()));
    Map<String, Long> readings =
        found.stream().collect(Collectors.groupingBy(Found::path, Collectors.counting()));
    Map<String, Integer> given = new HashMap<>();
    List<InputFile> files = new ArrayList<>();
    for (Found file : found) {
      String last = lastPart(file.path());
      String name = pathsOfName.getOrDefault(last, 0L) > 1 ? file.path() : last;
      if (readings.getOrDefault(file.path(), 0L) > 1) {
        name += " as " + file.export().label();
      }
      int times = given.merge(name, 1, Integer::sum);
      files.add(
          new InputFile(
              files.size(),
              file.path(),
              times > 1 ? name + " " + times : name,
              file.export().label(),
              file.bytes(),
              file.source()));
    }
    return files;
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
