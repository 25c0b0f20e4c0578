package org.ketamineoutcomes.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ketamineoutcomes.io.FileBytes;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.refusal.Refusal;

/** Finds files that are given twice under two names: a second download beside the first. */
final class SameBytes {

  private SameBytes() {}

  /**
   * Looks at files of one export that are equally large, and at no others.
   *
   * @throws Refusal naming two of them that hold the same bytes, unless these hold no row
   */
  static void refuse(List<InputFile> files) throws IOException {
    Map<String, List<InputFile>> alike =
        files.stream().collect(Collectors.groupingBy(file -> file.export() + file.bytes()));
    for (List<InputFile> group : alike.values()) {
      if (group.stream().map(InputFile::path).distinct().count() > 1) {
        refuseSame(group);
      }
    }
  }

  private static void refuseSame(List<InputFile> group) throws IOException {
    Map<String, InputFile> byDigest = new HashMap<>();
    for (InputFile file : group) {
      InputFile other = byDigest.putIfAbsent(FileBytes.sha256(file.path()), file);
      if (other != null && !other.path().equals(file.path()) && hasRows(file.path())) {
        throw Refusal.usage(
            "%s and %s hold the same bytes, and would count twice as %s; name one of them"
                .formatted(other.name(), file.name(), file.export()));
      }
    }
  }

  /** Sites without an event export the same header. */
  private static boolean hasRows(String path) throws IOException {
    try (InputStream in = FileBytes.open(path);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1))) {
      return lines.lines().filter(line -> !line.isBlank()).limit(2).count() > 1;
    }
  }
}
