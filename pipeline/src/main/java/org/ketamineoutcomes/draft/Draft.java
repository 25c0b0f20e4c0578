package org.ketamineoutcomes.draft;

import java.util.List;
import java.util.Map;
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

  /**
   * Returns the YAML of a mapping.
   *
   * @param samples the files that could be read
   * @param refused names of the others, with what was wrong
   */
  public static String of(List<FileSample> samples, Map<String, String> refused) {
    DataDictionary dictionary = new DataDictionary();
    samples.stream().filter(DataDictionary::isOne).forEach(dictionary::add);
    StringBuilder yaml = new StringBuilder(HEAD).append("sources:\n");
    for (FileSample file : samples) {
      yaml.append("\n  # ")
          .append(file.fileName())
          .append(": ")
          .append(file.written())
          .append('\n');
      if (DataDictionary.isOne(file)) {
        yaml.append("  # a data dictionary, read for the labels of codes\n");
      } else {
        yaml.append(
            KnownShapes.of(file)
                .map(SourceLines::yaml)
                .orElseGet(() -> GuessedSources.of(file, dictionary)));
      }
    }
    refused.forEach((file, reason) -> yaml.append("\n  # not read: ").append(reason).append('\n'));
    return yaml.toString();
  }
}
