package org.ketamineoutcomes.draft;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.format.Contents;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * The files of a clinic in a folder and its folders: each member of an archive and each sheet of a
 * workbook is one.
 *
 * @param samples what could be read
 * @param refused names of the others, with what was wrong
 */
public record ExportsFolder(List<FileSample> samples, Map<String, String> refused) {

  /** Exports lie in folders of sites and years, and rarely deeper. */
  private static final int DEPTH = 4;

  private static final String NO_EXPORTS =
      "(?i).*\\.(ya?ml|md|pdf|docx?|pptx?|png|jpe?g|html?|py|r|sas|sps|log)";

  public ExportsFolder {
    samples = List.copyOf(samples);
    refused = Map.copyOf(refused);
  }

  /**
   * Looks at all files of a folder.
   *
   * @param from the folder from which on files are named
   */
  public static ExportsFolder of(Path folder, Path from) throws IOException {
    List<FileSample> samples = new ArrayList<>();
    Map<String, String> refused = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = from.relativize(file.toAbsolutePath().normalize()).toString();
      if (!Files.isReadable(file)) {
        refused.put(name, name + " cannot be read, as you have no right to");
        continue;
      }
      try {
        add(file, name, samples, refused);
      } catch (Refusal e) {
        refused.put(name, String.valueOf(e.getMessage()));
      }
    }
    return new ExportsFolder(samples, refused);
  }

  private static void add(
      Path file, String name, List<FileSample> samples, Map<String, String> refused)
      throws IOException {
    FileSample.Opening whole = () -> new BufferedInputStream(Files.newInputStream(file));
    List<Contents> contents;
    try (InputStream bytes = whole.open()) {
      contents = Contents.of(bytes, name);
    }
    for (Contents one : contents) {
      try {
        samples.add(Draft.sample(() -> one.open(whole.open(), name), one.name(name), one.sheet()));
      } catch (Refusal e) {
        refused.put(
            one.name(name) + (one.sheet().isEmpty() ? "" : ", sheet " + one.sheet()),
            String.valueOf(e.getMessage()));
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !isHidden(folder.relativize(file)))
          .filter(file -> !file.getFileName().toString().matches(NO_EXPORTS))
          .sorted()
          .toList();
    }
  }

  /** Office programs keep files of their own beside those that are open. */
  private static boolean isHidden(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith(".") || part.toString().startsWith("~$")) {
        return true;
      }
    }
    return false;
  }
}
