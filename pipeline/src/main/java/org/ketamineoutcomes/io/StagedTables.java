package org.ketamineoutcomes.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableRow;

/** Tables that a run has written and not published yet, as they are read back. */
public final class StagedTables {

  private static final String PARQUET = ".parquet";

  private final String option;
  private final RoomFiles files;
  private final String folder;

  /**
   * Tables in a folder of a room.
   *
   * @param option by which the room was named
   */
  StagedTables(String option, RoomFiles files, String folder) {
    this.option = option;
    this.files = files;
    this.folder = folder;
  }

  /** Reads a table back to its last value, and returns what was found. */
  public WrittenTable verify(String name) throws IOException {
    String path = path(name);
    return new WrittenTable(name, ParquetTable.readThrough(path), FileBytes.sha256(path));
  }

  /** Reads a table back, a row at a time. */
  public void read(Columns columns, Consumer<TableRow> consumer) throws IOException {
    ParquetTable.read(path(columns.table()), columns, consumer);
  }

  /** Refuses tables whose footers say that they are of another run than this. */
  void refuseOthers(Footer footer) throws IOException {
    for (Metadata file : files.matching(folder + "/*" + PARQUET)) {
      if (!footer.isOf(ParquetTable.footer(file.resourceId().toString()))) {
        throw Refusal.usage(
            "%s=%s: %s was not written by the run that was begun there; run again"
                .formatted(option, files.folder(), files.name(file)));
      }
    }
  }

  /** Returns which of these tables are not there. */
  public List<String> missing(List<String> names) throws IOException {
    List<String> missing = new ArrayList<>(names);
    for (Metadata file : files.matching(folder + "/*" + PARQUET)) {
      String name = files.name(file);
      missing.remove(name.substring(name.lastIndexOf('/') + 1, name.length() - PARQUET.length()));
    }
    return missing;
  }

  private String path(String name) {
    return files.whole(folder + "/" + name + PARQUET);
  }
}
