package org.ketamineoutcomes.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ketamineoutcomes.refusal.Refusal;

/** Sees to it that a file of this machine can be read, before anything of a run is. */
public final class UsableFile {

  private UsableFile() {}

  /**
   * Refuses a folder, and a file that the user may not read. What is on a file system elsewhere, or
   * nowhere, is left to whoever opens it.
   *
   * @param named what messages call it
   * @param instead what to name where it is a folder
   * @throws Refusal if it cannot be read
   */
  public static void check(String path, String named, String instead) {
    Optional<Path> local = LocalPath.of(path);
    if (local.isEmpty() || Files.notExists(local.get())) {
      return;
    }
    if (Files.isDirectory(local.get())) {
      throw Refusal.usage(
          "%s is a folder; name %s".formatted(named.replaceFirst("/+$", ""), instead));
    }
    if (!Files.isReadable(local.get())) {
      throw Refusal.usage(
          "%s cannot be read, as you have no right to; ask its owner for it".formatted(named));
    }
  }
}
