package org.ketamineoutcomes.io;

import java.io.IOException;
import java.util.Optional;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.ketamineoutcomes.manifest.Manifest;
import org.ketamineoutcomes.manifest.Room;

/**
 * Whether the two rooms of a run are still a pair. A run that is stopped between its last two steps
 * leaves the closed room complete and the other without a manifest, or with that of an earlier run
 * if someone put it back.
 */
public final class RoomPair {

  private RoomPair() {}

  /**
   * Says what is wrong with the room for release that a closed room belongs to; nothing if it is of
   * the same run, or if the folder is no closed room.
   *
   * @param folder that of a complete run
   */
  public static Optional<String> wrong(String folder) throws IOException {
    Manifest manifest = manifest(folder);
    return manifest.room() instanceof Room.Closed closed
        ? wrong(folder, manifest.runId(), closed.releaseRoom())
        : Optional.empty();
  }

  private static Optional<String> wrong(String folder, String runId, String release)
      throws IOException {
    if (FileSystems.match(release + "/" + ResultsFolder.MANIFEST, EmptyMatchTreatment.ALLOW)
        .metadata()
        .isEmpty()) {
      return Optional.of(
          "%s: its room for release, %s, has no manifest; it was moved, or the run was stopped: run it again"
              .formatted(folder, release));
    }
    String other = manifest(release).runId();
    return other.equals(runId)
        ? Optional.empty()
        : Optional.of(
            "%s: is of the run %s, and its room for release, %s, of the run %s; do not compare the two"
                .formatted(folder, runId, release, other));
  }

  private static Manifest manifest(String folder) throws IOException {
    return Manifest.ofJson(new RoomFiles(folder).text(ResultsFolder.MANIFEST));
  }
}
