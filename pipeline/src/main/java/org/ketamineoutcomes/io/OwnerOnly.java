package org.ketamineoutcomes.io;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.ketamineoutcomes.refusal.Refusal;

/** Keeps everyone but the owner out of folders and files, where the file system can. */
final class OwnerOnly {

  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");

  private OwnerOnly() {}

  /**
   * Makes the folder, or takes it away from others if it is there, before anything is in it.
   *
   * @return whether the file system keeps others out
   * @throws Refusal if the folder is somebody else's
   */
  static boolean folder(String path) throws IOException {
    Optional<Path> local = LocalPath.of(path);
    if (local.isEmpty()) {
      return false;
    }
    Path folder = LocalPath.real(local.get());
    try {
      if (!Files.isDirectory(folder)) {
        create(folder);
      }
      PosixFileAttributeView view =
          Files.getFileAttributeView(folder, PosixFileAttributeView.class);
      if (view == null) {
        return false;
      }
      view.setPermissions(OWNER);
      return view.readAttributes().permissions().equals(OWNER);
    } catch (FileAlreadyExistsException e) {
      throw Refusal.usage("--closedOutput=" + path + ": a file is in the way; name a folder");
    } catch (FileSystemException e) {
      throw Refusal.usage(
          "--closedOutput=%s: cannot be made a folder that only you can read; name one of your own"
              .formatted(path));
    }
  }

  /** Keeps others from a file, also where it is copied out of its folder. */
  static void file(String path) throws IOException {
    Optional<Path> local = LocalPath.of(path);
    if (local.isPresent()) {
      PosixFileAttributeView view =
          Files.getFileAttributeView(local.get(), PosixFileAttributeView.class);
      if (view != null) {
        view.setPermissions(PosixFilePermissions.fromString("rw-------"));
      }
    }
  }

  private static void create(Path folder) throws IOException {
    Path parent = folder.resolveSibling("");
    Files.createDirectories(parent);
    if (Files.getFileStore(parent).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER));
    } else {
      Files.createDirectory(folder);
    }
  }
}
