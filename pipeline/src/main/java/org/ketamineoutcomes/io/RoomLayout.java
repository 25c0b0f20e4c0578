package org.ketamineoutcomes.io;

import java.io.IOException;

/** How the files of runs lie in a folder of results, and how those of one take others' place. */
sealed interface RoomLayout permits OneRun, RunByRun {

  /** What is staged of a run beside its results, and never published. */
  String STATEMENT = "run.json";

  /** What is staged in this folder is for the run alone, and goes with the staging. */
  String UNPUBLISHED = "unpublished";

  /** Returns the name of the folder that everything is written to before it is published. */
  String staging();

  /** Returns what the names of such folders of any run begin with. */
  String anyStaging();

  /** Returns which run such a folder is of. */
  String runIdOf(String stagingFolder);

  /** Returns whether a run of this program wrote a file of this name. */
  boolean isOfARun(String name);

  /** Writes the manifest where a full disk still leaves all as it was. */
  void stageManifest(String manifest) throws IOException;

  /** Says that the folder is not complete, if it is not to be from now on. */
  void takeManifestAway() throws IOException;

  /** Puts all that is staged where it stays, but for the manifest. */
  void moveIn() throws IOException;

  /** Says that the folder is complete. */
  void putManifest() throws IOException;

  /** Takes away what a run that did not come to its end has staged. */
  void discardStaging() throws IOException;

  /**
   * Moves a staged file of a run that failed to where it stays.
   *
   * @return its name there
   */
  String keepOfFailed(String name) throws IOException;

  /** Takes away what earlier runs have left, but for so many complete ones. */
  void removeEarlier(int kept) throws IOException;
}
