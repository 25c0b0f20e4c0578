package org.ketamineoutcomes.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableRow;

/**
 * A folder that a run's results appear in, as a whole or not at all.
 *
 * <p>Everything is written into a staging folder inside it, the manifest too, so that a full disk
 * leaves an earlier run as it was. Publishing takes away the manifest of an earlier run, moves the
 * new files in, clears what is left of the old and moves the new manifest last: a folder with a
 * manifest is complete, whenever the program was stopped. {@link Rooms} does these steps in two
 * folders.
 */
public final class ResultsFolder {

  static final String MANIFEST = "manifest.json";
  private static final String STAGING = ".staging-";

  /** What is staged of a run beside its results, and never published. */
  private static final String STATEMENT = "run.json";

  /** What is staged here is for the run alone, and goes with the staging. */
  static final String UNPUBLISHED = "unpublished";

  /** What earlier versions wrote about single rows goes with the results it is beside. */
  private static final List<String> FOR_RELEASE = List.of("tables/", "rejected/", "failed-");

  private final String option;
  private final String folder;
  private final String runId;
  private final List<String> replaced;
  private final List<String> kept;

  private ResultsFolder(
      String option, String folder, String runId, List<String> replaced, List<String> kept) {
    this.option = option;
    this.folder = folder;
    this.runId = runId;
    this.replaced = List.copyOf(replaced);
    this.kept = List.copyOf(kept);
  }

  /** Returns the folder for release at {@code path}, which need not exist yet. */
  public static ResultsFolder at(String path, String runId) {
    return of("--output", path, runId, FOR_RELEASE, List.of());
  }

  /** Returns the folder of a run whose page is made again. */
  public static ResultsFolder ofReport(String path) {
    return of("--results", path, "report", FOR_RELEASE, List.of());
  }

  /**
   * Returns a folder at {@code path}.
   *
   * @param replaced what the names of files begin with that the next run replaces
   * @param kept the names of files that it leaves
   */
  static ResultsFolder of(
      String option, String path, String runId, List<String> replaced, List<String> kept) {
    String folder = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return new ResultsFolder(option, folder, runId, replaced, kept);
  }

  /** Refuses a folder with links or files in it that no run of this program wrote. */
  public void checkMayBeUsed() throws IOException {
    NoLinks.check(option, folder);
    List<Metadata> there = files("/**");
    boolean isRunsFolder = there.stream().map(this::relative).anyMatch(this::isOfARun);
    for (Metadata file : there) {
      String name = relative(file);
      if (!isOfARun(name) && !(isRunsFolder && isCompanion(name))) {
        throw Refusal.usage(
            "%s=%s: the folder holds %s, which is not a run's result; name another folder"
                .formatted(option, folder, name));
      }
    }
  }

  private boolean isOfARun(String name) {
    return name.equals(MANIFEST)
        || name.startsWith(STAGING)
        || kept.contains(name)
        || replaced.stream().anyMatch(name::startsWith);
  }

  /** A file such as README.md is a run's only in the folder of a run. */
  private static boolean isCompanion(String name) {
    return WriteCompanions.FILES.stream().anyMatch(name::startsWith);
  }

  /** Returns the folder that everything is written to before it is published. */
  public String staged() {
    return whole(STAGING + runId);
  }

  String runId() {
    return runId;
  }

  /** Returns the path of a file or folder in the folder. */
  String path(String name) {
    return folder + "/" + name;
  }

  /**
   * Returns the path that a file or folder is written to before it is published: whole, since
   * workers have working folders of their own.
   */
  String staged(String name) {
    return whole(STAGING + runId + "/" + name);
  }

  /** Returns the path of a file or folder as any process of this machine finds it. */
  String whole(String name) {
    return resource(path(name)).toString();
  }

  boolean has(String name) throws IOException {
    return !files("/" + name).isEmpty();
  }

  boolean hasStaged(String name) throws IOException {
    return has(STAGING + runId + "/" + name);
  }

  /** Returns the folder that tables are written to before they are published. */
  public String stagedTables() {
    return staged("tables");
  }

  /** Reads a staged table back to its last value, and returns what was found. */
  public WrittenTable verify(String name) throws IOException {
    String path = stagedTable(name);
    return new WrittenTable(name, ParquetTable.readThrough(path), FileBytes.sha256(path));
  }

  /** Reads a staged table back, a row at a time. */
  public void read(Columns columns, Consumer<TableRow> consumer) throws IOException {
    ParquetTable.read(stagedTable(columns.table()), columns, consumer);
  }

  /** Returns whether the folder holds a complete run. */
  public boolean isComplete() throws IOException {
    return !files("/" + MANIFEST).isEmpty();
  }

  /** Reads a published table, a row at a time; nothing if there is none. */
  public void readPublished(Columns columns, Consumer<TableRow> consumer) throws IOException {
    String table = "/tables/" + columns.table() + ".parquet";
    if (!files(table).isEmpty()) {
      ParquetTable.read(folder + table, columns, consumer);
    }
  }

  private String stagedTable(String name) {
    return stagedTables() + "/" + name + ".parquet";
  }

  /** Writes the manifest beside what is staged. */
  void stageManifest(String manifest) throws IOException {
    stage(MANIFEST, manifest);
  }

  /** Writes what the run is asked for where it is found again if the run does not end itself. */
  public void stageStatement(String statement) throws IOException {
    stage(STATEMENT, statement);
  }

  /** Returns the statements of runs that have not ended, by their ids. */
  public Map<String, String> statements() throws IOException {
    Map<String, String> statements = new TreeMap<>();
    for (Metadata file : files("/" + STAGING + "*/" + STATEMENT)) {
      String name = relative(file);
      statements.put(
          name.substring(STAGING.length(), name.length() - STATEMENT.length() - 1),
          text(file.resourceId().toString()));
    }
    return statements;
  }

  /** Returns the manifest of the complete run in the folder, if there is one. */
  public Optional<String> manifest() throws IOException {
    return isComplete() ? Optional.of(text(path(MANIFEST))) : Optional.empty();
  }

  /** Returns which of these tables are not staged. */
  public List<String> notStaged(List<String> tables) throws IOException {
    List<String> missing = new ArrayList<>(tables);
    for (Metadata file : files("/" + STAGING + runId + "/tables/*.parquet")) {
      String name = relative(file);
      missing.remove(name.substring(name.lastIndexOf('/') + 1, name.length() - 8));
    }
    return missing;
  }

  private void stage(String name, String text) throws IOException {
    try (OutputStream out =
        Channels.newOutputStream(FileSystems.create(resource(staged(name)), "application/json"))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String text(String path) throws IOException {
    try (InputStream in = FileBytes.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Says that the folder is not complete. */
  void takeManifestAway() throws IOException {
    delete(files("/" + MANIFEST));
  }

  /** Puts all that is staged in the place of what there was, but for the manifest. */
  void moveIn() throws IOException {
    for (String old : replaced) {
      delete(files("/" + old + "**"));
    }
    deleteCompanions();
    List<String> names = new ArrayList<>();
    for (Metadata file : files("/" + STAGING + runId + "/**")) {
      String name = relative(file).substring((STAGING + runId).length() + 1);
      boolean isOfTheRunAlone = name.equals(STATEMENT) || name.startsWith(UNPUBLISHED + "/");
      if (!name.equals(MANIFEST) && !isOfTheRunAlone) {
        names.add(name);
      }
    }
    move(names);
  }

  /** Refuses a folder in which what explains the tables cannot be made anew. */
  public void checkHasNoLinks() throws IOException {
    NoLinks.check(option, folder);
  }

  /** Takes away what explains the tables, to be made anew. */
  public void deleteCompanions() throws IOException {
    for (String name : WriteCompanions.FILES) {
      delete(files("/" + name + (name.endsWith("/") ? "**" : "")));
    }
  }

  /** Says that the folder is complete. */
  void putManifest() throws IOException {
    move(List.of(MANIFEST));
    discardStaging();
  }

  /** Takes away what a run that did not come to its end has staged. */
  public void discardStaging() throws IOException {
    delete(files("/" + STAGING + runId + "/**"));
    FolderTree.deleteIfLocal(path(STAGING + runId));
  }

  /** Moves one staged file to where it stays, whatever becomes of the rest. */
  void keep(String staged, String target) throws IOException {
    FileSystems.rename(
        List.of(resource(staged(staged))),
        List.of(resource(path(target))),
        StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  private void move(List<String> names) throws IOException {
    FileSystems.rename(
        names.stream().map(name -> resource(staged(name))).toList(),
        names.stream().map(name -> resource(path(name))).toList());
  }

  private List<Metadata> files(String glob) throws IOException {
    return FileSystems.match(folder + glob, EmptyMatchTreatment.ALLOW).metadata();
  }

  private static void delete(List<Metadata> files) throws IOException {
    if (!files.isEmpty()) {
      FileSystems.delete(
          files.stream().map(Metadata::resourceId).toList(),
          StandardMoveOptions.IGNORE_MISSING_FILES);
    }
  }

  private String relative(Metadata file) {
    String root = FileSystems.matchNewResource(folder, true).toString();
    return file.resourceId().toString().substring(root.length());
  }

  private static ResourceId resource(String path) {
    return FileSystems.matchNewResource(path, false);
  }
}
