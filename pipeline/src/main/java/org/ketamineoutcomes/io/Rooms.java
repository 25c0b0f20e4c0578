package org.ketamineoutcomes.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableRow;

/**
 * The rooms that a run writes to: one for release, and a closed one if it is asked for.
 *
 * <p>Both appear or neither does, as well as file systems allow: all is written before anything of
 * an earlier run is taken away, both lose their manifest before either is touched, and both get the
 * new one at last, that for release after the other. Stopped in between, a folder has no manifest,
 * or the two have manifests of the same run. In a store each has a manifest of one whole run, and
 * stopped between the two last steps the closed room has that of the later one. {@link RoomPair}
 * tells from the closed one.
 */
public record Rooms(ResultsFolder open, Optional<ClosedRoom> closed) {

  /** Returns where the room for release is, wherever it is looked for from. */
  public String release() {
    String path = open.path("");
    return LocalPath.of(path).map(Path::toString).orElse(path);
  }

  /** Returns the folder of the exact ledger, which the run reads back and publishes nowhere. */
  public String ledgerFolder() {
    return closed.map(ClosedRoom::folder).orElse(open).staged(RoomLayout.UNPUBLISHED);
  }

  /** Reads a table of the exact ledger back, a row at a time. */
  public void readLedger(Columns columns, Consumer<TableRow> consumer) throws IOException {
    ParquetTable.read(ledgerFolder() + "/" + columns.table() + ".parquet", columns, consumer);
  }

  /**
   * Refuses staged tables that their own footers say are of another run than this.
   *
   * @param footer of the tables for release
   */
  public void refuseTablesOfOthers(Footer footer) throws IOException {
    open.tables().refuseOthers(footer);
    if (closed.isPresent()) {
      closed.get().folder().tables().refuseOthers(footer.hidingNothing());
    }
  }

  /** Publishes what is staged in each room. */
  public void publish(String openManifest, Optional<String> closedManifest) throws IOException {
    List<ResultsFolder> folders = new ArrayList<>();
    if (closed.isPresent()) {
      ResultsFolder folder = closed.get().folder();
      folder.stageManifest(closedManifest.orElseThrow());
      folders.add(folder);
    }
    open.stageManifest(openManifest);
    folders.add(open);
    for (ResultsFolder folder : folders) {
      folder.takeManifestAway();
    }
    for (ResultsFolder folder : folders) {
      folder.moveIn();
    }
    for (ResultsFolder folder : folders) {
      folder.putManifest();
    }
  }

  /** Takes away what earlier runs have left in stores, but for so many complete ones. */
  public void removeEarlier(int kept) throws IOException {
    open.removeEarlier(kept);
    if (closed.isPresent()) {
      closed.get().folder().removeEarlier(kept);
    }
  }

  /** Takes away what a run that did not come to its end has staged. */
  public void discardStaging() throws IOException {
    open.discardStaging();
    if (closed.isPresent()) {
      closed.get().folder().discardStaging();
    }
  }
}
