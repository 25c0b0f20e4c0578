package org.ketamineoutcomes.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.ketamineoutcomes.io.ClosedRoom;
import org.ketamineoutcomes.io.ResultsFolder;
import org.ketamineoutcomes.io.Rooms;
import org.ketamineoutcomes.io.SeparateRooms;
import org.ketamineoutcomes.io.UsableFolder;
import org.ketamineoutcomes.refusal.Refusal;

/** Finds the folders that a run writes to, or refuses them, before any row is read. */
final class FindRooms {

  private FindRooms() {}

  /** Refuses what are no folders, and folders that overlap, before either is touched. */
  static void checkAreApart(OutcomesOptions options, String output) throws IOException {
    options.getKeepRuns();
    UsableFolder.checkIsFolder("--output", output);
    String closedOutput = options.getClosedOutput();
    if (closedOutput == null) {
      return;
    }
    if (closedOutput.isBlank()) {
      throw Refusal.usage("--closedOutput is blank; name a folder, or leave the option out");
    }
    UsableFolder.checkIsFolder("--closedOutput", closedOutput);
    SeparateRooms.check(output, closedOutput);
  }

  /** Refuses folders that nothing can be written to, once they are this run's. */
  static void checkMayBeWritten(OutcomesOptions options, String output) throws IOException {
    UsableFolder.checkMayBeWritten("--output", output);
    String closedOutput = options.getClosedOutput();
    if (closedOutput != null) {
      UsableFolder.checkMayBeWritten("--closedOutput", closedOutput);
    }
  }

  /**
   * Returns the rooms of a run that has an id, and makes the closed one. Nothing is left in them of
   * a run of the same id that did not come to its end.
   *
   * @param progress where it is said if others can read the closed room
   */
  static Rooms anew(OutcomesOptions options, String output, PrintWriter progress)
      throws IOException {
    String runId = String.valueOf(options.getRunId());
    ResultsFolder open = ResultsFolder.at(output, runId);
    open.checkMayBeUsed();
    open.discardStaging();
    String closedOutput = options.getClosedOutput();
    if (closedOutput != null) {
      ClosedRoom.discardStaging(closedOutput, runId);
    }
    return begun(options, output, progress);
  }

  /** Returns the rooms with what a run has written so far. */
  static Rooms begun(OutcomesOptions options, String output, PrintWriter progress)
      throws IOException {
    String runId = String.valueOf(options.getRunId());
    ResultsFolder open = ResultsFolder.at(output, runId);
    String closedOutput = options.getClosedOutput();
    if (closedOutput == null) {
      return new Rooms(open, Optional.empty());
    }
    ClosedRoom closed = ClosedRoom.at(closedOutput, runId);
    if (!closed.isOwnersAlone()) {
      progress.printf(
          "--closedOutput=%s: the file system keeps nobody out; see to it that only you can read"
              + " the folder%n",
          closedOutput);
    }
    return new Rooms(open, Optional.of(closed));
  }
}
