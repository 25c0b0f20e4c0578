package org.ketamineoutcomes.job;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ketamineoutcomes.file.DataDictionary;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.io.FileBytes;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * The data dictionaries that lie among the exports of a folder.
 *
 * @param dictionary what they say together
 * @param paths of the files, which hold no rows
 */
record Dictionaries(DataDictionary dictionary, Set<String> paths) {

  Dictionaries {
    paths = Set.copyOf(paths);
  }

  /** Looks at the header of each CSV of a folder; a file that cannot be read is none. */
  static Dictionaries in(String folder) throws IOException {
    DataDictionary dictionary = new DataDictionary();
    Set<String> paths = new TreeSet<>();
    for (String path : NamedFiles.match(folder + "*.csv*").keySet()) {
      sample(path)
          .filter(DataDictionary::isOne)
          .ifPresent(
              file -> {
                dictionary.add(file);
                paths.add(path);
              });
    }
    return new Dictionaries(dictionary, paths);
  }

  private static Optional<FileSample> sample(String path) throws IOException {
    try {
      return Optional.of(FileSample.of(() -> FileBytes.open(path), path));
    } catch (Refusal e) {
      return Optional.empty();
    }
  }
}
