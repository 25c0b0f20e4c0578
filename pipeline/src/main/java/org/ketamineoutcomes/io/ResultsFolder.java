package org.ketamineoutcomes.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.ketamineoutcomes.ledger.LedgerColumns;
import org.ketamineoutcomes.ledger.RejectedRowsColumns;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.table.TableRow;

/**
 * The folder that a run's results appear in, as a whole or not at all.
 *
 * <p>Everything is written into a staging folder inside it. Publishing takes away the manifest of
 * an earlier run, moves the new files in, clears what is left of the old and writes the new
 * manifest last: a folder with a manifest is complete, whenever the program was stopped.
 */
public final class ResultsFolder {

  private static final String MANIFEST = "manifest.json";
  private static final String STAGING = ".staging-";
  private static final List<String> OWN = List.of("tables/", "rejected/", "failed-", STAGING);

  private final String folder;
  private final String runId;

  private ResultsFolder(String folder, String runId) {
    this.folder = folder;
    this.runId = runId;
  }

  /** Returns the folder at {@code path}, which need not exist yet. */
  public static ResultsFolder at(String path, String runId) {
    String folder = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return new ResultsFolder(folder, runId);
  }

  /** Refuses a folder with files in it that no run of this program wrote. */
  public void checkMayBeUsed() throws IOException {
    for (Metadata file : files("/**")) {
      String name = relative(file);
      boolean own = name.equals(MANIFEST) || OWN.stream().anyMatch(name::startsWith);
      if (!own) {
        throw Refusal.usage(
            "--output=%s: the folder holds %s, which is not a run's result; name another folder"
                .formatted(folder, name));
      }
    }
  }

  /** Returns the folder that tables are written to before they are published. */
  public String stagedTables() {
    return staging() + "/tables";
  }

  /** Returns the file that rejected rows are written to before they are published. */
  public String stagedRejects() {
    return staging() + "/rejected/rows.parquet";
  }

  /** Reads a staged table back to its last value, and returns what was found. */
  public WrittenTable verify(String name) throws IOException {
    String path = stagedTable(name);
    return new WrittenTable(name, ParquetTable.readThrough(path), sha256(path));
  }

  /** Reads the staged ledger back, a row at a time. */
  public void readLedger(Consumer<TableRow> consumer) throws IOException {
    ParquetTable.read(stagedTable("ledger"), LedgerColumns.ALL, consumer);
  }

  /** Reads the staged rejected rows back, a row at a time. */
  public void readRejects(Consumer<TableRow> consumer) throws IOException {
    ParquetTable.read(stagedRejects(), RejectedRowsColumns.ALL, consumer);
  }

  private String stagedTable(String name) {
    return stagedTables() + "/" + name + ".parquet";
  }

  /** Publishes everything staged, and {@code manifest} last. */
  public void publish(String manifest) throws IOException {
    delete(files("/" + MANIFEST));
    for (String old : List.of("/tables/**", "/rejected/**", "/failed-**")) {
      delete(files(old));
    }
    moveStagedInto(folder);
    write(folder + "/" + MANIFEST, manifest);
    discardStaging();
  }

  /**
   * Publishes the rejected rows alone, of a run that failed for them: beside an earlier run's
   * results if there are any, which stay as they are.
   *
   * @return where they are
   */
  public String publishRejects() throws IOException {
    boolean complete = !files("/" + MANIFEST).isEmpty();
    String target = (complete ? folder + "/failed-" + runId : folder) + "/rejected/rows.parquet";
    FileSystems.rename(
        List.of(resource(stagedRejects())),
        List.of(resource(target)),
        StandardMoveOptions.IGNORE_MISSING_FILES);
    discardStaging();
    return target;
  }

  /** Takes away what a run that did not come to its end has staged. */
  public void discardStaging() throws IOException {
    delete(files("/" + STAGING + runId + "/**"));
    FolderTree.deleteIfLocal(staging());
  }

  private String staging() {
    return folder + "/" + STAGING + runId;
  }

  private void moveStagedInto(String target) throws IOException {
    List<ResourceId> from = new ArrayList<>();
    List<ResourceId> to = new ArrayList<>();
    for (Metadata file : files("/" + STAGING + runId + "/**")) {
      from.add(file.resourceId());
      to.add(resource(target + "/" + relative(file).substring((STAGING + runId).length() + 1)));
    }
    FileSystems.rename(from, to);
  }

  private static String sha256(String path) throws IOException {
    try (InputStream in = FileBytes.open(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static void write(String path, String text) throws IOException {
    try (OutputStream out =
        Channels.newOutputStream(FileSystems.create(resource(path), "application/json"))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
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
