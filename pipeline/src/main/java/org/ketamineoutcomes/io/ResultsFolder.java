package org.ketamineoutcomes.io;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableRow;

/**
 * A folder that a run's results appear in, as a whole or not at all.
 *
 * <p>Everything is written into a staging folder inside it, the manifest too, so that a full disk
 * leaves an earlier run as it was. {@link OneRun} says how a folder of this machine is published,
 * and {@link RunByRun} one of a store. {@link Rooms} does the steps in two folders.
 */
public final class ResultsFolder {

  static final String MANIFEST = "manifest.json";

  /** What earlier versions wrote about single rows goes with the results it is beside. */
  private static final List<String> FOR_RELEASE = List.of("tables/", "rejected/", "failed-");

  private final String option;
  private final RoomFiles files;
  private final String runId;
  private final RoomLayout layout;

  private ResultsFolder(String option, RoomFiles files, String runId, RoomLayout layout) {
    this.option = option;
    this.files = files;
    this.runId = runId;
    this.layout = layout;
  }

  /** Returns the folder for release at {@code path}, which need not exist yet. */
  public static ResultsFolder at(String path, String runId) throws IOException {
    return of("--output", path, runId, FOR_RELEASE, List.of());
  }

  /** Returns the folder of a run whose page is made again. */
  public static ResultsFolder ofReport(String path) throws IOException {
    return of("--results", path, "report", FOR_RELEASE, List.of());
  }

  /**
   * Returns a folder at {@code path}.
   *
   * @param replaced what the names of files begin with that the next run replaces
   * @param kept the names of files that it leaves
   */
  static ResultsFolder of(
      String option, String path, String runId, List<String> replaced, List<String> kept)
      throws IOException {
    StoreModule.need(path);
    RoomFiles files =
        new RoomFiles(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    RoomLayout layout =
        LocalPath.of(path).isPresent()
            ? new OneRun(files, runId, replaced, kept)
            : RunByRun.of(files, runId, kept);
    return new ResultsFolder(option, files, runId, layout);
  }

  /** Refuses a folder with links or files in it that no run of this program wrote. */
  public void checkMayBeUsed() throws IOException {
    NoLinks.check(option, files.folder());
    List<Metadata> there = files.matching("**");
    boolean isRunsFolder = there.stream().map(files::name).anyMatch(layout::isOfARun);
    for (Metadata file : there) {
      String name = files.name(file);
      if (!layout.isOfARun(name) && !(isRunsFolder && isCompanion(name))) {
        throw Refusal.usage(
            "%s=%s: the folder holds %s, which is not a run's result; name another folder"
                .formatted(option, files.folder(), name));
      }
    }
  }

  /** A file such as README.md is a run's only in the folder of a run. */
  private static boolean isCompanion(String name) {
    return WriteCompanions.FILES.stream().anyMatch(name::startsWith);
  }

  /** Returns the folder that everything is written to before it is published. */
  public String staged() {
    return files.whole(layout.staging());
  }

  String runId() {
    return runId;
  }

  /** Returns the path of a file or folder in the folder. */
  String path(String name) {
    return files.path(name);
  }

  /**
   * Returns the path that a file or folder is written to before it is published: whole, since
   * workers have working folders of their own.
   */
  String staged(String name) {
    return files.whole(layout.staging() + "/" + name);
  }

  /** Returns the path of a file or folder as any process of this machine finds it. */
  String whole(String name) {
    return files.whole(name);
  }

  boolean has(String name) throws IOException {
    return files.has(name);
  }

  boolean hasStaged(String name) throws IOException {
    return files.has(layout.staging() + "/" + name);
  }

  /** Returns the folder that tables are written to before they are published. */
  public String stagedTables() {
    return staged("tables");
  }

  /** Returns the tables that are written and not published yet. */
  public StagedTables tables() {
    return new StagedTables(option, files, layout.staging() + "/tables");
  }

  /** Returns whether the folder holds a complete run. */
  public boolean isComplete() throws IOException {
    return files.has(MANIFEST);
  }

  /** Reads a published table, a row at a time; nothing if there is none. */
  public void readPublished(Columns columns, Consumer<TableRow> consumer) throws IOException {
    RoomFiles published = new RoomFiles(RunByRun.publishedFolder(files));
    String table = "tables/" + columns.table() + ".parquet";
    if (published.has(table)) {
      ParquetTable.read(published.path(table), columns, consumer);
    }
  }

  /** Writes the manifest beside what is staged. */
  void stageManifest(String manifest) throws IOException {
    layout.stageManifest(manifest);
  }

  /** Writes what the run is asked for where it is found again if the run does not end itself. */
  public void stageStatement(String statement) throws IOException {
    files.write(layout.staging() + "/" + RoomLayout.STATEMENT, statement);
  }

  /** Returns the statements of runs that have not ended, by their ids. */
  public Map<String, String> statements() throws IOException {
    Map<String, String> statements = new TreeMap<>();
    for (Metadata file : files.matching(layout.anyStaging() + "*/" + RoomLayout.STATEMENT)) {
      String name = files.name(file);
      statements.put(layout.runIdOf(name.substring(0, name.indexOf('/'))), files.text(name));
    }
    return statements;
  }

  /** Returns the manifest of the complete run in the folder, if there is one. */
  public Optional<String> manifest() throws IOException {
    return isComplete() ? Optional.of(files.text(MANIFEST)) : Optional.empty();
  }

  /** Says that the folder is not complete. */
  void takeManifestAway() throws IOException {
    layout.takeManifestAway();
  }

  /** Puts all that is staged where it stays, but for the manifest. */
  void moveIn() throws IOException {
    layout.moveIn();
  }

  /** Refuses a folder in which what explains the tables cannot be made anew. */
  public void checkHasNoLinks() throws IOException {
    NoLinks.check(option, files.folder());
  }

  /** Takes away what explains the tables, to be made anew. */
  public void deleteCompanions() throws IOException {
    WriteCompanions.delete(files);
  }

  /** Says that the folder is complete. */
  void putManifest() throws IOException {
    layout.putManifest();
  }

  /** Takes away what a run that did not come to its end has staged. */
  public void discardStaging() throws IOException {
    layout.discardStaging();
  }

  /** Moves one staged file of a run that failed to where it stays, and returns its path. */
  String keepOfFailed(String staged) throws IOException {
    return files.path(layout.keepOfFailed(staged));
  }

  /** Takes away what earlier runs have left, but for so many complete ones. */
  void removeEarlier(int kept) throws IOException {
    layout.removeEarlier(kept);
  }
}
