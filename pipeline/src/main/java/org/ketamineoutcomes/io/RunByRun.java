package org.ketamineoutcomes.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.ketamineoutcomes.manifest.RunFolder;

/**
 * Runs side by side, as in a store of objects, where moving many files is copying them one by one:
 * each is written to a folder of its own, once, and the manifest of the room points at one of them.
 *
 * <p>Publishing writes the manifest of the run into its folder, and last the one of the room, which
 * is the same with the name of the folder in it. Whoever goes by that manifest reads one whole run,
 * whenever the program was stopped and whatever is being written beside it.
 *
 * @param staging the name of the folder of the run
 * @param kept the names of files in the room itself that all runs share
 */
record RunByRun(RoomFiles files, String runId, String staging, List<String> kept)
    implements RoomLayout {

  private static final String RUN = "run=";
  private static final String FAILED = "failed-";
  private static final String POINTER = ".manifest-";

  /** The manifest of a run whose folder still holds what is not published. */
  private static final String STAGED_MANIFEST = "staged-manifest.json";

  /** No name of a run has it. */
  private static final String ONCE_MORE = "~";

  /** A run takes hours; what is older and has no manifest is of one that was killed. */
  private static final long NO_LONGER_RUNNING = TimeUnit.DAYS.toMillis(7);

  /** A run that is repeated is written beside the one of its name that is published. */
  static RunByRun of(RoomFiles files, String runId, List<String> kept) throws IOException {
    String folder = RUN + runId;
    boolean isPublished =
        files.has(ResultsFolder.MANIFEST) && publishedFolder(files).equals(files.path(folder));
    return new RunByRun(files, runId, isPublished ? folder + ONCE_MORE : folder, kept);
  }

  @Override
  public String anyStaging() {
    return RUN;
  }

  @Override
  public String runIdOf(String stagingFolder) {
    return stagingFolder.substring(RUN.length()).replace(ONCE_MORE, "");
  }

  @Override
  public boolean isOfARun(String name) {
    return name.equals(ResultsFolder.MANIFEST)
        || name.startsWith(RUN)
        || name.startsWith(FAILED)
        || name.startsWith(POINTER)
        || kept.contains(name);
  }

  @Override
  public void stageManifest(String manifest) throws IOException {
    files.write(staging + "/" + STAGED_MANIFEST, manifest);
    files.write(POINTER + runId, RunFolder.putInto(manifest, staging));
  }

  @Override
  public void takeManifestAway() {
    // It points at an earlier run, which is whole.
  }

  @Override
  public void moveIn() throws IOException {
    for (String name : kept) {
      files.moveIfThere(staging + "/" + name, name);
    }
    files.delete(staging + "/" + STATEMENT);
    files.delete(staging + "/" + UNPUBLISHED + "/**");
    files.moveIfThere(staging + "/" + STAGED_MANIFEST, staging + "/" + ResultsFolder.MANIFEST);
  }

  @Override
  public void putManifest() throws IOException {
    files.moveIfThere(POINTER + runId, ResultsFolder.MANIFEST);
  }

  /** What is published stays, also where the store was gone before it could say so. */
  @Override
  public void discardStaging() throws IOException {
    if (!isPublished()) {
      files.delete(POINTER + runId);
      files.delete(staging + "/" + ResultsFolder.MANIFEST);
      files.delete(staging + "/**");
    }
  }

  @Override
  public String keepOfFailed(String name) throws IOException {
    String target = FAILED + runId + "/" + name;
    files.moveIfThere(staging + "/" + name, target);
    return target;
  }

  /** Takes the newest for those to keep. What has no manifest may be of a run that goes on. */
  @Override
  public void removeEarlier(int kept) throws IOException {
    long now = files.matching(ResultsFolder.MANIFEST).get(0).lastModifiedMillis();
    List<Earlier> earlier = earlier();
    List<Earlier> complete =
        earlier.stream()
            .filter(run -> run.isComplete(files))
            .sorted(Comparator.comparing(Earlier::newest).reversed())
            .toList();
    for (Earlier run : complete.subList(Math.min(kept, complete.size()), complete.size())) {
      files.delete(run.folder() + "/" + ResultsFolder.MANIFEST);
      RoomFiles.delete(run.all());
    }
    for (Earlier run : earlier) {
      if (!run.isComplete(files) && run.newest() < now - NO_LONGER_RUNNING) {
        RoomFiles.delete(run.all());
      }
    }
    files.delete(FAILED + "**");
  }

  private List<Earlier> earlier() throws IOException {
    Map<String, List<Metadata>> byFolder = new TreeMap<>();
    for (Metadata file : files.matching(RUN + "**")) {
      String name = files.name(file);
      String folder = name.substring(0, Math.max(name.indexOf('/'), 0));
      if (!folder.equals(staging)) {
        byFolder.computeIfAbsent(folder, unused -> new ArrayList<>()).add(file);
      }
    }
    List<Earlier> earlier = new ArrayList<>();
    byFolder.forEach((folder, all) -> earlier.add(new Earlier(folder, all)));
    return earlier;
  }

  /** The folder of another run. */
  private record Earlier(String folder, List<Metadata> all) {

    boolean isComplete(RoomFiles files) {
      String manifest = folder + "/" + ResultsFolder.MANIFEST;
      return all.stream().anyMatch(file -> files.name(file).equals(manifest));
    }

    long newest() {
      return all.stream().mapToLong(Metadata::lastModifiedMillis).max().orElse(0);
    }
  }

  /** Returns the folder whose files the manifest of a room is about; if it names none, the room. */
  static String publishedFolder(RoomFiles room) throws IOException {
    String folder = RunFolder.of(room.text(ResultsFolder.MANIFEST));
    boolean isOne = folder.startsWith(RUN) && !folder.contains("/") && !folder.contains("\\");
    return isOne ? room.path(folder) : room.folder();
  }

  private boolean isPublished() throws IOException {
    return files.has(ResultsFolder.MANIFEST) && publishedFolder(files).equals(files.path(staging));
  }
}
