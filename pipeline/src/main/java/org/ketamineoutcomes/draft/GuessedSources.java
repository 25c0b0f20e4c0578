package org.ketamineoutcomes.draft;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ketamineoutcomes.schema.Export;

/** Sources for a file of a clinic's own making, guessed from names of columns and from values. */
final class GuessedSources {

  private GuessedSources() {}

  /** Returns the YAML of the sources that a file may be, and a comment on what is left. */
  static String of(FileGuess guess, ClinicDates clinic) {
    String name = Draft.called(guess.file());
    Map<Export, SourceLines> sources = new EnumMap<>(Export.class);
    Set<String> used = new LinkedHashSet<>(guess.who().candidates());
    used.addAll(guess.identifying());
    List<Export> given = List.of(Export.values()).stream().filter(guess::gives).toList();
    for (Export export : given) {
      GuessedSource source = new GuessedSource(guess, export, given, clinic);
      sources.put(export, source.lines());
      used.addAll(source.used());
    }
    String yaml = sources.values().stream().map(SourceLines::yaml).collect(Collectors.joining());
    if (sources.isEmpty()) {
      yaml =
          "  # %s: nothing in it looks like patients, sessions, scales or adverse events; say what it is, or leave it\n"
              .formatted(name);
    }
    List<String> left =
        guess.file().headers().stream()
            .filter(header -> !used.contains(header))
            .map(guess.columns()::spoken)
            .toList();
    return left.isEmpty()
        ? yaml
        : yaml
            + "  # %s: not read: %s\n"
                .formatted(name, SourceLines.comment(String.join(", ", left)));
  }
}
