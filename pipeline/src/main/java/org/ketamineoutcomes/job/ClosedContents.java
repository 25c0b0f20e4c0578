package org.ketamineoutcomes.job;

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
    boolean isOwnersAlone) {}
