package org.ketamineoutcomes.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ketamineoutcomes.refusal.Refusal;

/** Sees to it that a folder of this machine can be made and written to, before a run starts. */
public final class UsableFolder {

  /** Begins like a run's staging, so that a file which a crash leaves is taken away by the next. */
  private static final String TRIAL = ".staging-trial-";

  private UsableFolder() {}

  /**
   * Looks whether a folder of this name is there or can be; it touches nothing. A folder on a file
   * system elsewhere is left to it, here and below.
   *
   * @param option the option that named it
   * @throws Refusal if it is no folder, or would be in what is none
   */
  public static void checkIsFolder(String option, String folder) {
    Optional<Path> local = LocalPath.of(folder);
    if (local.isEmpty()) {
      return;
    }
    Path there = nearestThatExists(local.get());
    if (!Files.isDirectory(there)) {
      throw Refusal.usage(
          "%s=%s: %s is no folder; name another"
              .formatted(option, folder, there.equals(local.get()) ? "that" : there));
    }
  }

  /**
   * Writes an empty file and takes it away, with the folders that had to be made for it.
   *
   * @throws Refusal if nothing can be written there
   */
  public static void checkMayBeWritten(String option, String folder) throws IOException {
    Optional<Path> local = LocalPath.of(folder);
    if (local.isPresent()) {
      tryOut("%s=%s".formatted(option, folder), local.get());
    }
  }

  private static void tryOut(String named, Path folder) throws IOException {
    Path there = nearestThatExists(folder);
    List<Path> made = new ArrayList<>();
    try {
      makeUpTo(folder, there, made);
      Files.delete(Files.createTempFile(folder, TRIAL, ""));
    } catch (FileSystemException e) {
      throw Refusal.usage(
          "%s: nothing can be written there (%s); name a folder that you may write to"
              .formatted(named, reason(e)));
    } finally {
      for (int i = made.size() - 1; i >= 0; i--) {
        Files.deleteIfExists(made.get(i));
      }
    }
  }

  /** Returns the folder, or else the nearest above it that is there; a broken link is. */
  static Path nearestThatExists(Path folder) {
    Path there = folder;
    while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
      Path above = there.getParent();
      if (above == null) {
        return there;
      }
      there = above;
    }
    return there;
  }

  private static void makeUpTo(Path folder, Path there, List<Path> made) throws IOException {
    if (folder.equals(there)) {
      return;
    }
    Path above = folder.getParent();
    if (above != null) {
      makeUpTo(above, there, made);
    }
    Files.createDirectory(folder);
    made.add(folder);
  }

  private static String reason(FileSystemException e) {
    String reason = e.getReason();
    return reason == null || e instanceof AccessDeniedException
        ? "you have no right to"
        : reason.toLowerCase(Locale.ROOT);
  }
}
