package org.ketamineoutcomes.job;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ketamineoutcomes.file.DictionaryMapping;
import org.ketamineoutcomes.mapping.BuiltInMappings;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * The mapping of a run: a file, a built-in one, or none.
 *
 * @param text as it is written, if there is one
 * @param name what messages call it
 * @param folder where the files of its sources are looked for; empty or with a slash at its end
 * @param dictionaries paths of files that say what fields mean, and hold no rows
 */
record RunMapping(
    Mapping mapping, Optional<String> text, String name, String folder, Set<String> dictionaries) {

  private static final String WITH_DICTIONARY = "redcap";

  /**
   * Reads what {@code options} name.
   *
   * @throws Refusal if they name two, or one that means nothing
   */
  static RunMapping of(OutcomesOptions options) throws IOException {
    String path = options.getMapping();
    String from = options.getFrom();
    String exports = options.getExports();
    if (from == null) {
      if (path == null && exports != null) {
        throw Refusal.usage(
            "--exports goes with --from or --mapping, which say what its files are");
      }
      return path == null
          ? new RunMapping(Mapping.NONE, Optional.empty(), "", "", Set.of())
          : ofFile(
              path,
              FindInputs.text("--mapping", path),
              exports == null ? folderOf(path) : folder(exports),
              options);
    }
    if (path != null) {
      throw Refusal.usage(
          "--from and --mapping are both given; ./outcomes mappings %s prints the built-in one, to be"
                  .formatted(from)
              + " changed and given as --mapping");
    }
    BuiltInMappings.BuiltIn builtIn = BuiltInMappings.named(from);
    String name = "--from=" + builtIn.name();
    Mapping mapping = Mapping.parse(builtIn.yaml(), name);
    String folder = exports == null ? "" : folder(exports);
    Dictionaries found =
        builtIn.name().equals(WITH_DICTIONARY)
            ? Dictionaries.in(folders(mapping, folder, options))
            : Dictionaries.NONE;
    return new RunMapping(
        found.isEmpty() ? mapping : new DictionaryMapping(found.dictionary(), name).of(mapping),
        Optional.of(builtIn.yaml() + found.dictionary().text()),
        name,
        folder,
        found.paths());
  }

  /** Returns the folders that exports are looked for in, each with a slash at its end. */
  private static Set<String> folders(Mapping mapping, String folder, OutcomesOptions options) {
    Set<String> folders = new TreeSet<>();
    Stream.of(
            options.getSessions(),
            options.getAssessments(),
            options.getAdverseEvents(),
            options.getPatients())
        .filter(Objects::nonNull)
        .flatMap(files -> Stream.of(files.split(",", -1)))
        .forEach(file -> folders.add(folderOf(file.strip())));
    if (options.getFrom() == null || options.getExports() != null) {
      mapping.sources().stream()
          .flatMap(source -> source.files().stream())
          .filter(file -> !InputFiles.leadsElsewhere(file))
          .forEach(file -> folders.add(folderOf(folder + file)));
    }
    return folders;
  }

  private static String folderOf(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String folder(String exports) {
    return exports.replaceFirst("/*$", "/");
  }

  private static RunMapping ofFile(
      String path, Optional<String> text, String folder, OutcomesOptions options)
      throws IOException {
    text.ifPresent(yaml -> PlainYaml.check(yaml, path));
    Mapping mapping = text.map(yaml -> Mapping.parse(yaml, path)).orElse(Mapping.NONE);
    Dictionaries found = Dictionaries.in(folders(mapping, folder, options));
    return new RunMapping(
        found.isEmpty() ? mapping : new DictionaryMapping(found.dictionary(), path).under(mapping),
        text.map(yaml -> yaml + found.dictionary().text()),
        path,
        folder,
        found.paths());
  }

  /** Returns where a line for the mapping is to be written, unless that is clear. */
  String advice() {
    return isBuiltIn()
        ? "; ./outcomes mappings %s > mapping.yaml prints the mapping, to be given as --mapping with drop in its sources"
            .formatted(name.substring(name.indexOf('=') + 1))
        : "";
  }

  /** Returns whether its sources are candidates for any file that is named, whatever its name. */
  boolean isBuiltIn() {
    return name.startsWith("--from=");
  }
}
