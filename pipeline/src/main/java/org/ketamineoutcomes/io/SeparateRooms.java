package org.ketamineoutcomes.io;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.ketamineoutcomes.refusal.Refusal;

/** Sees to it that what is for release and what is not are in folders that do not overlap. */
public final class SeparateRooms {

  private SeparateRooms() {}

  /**
   * Refuses folders of which one is, or is in, the other, however their paths are written.
   *
   * @throws Refusal if they overlap
   */
  public static void check(String output, String closedOutput) throws IOException {
    if (overlap(output, closedOutput)) {
      throw Refusal.usage(
          "--closedOutput=%s and --output=%s: one is in the other, or both are one folder; name two"
                  .formatted(closedOutput, output)
              + " folders side by side");
    }
  }

  private static boolean overlap(String one, String other) throws IOException {
    Optional<Path> local = LocalPath.of(one);
    Optional<Path> otherLocal = LocalPath.of(other);
    if (local.isPresent() && otherLocal.isPresent()) {
      Path real = LocalPath.real(local.get());
      Path otherReal = LocalPath.real(otherLocal.get());
      return real.startsWith(otherReal) || otherReal.startsWith(real);
    }
    if (local.isPresent() || otherLocal.isPresent()) {
      return false;
    }
    String remote = remote(one);
    String otherRemote = remote(other);
    return remote.startsWith(otherRemote) || otherRemote.startsWith(remote);
  }

  private static String remote(String path) {
    return URI.create(path.replace(" ", "%20")).normalize().toString().replaceFirst("/*$", "/");
  }
}
