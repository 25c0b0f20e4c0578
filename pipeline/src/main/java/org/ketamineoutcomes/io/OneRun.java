package org.ketamineoutcomes.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;

/**
 * One run in a folder, as on a disk: the next takes its place by being moved there.
 *
 * <p>Publishing takes away the manifest of an earlier run, moves the new files in, clears what is
 * left of the old and moves the new manifest last: a folder with a manifest is complete, whenever
 * the program was stopped.
 *
 * @param replaced what the names of files begin with that the next run replaces
 * @param kept the names of files that it leaves
 */
record OneRun(RoomFiles files, String runId, List<String> replaced, List<String> kept)
    implements RoomLayout {

  private static final String STAGING = ".staging-";

  @Override
  public String staging() {
    return STAGING + runId;
  }

  @Override
  public String anyStaging() {
    return STAGING;
  }

  @Override
  public String runIdOf(String stagingFolder) {
    return stagingFolder.substring(STAGING.length());
  }

  @Override
  public boolean isOfARun(String name) {
    return name.equals(ResultsFolder.MANIFEST)
        || name.startsWith(STAGING)
        || kept.contains(name)
        || replaced.stream().anyMatch(name::startsWith);
  }

  @Override
  public void stageManifest(String manifest) throws IOException {
    files.write(staging() + "/" + ResultsFolder.MANIFEST, manifest);
  }

  @Override
  public void takeManifestAway() throws IOException {
    files.delete(ResultsFolder.MANIFEST);
  }

  @Override
  public void moveIn() throws IOException {
    for (String old : replaced) {
      files.delete(old + "**");
    }
    WriteCompanions.delete(files);
    List<String> names = new ArrayList<>();
    for (Metadata file : files.matching(staging() + "/**")) {
      String name = files.name(file).substring(staging().length() + 1);
      boolean isOfTheRunAlone =
          name.equals(STATEMENT) || name.startsWith(ResultsFolder.UNPUBLISHED + "/");
      if (!name.equals(ResultsFolder.MANIFEST) && !isOfTheRunAlone) {
        names.add(name);
      }
    }
    files.moveUp(names, staging());
  }

  @Override
  public void putManifest() throws IOException {
    files.moveUp(List.of(ResultsFolder.MANIFEST), staging());
    discardStaging();
  }

  @Override
  public void discardStaging() throws IOException {
    files.delete(staging() + "/**");
    FolderTree.deleteIfLocal(files.path(staging()));
  }

  /** Beside an earlier run's results, if there are any, which stay as they are. */
  @Override
  public String keepOfFailed(String name) throws IOException {
    String target = files.has(ResultsFolder.MANIFEST) ? "failed-" + runId + "/" + name : name;
    files.moveIfThere(staging() + "/" + name, target);
    return target;
  }

  @Override
  public void removeEarlier(int kept) {
    // Its place is taken.
  }
}
