package org.ketamineoutcomes.draft;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ketamineoutcomes.file.DataDictionary;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.refusal.Refusal;

/** A mapping as it may be, to be read and changed by who knows the files. */
public final class Draft {

  private static final String HEAD =
      """
      # A draft: every line has its reason behind it, and where two readings are possible stands "# choose:".
      # Uncomment what is right, take out what is not, and see what ./outcomes check --mapping=FILE says.
      # Nothing here says who is one patient and who is two: check tells how the ids of the files link.
      """;

  /** A clinic's name, a title and a day of printing stand above a header, rarely more. */
  private static final int LAST_HEADER_LINE = 8;

  private Draft() {}

  private static String yaml(KnownShapes known) {
    return known.sources().stream().map(SourceLines::yaml).collect(Collectors.joining());
  }

  /**
   * Looks at a file. Where its first line is no header of anything, one of the next may be.
   *
   * @throws Refusal if it cannot be read
   */
  public static FileSample sample(FileSample.Opening file, String name) throws IOException {
    Optional<FileSample> first = at(file, name, 1);
    for (int line = 1; line <= LAST_HEADER_LINE; line++) {
      Optional<FileSample> sample = line == 1 ? first : at(file, name, line);
      if (sample.filter(Draft::saysSomething).isPresent()) {
        return sample.get();
      }
      if (first.filter(known -> !known.isText()).isPresent()) {
        break;
      }
    }
    return first.isPresent() ? first.get() : FileSample.of(file, name);
  }

  private static Optional<FileSample> at(FileSample.Opening file, String name, int line)
      throws IOException {
    try {
      return Optional.of(FileSample.of(file, name, line));
    } catch (Refusal e) {
      return Optional.empty();
    }
  }

  private static boolean saysSomething(FileSample file) {
    return DataDictionary.isOne(file)
        || KnownShapes.of(file).isPresent()
        || FileGuess.of(file, new DataDictionary()).givesAny();
  }

  /**
   * Returns the YAML of a mapping.
   *
   * @param samples the files that could be read
   * @param refused names of the others, with what was wrong
   */
  public static String of(List<FileSample> samples, Map<String, String> refused) {
    DataDictionary dictionary = new DataDictionary();
    samples.stream().filter(DataDictionary::isOne).forEach(dictionary::add);
    StringBuilder yaml = new StringBuilder();
    Set<String> ids = new TreeSet<>();
    for (FileSample file : samples) {
      yaml.append("\n  # ")
          .append(file.fileName())
          .append(": ")
          .append(file.written())
          .append('\n');
      if (DataDictionary.isOne(file)) {
        yaml.append("  # a data dictionary, read for the labels of codes\n");
      } else {
        Optional<KnownShapes> known = KnownShapes.of(file);
        known.map(KnownShapes::standard).map(KnownShapes::ids).ifPresent(ids::add);
        yaml.append(known.map(Draft::yaml).orElseGet(() -> GuessedSources.of(file, dictionary)));
      }
    }
    refused.forEach((file, reason) -> yaml.append("\n  # not read: ").append(reason).append('\n'));
    return HEAD
        + ids.stream().max(Comparator.comparingInt(String::length)).orElse("")
        + "sources:\n"
        + yaml;
  }
}
