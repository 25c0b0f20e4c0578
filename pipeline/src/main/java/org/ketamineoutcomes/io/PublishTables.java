package org.ketamineoutcomes.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PDone;
import org.ketamineoutcomes.disclosure.SmallCells;
import org.ketamineoutcomes.ledger.IdCheck;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.ledger.Ledger;
import org.ketamineoutcomes.patient.AnalysisPlan;
import org.ketamineoutcomes.patient.CohortCounts;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.RowOrder;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.TallyBytes;

/**
 * The only door out: merges the counts of each family of measures, estimates once, protects what is
 * small as the protocol of each row says, and writes one Parquet file a table.
 *
 * <p>Takes counts by the place of their family, in no order and any number, and ledgers under
 * {@link CountCohort#LEDGER}. Every table of the plan is written, also for no counts at all.
 */
public final class PublishTables extends PTransform<PCollectionList<KV<Integer, byte[]>>, PDone> {

  /** Tables whose rows are about rows of the exports, and not about people. */
  private static final Set<String> NOT_ABOUT_PEOPLE =
      Ledger.columns().stream().map(Columns::table).collect(Collectors.toUnmodifiableSet());

  private final AnalysisPlan plan;
  private final List<InputFile> files;
  private final IdCheck ids;
  private final String folder;

  private PublishTables(AnalysisPlan plan, List<InputFile> files, IdCheck ids, String folder) {
    this.plan = plan;
    this.files = List.copyOf(files);
    this.ids = ids;
    this.folder = folder;
  }

  /**
   * Returns the door to {@code folder} for the tables of a plan, and the ledger of its files; the
   * job ends where {@code ids} refuses the ids it has seen.
   */
  public static PublishTables of(
      AnalysisPlan plan, List<InputFile> files, IdCheck ids, String folder) {
    return new PublishTables(plan, files, ids, folder);
  }

  @Override
  public PDone expand(PCollectionList<KV<Integer, byte[]>> counts) {
    counts
        .and(
            counts
                .getPipeline()
                .apply(
                    "NothingCounted",
                    Create.of(nothingCounted())
                        .withCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()))))
        .apply("AllCounts", Flatten.pCollections())
        .apply("ByFamily", GroupByKey.create())
        .apply("Publish", ParDo.of(new PublishFamily(plan, files, ids, folder)));
    return PDone.in(counts.getPipeline());
  }

  private List<KV<Integer, byte[]>> nothingCounted() {
    List<KV<Integer, byte[]>> empty = new ArrayList<>();
    empty.add(KV.of(CountCohort.LEDGER, TallyBytes.of(new Ledger())));
    CohortCounts nothing = new CohortCounts(plan);
    List<List<Integer>> families = plan.families();
    for (int place = 0; place < families.size(); place++) {
      empty.add(KV.of(place, nothing.toBytes(families.get(place))));
    }
    return empty;
  }

  private static final class PublishFamily extends DoFn<KV<Integer, Iterable<byte[]>>, Void> {

    private final AnalysisPlan plan;
    private final List<InputFile> files;
    private final IdCheck ids;
    private final String folder;

    PublishFamily(AnalysisPlan plan, List<InputFile> files, IdCheck ids, String folder) {
      this.plan = plan;
      this.files = files;
      this.ids = ids;
      this.folder = folder;
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<byte[]>> counts) throws IOException {
      if (counts.getKey() == CountCohort.LEDGER) {
        Ledger ledger = new Ledger();
        counts.getValue().forEach(part -> ledger.merge(TallyBytes.read(part, Ledger::readFrom)));
        ledger.refuse(files);
        ids.accept(ledger, files);
        for (Table table : ledger.tables(files)) {
          publish(table);
        }
        return;
      }
      List<Integer> family = plan.families().get(counts.getKey());
      CohortCounts merged = new CohortCounts(plan);
      counts.getValue().forEach(part -> merged.add(part, family));
      for (Table table : merged.tables(family)) {
        publish(table);
      }
    }

    private void publish(Table table) throws IOException {
      RowOrder order = new RowOrder(table.columns());
      List<TableRow> sorted = new ArrayList<>(table.rows());
      sorted.sort(order);
      Map<String, List<TableRow>> byProtocol = new LinkedHashMap<>();
      for (TableRow row : sorted) {
        byProtocol.computeIfAbsent(row.text("protocol_id"), id -> new ArrayList<>()).add(row);
      }
      List<TableRow> published = new ArrayList<>(sorted.size());
      byProtocol.forEach(
          (protocolId, rows) ->
              published.addAll(SmallCells.protect(rows, minCell(table.name(), protocolId))));
      published.sort(order);
      ParquetTable.write(folder + "/" + table.name() + ".parquet", table.columns(), published);
    }

    /** A row about people must say by which protocol it is protected. */
    private int minCell(String table, String protocolId) {
      if (!protocolId.isEmpty()) {
        return plan.protocols().named(protocolId).minCell();
      }
      if (NOT_ABOUT_PEOPLE.contains(table)) {
        return 0;
      }
      throw new IllegalStateException(
          "A row of table " + table + " names no protocol that says how it is protected");
    }
  }
}
