package org.ketamineoutcomes.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
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

  /** The header of a dictionary has 18 names, and is shorter. */
  private static final int HEADER_BYTES = 2048;

  Dictionaries {
    paths = Set.copyOf(paths);
  }

  static final Dictionaries NONE = new Dictionaries(new DataDictionary(), Set.of());

  /** Looks at the header of each CSV of some folders; a file that cannot be read is none. */
  static Dictionaries in(Set<String> folders) throws IOException {
    DataDictionary dictionary = new DataDictionary();
    Set<String> paths = new TreeSet<>();
    for (String folder : folders) {
      for (Metadata each : FileBytes.named(folder + "*.csv*")) {
        String path = each.resourceId().toString();
        if (mayBeOne(path)) {
          sample(path)
              .filter(DataDictionary::isOne)
              .ifPresent(
                  file -> {
                    dictionary.add(file);
                    paths.add(path);
                  });
        }
      }
    }
    return new Dictionaries(dictionary, paths);
  }

  boolean isEmpty() {
    return paths.isEmpty();
  }

  /** Most exports tell by their first bytes that they are none, without being read. */
  private static boolean mayBeOne(String path) {
    if (!path.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return true; // packed
    }
    try (InputStream bytes = FileBytes.open(path)) {
      String start = new String(bytes.readNBytes(HEADER_BYTES), StandardCharsets.ISO_8859_1);
      return DataDictionary.mayBegin(start);
    } catch (IOException | Refusal e) {
      return false; // whoever reads it says why
    }
  }

  private static Optional<FileSample> sample(String path) throws IOException {
    try {
      return Optional.of(FileSample.of(() -> FileBytes.open(path), path));
    } catch (Refusal e) {
      return Optional.empty();
    }
  }
}
