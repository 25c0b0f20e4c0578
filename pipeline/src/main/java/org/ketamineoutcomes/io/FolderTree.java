package org.ketamineoutcomes.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Empty folders, which only local file systems have and Beam's cannot take away. */
final class FolderTree {

  private FolderTree() {}

  /** Deletes a local folder of which all files are gone, with the folders in it. */
  static void deleteIfLocal(String folder) throws IOException {
    Optional<Path> local = LocalPath.of(folder).filter(Files::isDirectory);
    if (local.isEmpty()) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(local.get())) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
