package org.ketamineoutcomes.draft;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  /**
   * Looks at a file. Where its first line is no header of anything, one of the next may be.
   *
   * @param sheet of a workbook with several; empty for any other file
   * @throws Refusal if it cannot be read
   */
  public static FileSample sample(FileSample.Opening file, String name, String sheet)
      throws IOException {
    Optional<FileSample> first = at(file, name, 1, sheet);
    if (first.filter(sample -> sample.has("item.linkId")).isPresent()) {
      return FileSample.ofPaths(file, name, QuestionnaireItems.paths());
    }
    Optional<FileSample> above = Optional.empty();
    for (int line = 1; line <= LAST_HEADER_LINE; line++) {
      Optional<FileSample> sample = line == 1 ? first : at(file, name, line, sheet);
      List<String> titles = above.map(FileSample::headers).orElse(List.of());
      above = sample;
      sample = sample.map(found -> found.below(titles));
      if (sample.filter(Draft::saysSomething).isPresent()) {
        return sample.get();
      }
      if (first.filter(known -> !known.isText()).isPresent()) {
        break;
      }
    }
    return first.isPresent() ? first.get() : FileSample.of(file, name, 1, sheet);
  }

  private static Optional<FileSample> at(
      FileSample.Opening file, String name, int line, String sheet) throws IOException {
    try {
      return Optional.of(FileSample.of(file, name, line, sheet));
    } catch (Refusal e) {
      return Optional.empty();
    }
  }

  private static boolean saysSomething(FileSample file) {
    return DataDictionary.isOne(file)
        || KnownShapes.of(file).isPresent()
        || FileGuess.of(file, new DataDictionary()).givesAny();
  }

  /** Returns what a draft calls a file, or a sheet of it. */
  static String called(FileSample file) {
    return SourceLines.comment(
        file.sheet().isEmpty() ? file.fileName() : file.fileName() + ", sheet " + file.sheet());
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
    ClinicDates dates = new ClinicDates();
    List<FileSample> exports =
        samples.stream().filter(file -> !DataDictionary.isOne(file)).toList();
    exports.forEach(dates::add);
    MedicationNames medications = MedicationNames.in(exports);
    StringBuilder yaml = new StringBuilder();
    Set<String> ids = new TreeSet<>();
    boolean hasSources = false;
    for (FileSample file : samples) {
      yaml.append("\n  # ").append(called(file)).append(": ").append(file.written()).append('\n');
      if (DataDictionary.isOne(file)) {
        yaml.append("  # a data dictionary, read for the labels of codes\n");
        continue;
      }
      Optional<KnownShapes> known = KnownShapes.of(file);
      known.map(KnownShapes::ids).ifPresent(ids::add);
      String sources =
          known
              .map(shapes -> shapes.yaml(file, dates, medications))
              .orElseGet(() -> GuessedSources.of(FileGuess.of(file, dictionary), dates));
      hasSources |= sources.contains("  - files:");
      yaml.append(sources);
    }
    refused.forEach((file, reason) -> yaml.append("\n  # not read: ").append(reason).append('\n'));
    return HEAD
        + ids.stream().max(Comparator.comparingInt(String::length)).orElse("")
        + (hasSources ? "sources:\n" : "sources: []  # none; why, stands below\n")
        + yaml;
  }
}
