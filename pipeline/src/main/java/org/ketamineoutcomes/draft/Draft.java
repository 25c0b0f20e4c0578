package org.ketamineoutcomes.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ketamineoutcomes.export.DataDictionary;
import org.ketamineoutcomes.export.FileSample;

/** A mapping as it may be, to be read and changed by who knows the files. */
public final class Draft {

  private static final String HEAD =
      """
      # A draft: every line has its reason behind it, and where two readings are possible stands "# choose:".
      # Uncomment what is right, take out what is not, and see what ./outcomes check --mapping=FILE says.
      # Nothing here says who is one patient and who is two: check tells how the ids of the files link.
      """;

  private Draft() {}

  private static String yaml(KnownShapes known) {
    return known.sources().stream().map(SourceLines::yaml).collect(Collectors.joining());
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
