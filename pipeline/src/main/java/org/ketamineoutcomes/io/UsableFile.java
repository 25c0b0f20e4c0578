package org.ketamineoutcomes.io;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
    refuseUnreadable(local.get(), named);
  }

  /**
   * Refuses a folder that the user may not look into, where a path or glob found nothing in it.
   *
   * @throws Refusal if nobody can tell whether there is something
   */
  public static void checkFolderOf(String pattern) {
    String folder = pattern.substring(0, pattern.lastIndexOf('/') + 1);
    if (folder.matches("[^*?\\[{]+")) {
      existing(folder).ifPresent(path -> refuseUnreadable(path, folder));
    }
  }

  /** Returns where a path leads, if there is something, and this machine can spell it. */
  private static Optional<Path> existing(String folder) {
    try {
      return LocalPath.of(folder).filter(path -> !Files.notExists(path));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static void refuseUnreadable(Path path, String named) {
    if (!Files.isReadable(path)) {
      throw Refusal.usage(
          "%s cannot be read, as you have no right to; ask its owner for it".formatted(named));
    }
  }
}
