package org.ketamineoutcomes.draft;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ketamineoutcomes.file.DataDictionary;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.schema.Export;

/** Sources for a file of a clinic's own making, guessed from names of columns and from values. */
final class GuessedSources {

  private GuessedSources() {}

  /** Returns the YAML of the sources that a file may be, and a comment on what is left. */
  static String of(FileSample file, DataDictionary dictionary) {
    FileGuess guess = FileGuess.of(file, dictionary);
    Map<Export, SourceLines> sources = new EnumMap<>(Export.class);
    Set<String> used = new LinkedHashSet<>(guess.patients());
    used.addAll(guess.identifying());
    List<Export> given = List.of(Export.values()).stream().filter(guess::gives).toList();
    for (Export export : given) {
      GuessedSource source = new GuessedSource(guess, export, given);
      sources.put(export, source.lines());
      used.addAll(source.used());
    }
    String yaml = sources.values().stream().map(SourceLines::yaml).collect(Collectors.joining());
    if (sources.isEmpty()) {
      yaml =
          "  # %s: nothing in it looks like patients, sessions, scales or adverse events; say what it is, or leave it\n"
              .formatted(file.fileName());
    }
    List<String> left = file.headers().stream().filter(header -> !used.contains(header)).toList();
    return left.isEmpty()
        ? yaml
        : yaml
            + "  # %s: not read: %s\n"
                .formatted(file.fileName(), SourceLines.comment(String.join(", ", left)));
  }
}
