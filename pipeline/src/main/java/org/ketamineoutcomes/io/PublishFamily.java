package org.ketamineoutcomes.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.ketamineoutcomes.disclosure.BandedRows;
import org.ketamineoutcomes.disclosure.Hidden;
import org.ketamineoutcomes.disclosure.SmallCells;
import org.ketamineoutcomes.ledger.IdCheck;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.ledger.Ledger;
import org.ketamineoutcomes.naming.StandardNames;
import org.ketamineoutcomes.patient.CohortCounts;
import org.ketamineoutcomes.protocol.DisclosureRule;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.RowOrder;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.TallyBytes;

/**
 * Publishes one family of measures, or the ledger: merges its counts, estimates once for each door,
 * protects what is small as the protocol of each row says, and writes its files.
 */
final class PublishFamily extends DoFn<KV<Integer, Iterable<byte[]>>, Void> {

  /** Tables whose rows are about rows of the exports, and not about people. */
  private static final Set<String> NOT_ABOUT_PEOPLE =
      Ledger.columns().stream().map(Columns::table).collect(Collectors.toUnmodifiableSet());

  private final List<Door> doors;
  private final List<InputFile> files;
  private final IdCheck ids;
  private final String ledgerFolder;

  PublishFamily(List<Door> doors, List<InputFile> files, IdCheck ids, String ledgerFolder) {
    this.doors = doors;
    this.files = files;
    this.ids = ids;
    this.ledgerFolder = ledgerFolder;
  }

  @ProcessElement
  public void process(@Element KV<Integer, Iterable<byte[]>> counts) {
    long begun = System.nanoTime();
    try {
      publish(counts);
      WorkDone.spent(WorkDone.Stage.PUBLISHING, begun);
    } catch (IOException | RuntimeException e) {
      throw WorkerFault.of(e);
    }
  }

  private void publish(KV<Integer, Iterable<byte[]>> counts) throws IOException {
    if (counts.getKey() == CountCohort.LEDGER) {
      Ledger ledger = new Ledger();
      counts.getValue().forEach(part -> ledger.merge(TallyBytes.read(part, Ledger::readFrom)));
      ledger.refuse(files);
      ids.accept(ledger, files);
      publish(ledger);
      return;
    }
    List<Integer> family = doors.get(0).plan().families().get(counts.getKey());
    CohortCounts merged = new CohortCounts(doors.get(0).plan());
    counts.getValue().forEach(part -> merged.add(part, family));
    for (Door door : doors) {
      for (Table table : merged.under(door.plan()).publishedTables(family)) {
        publish(table, door);
      }
    }
  }

  /** The run itself balances the exact ledger; readers outside get its bands. */
  private void publish(Ledger ledger) throws IOException {
    List<Table> exact = ledger.tables(files);
    for (Door door : doors) {
      List<Table> published =
          door.plan()
              .protocols()
              .bandsOfRows()
              .map(bands -> ledger.tables(files, bands))
              .orElse(exact);
      for (Table table : published) {
        publish(table, door);
      }
    }
    for (Table table : exact) {
      table.rows().forEach(row -> table.columns().aids().fill(row, StandardNames.standard()));
      ParquetTable.write(
          ledgerFolder + "/" + table.name() + ".parquet", table.columns(), table.rows());
    }
  }

  private static void publish(Table table, Door door) throws IOException {
    if (!table.columns().of(Column.Role.INDIVIDUAL).isEmpty()) {
      throw new IllegalStateException("Table " + table.name() + " is about single people");
    }
    List<TableRow> sorted = new ArrayList<>(table.rows());
    sorted.sort(new RowOrder(table.columns()));
    Map<String, List<TableRow>> byProtocol = new LinkedHashMap<>();
    for (TableRow row : sorted) {
      byProtocol.computeIfAbsent(row.text("protocol_id"), id -> new ArrayList<>()).add(row);
    }
    List<TableRow> published = new ArrayList<>(sorted.size());
    byProtocol.forEach(
        (protocolId, rows) ->
            published.addAll(protect(rows, disclosure(table.name(), protocolId, door))));
    published.forEach(Hidden::listColumns);
    for (Table one : table.columns().published(published)) {
      write(one, door);
    }
  }

  private static void write(Table table, Door door) throws IOException {
    List<TableRow> rows = new ArrayList<>(table.rows());
    rows.forEach(row -> table.columns().aids().fill(row, StandardNames.standard()));
    rows.sort(new RowOrder(table.columns()));
    ParquetTable.write(
        door.folder() + "/" + table.name() + ".parquet",
        table.columns(),
        rows,
        door.footer().of(table.columns()));
  }

  private static List<TableRow> protect(List<TableRow> rows, DisclosureRule rule) {
    return rule.bands()
        .map(bands -> BandedRows.protect(rows, bands))
        .orElseGet(() -> SmallCells.protect(rows, rule.smallestShown()));
  }

  /** A row about people must say by which protocol it is protected. */
  private static DisclosureRule disclosure(String table, String protocolId, Door door) {
    if (!protocolId.isEmpty()) {
      return door.plan().protocols().named(protocolId).disclosure();
    }
    if (NOT_ABOUT_PEOPLE.contains(table)) {
      return DisclosureRule.EXACT;
    }
    throw new IllegalStateException(
        "A row of table " + table + " names no protocol that says how it is protected");
  }
}
