package org.ketamineoutcomes.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a path leads on this machine, if it is on a file system of this machine. */
final class LocalPath {

  private static final Pattern FILE = Pattern.compile("file:/*(/.*)");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

  private LocalPath() {}

  /**
   * Returns the path as Beam reads it, which takes {@code ..} away before it follows links; empty
   * for one of a file system elsewhere, such as {@code s3://}.
   */
  static Optional<Path> of(String path) {
    Matcher file = FILE.matcher(path);
    if (!file.matches() && SCHEME.matcher(path).matches()) {
      return Optional.empty();
    }
    return Optional.of(Path.of(file.matches() ? file.group(1) : path).toAbsolutePath().normalize());
  }

  /** Returns where a path leads through symbolic links, also where its end is not there yet. */
  static Path real(Path absolute) throws IOException {
    try {
      return absolute.toRealPath();
    } catch (NoSuchFileException e) {
      Path parent = absolute.getParent();
      Path name = absolute.getFileName();
      if (parent == null || name == null) {
        throw e;
      }
      return Files.isSymbolicLink(absolute)
          ? real(real(parent).resolve(Files.readSymbolicLink(absolute)))
          : real(parent).resolve(name).normalize();
    }
  }
}
