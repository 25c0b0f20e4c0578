package org.ketamineoutcomes.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * Keeps what is replaced in a folder of results within it: behind a symbolic link may be the files
 * of another folder, to be deleted, or one that others read, to be written to.
 */
final class NoLinks {

  private NoLinks() {}

  /**
   * Refuses a local folder with symbolic links in it; the folder itself may be reached by one.
   *
   * @param option the option that named it
   */
  static void check(String option, String folder) throws IOException {
    Optional<Path> local = LocalPath.of(folder).filter(Files::isDirectory);
    if (local.isEmpty()) {
      return;
    }
    Path real = local.get().toRealPath();
    try (Stream<Path> paths = Files.walk(real)) {
      Optional<Path> link = paths.filter(Files::isSymbolicLink).findFirst();
      if (link.isPresent()) {
        throw Refusal.usage(
            "%s=%s: %s is a symbolic link, which results are not written through; take it away, or name another folder"
                .formatted(option, folder, real.relativize(link.get())));
      }
    }
  }
}
