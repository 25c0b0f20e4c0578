package org.ketamineoutcomes.job;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ketamineoutcomes.io.WrittenTable;

/**
 * What a run wrote into the closed room, as it was read back.
 *
 * @param release where the room for release is, which belongs to it
 * @param tables the exact tables
 * @param patientFiles the parts of the files of single patients
 * @param isOwnersAlone whether the file system keeps others out
 */
record ClosedContents(
    String release,
    List<WrittenTable> tables,
    List<WrittenTable> patientFiles,
    boolean isOwnersAlone) {

  /** Says in a manifest what may become of the room, and what is in it beside tables. */
  void describeIn(ObjectNode root) {
    root.put("release_room", release);
    ObjectNode disclosure = root.putObject("disclosure");
    disclosure.put("min_cell", 0);
    disclosure.put("tables_releasable", false);
    disclosure.put(
        "note",
        "Not releasable. tables/ is exact, patient_level/ and rejected/ are about single patients,"
            + " and pseudonym.key gives pseudonyms away: nothing here may leave the closed room.");
    disclosure.put(
        "access",
        isOwnersAlone
            ? "Only the owner of the folder can read it."
            : "The file system keeps nobody out: whoever reaches the folder can read it.");
    ArrayNode parts = root.putArray("patient_level");
    for (WrittenTable part : patientFiles) {
      parts
          .addObject()
          .put("file", part.name())
          .put("rows", part.rows())
          .put("sha256", part.sha256());
    }
  }
}
