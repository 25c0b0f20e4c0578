package org.ketamineoutcomes.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.ketamineoutcomes.refusal.Refusal;

/** A file about single people: only its owner may read it, and it is never among results. */
public final class PrivateFile {

  private PrivateFile() {}

  /**
   * Refuses a file that is there, one whose folder is not, and one among results.
   *
   * @param option the option that named it
   */
  public static void check(String option, String path) throws IOException {
    String named = "%s=%s".formatted(option, path);
    Optional<Path> local = LocalPath.of(path);
    if (local.isEmpty()) {
      throw Refusal.usage(named + ": name a file of this machine");
    }
    Path file = LocalPath.real(local.get());
    if (Files.exists(file)) {
      throw Refusal.usage(named + " is there already; name another file");
    }
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw Refusal.usage("%s: there is no folder %s".formatted(named, folder));
    }
    for (Path above = folder; above != null; above = above.getParent()) {
      if (Files.exists(above.resolve(ResultsFolder.MANIFEST))) {
        throw Refusal.usage(
            "%s: %s holds the results of a run, and nothing else; name a file beside it"
                .formatted(named, above));
      }
    }
    UsableFolder.checkMayBeWritten(option, folder.toString());
  }

  /** Writes the file, which nobody else may read from its first byte on. */
  public static void write(String path, String text) throws IOException {
    Path file = LocalPath.of(path).orElseThrow();
    Files.createFile(file);
    OwnerOnly.file(path);
    Files.writeString(file, text, StandardOpenOption.WRITE);
  }
}
