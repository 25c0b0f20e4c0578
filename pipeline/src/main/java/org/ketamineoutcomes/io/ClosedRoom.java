package org.ketamineoutcomes.io;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.ketamineoutcomes.ledger.RejectedRowsColumns;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.table.TableRow;

/**
 * The folder of what must not leave: exact tables, the rejected rows, files of single patients, and
 * the key that their pseudonyms are made with.
 *
 * @param folder where it appears, with the other room or not at all
 * @param isOwnersAlone whether the file system lets nobody but its owner look into it
 */
public record ClosedRoom(ResultsFolder folder, boolean isOwnersAlone) {

  private static final String REJECTS = "rejected/rows.parquet";

  private static final List<String> REPLACED =
      List.of("tables/", "rejected/", PatientFiles.FOLDER + "/", "failed-");

  /**
   * Makes the folder, or refuses it.
   *
   * @throws Refusal if it is somebody else's, or holds anything else, such as results for release
   */
  public static ClosedRoom at(String path, String runId) throws IOException {
    ResultsFolder folder = folder(path, runId);
    folder.checkMayBeUsed();
    if (folder.has(ResultsFolder.MANIFEST) && !folder.has(PseudonymKeyFile.NAME)) {
      throw Refusal.usage(
          "--closedOutput=%s: the folder holds results for release, which others may read; name"
                  .formatted(path)
              + " another folder");
    }
    boolean isOwnersAlone = OwnerOnly.folder(path);
    PseudonymKeyFile.prepare(folder);
    return new ClosedRoom(folder, isOwnersAlone);
  }

  /** Takes away what a run that did not come to its end has staged in a folder that may be used. */
  public static void discardStaging(String path, String runId) throws IOException {
    ResultsFolder folder = folder(path, runId);
    folder.checkMayBeUsed();
    folder.discardStaging();
  }

  private static ResultsFolder folder(String path, String runId) throws IOException {
    return ResultsFolder.of(
        "--closedOutput", path, runId, REPLACED, List.of(PseudonymKeyFile.NAME));
  }

  /** Returns the files of single patients before they are published. */
  public PatientFiles patientFiles() throws IOException {
    return new PatientFiles(folder.staged(PatientFiles.FOLDER), PseudonymKeyFile.of(folder));
  }

  /** Returns the file that rejected rows are written to before they are published. */
  public String stagedRejects() {
    return folder.staged(REJECTS);
  }

  /** Reads the staged rejected rows back, a row at a time. */
  public void readRejects(Consumer<TableRow> consumer) throws IOException {
    ParquetTable.read(stagedRejects(), RejectedRowsColumns.ALL, consumer);
  }

  /**
   * Publishes the rejected rows alone, of a run that failed for them: beside an earlier run's
   * results if there are any, which stay as they are.
   *
   * @return where they are
   */
  public String publishRejects() throws IOException {
    return folder.keepOfFailed(REJECTS);
  }
}
