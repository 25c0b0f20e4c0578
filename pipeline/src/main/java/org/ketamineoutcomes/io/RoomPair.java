package org.ketamineoutcomes.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;

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
    JsonNode manifest = manifest(folder);
    String release = manifest.path("release_room").asText();
    if (release.isEmpty()) {
      return Optional.empty();
    }
    String runId = manifest.path("run_id").asText();
    if (FileSystems.match(release + "/" + ResultsFolder.MANIFEST, EmptyMatchTreatment.ALLOW)
        .metadata()
        .isEmpty()) {
      return Optional.of(
          "%s: its room for release, %s, has no manifest; it was moved, or the run was stopped: run it again"
              .formatted(folder, release));
    }
    String other = manifest(release).path("run_id").asText();
    return other.equals(runId)
        ? Optional.empty()
        : Optional.of(
            "%s: is of the run %s, and its room for release, %s, of the run %s; do not compare the two"
                .formatted(folder, runId, release, other));
  }

  private static JsonNode manifest(String folder) throws IOException {
    try (InputStream in = FileBytes.open(folder + "/" + ResultsFolder.MANIFEST)) {
      return new ObjectMapper().readTree(in);
    }
  }
}
