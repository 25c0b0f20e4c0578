package org.ketamineoutcomes.io;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PDone;
import org.ketamineoutcomes.ledger.IdCheck;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.ledger.Ledger;
import org.ketamineoutcomes.patient.AnalysisPlan;
import org.ketamineoutcomes.patient.CohortCounts;
import org.ketamineoutcomes.tally.TallyBytes;

/**
 * The only doors out: merges the counts of each family of measures, estimates once for each door,
 * protects what is small as the protocol of each row says, and writes one Parquet file a table.
 *
 * <p>Takes counts by the place of their family, in no order and any number, and ledgers under
 * {@link CountCohort#LEDGER}. Every table of the plan is written, also for no counts at all.
 */
public final class PublishTables extends PTransform<PCollectionList<KV<Integer, byte[]>>, PDone> {

  private final List<Door> doors;
  private final List<InputFile> files;
  private final IdCheck ids;
  private final String ledgerFolder;

  private PublishTables(List<Door> doors, List<InputFile> files, IdCheck ids, String ledgerFolder) {
    this.doors = List.copyOf(doors);
    this.files = List.copyOf(files);
    this.ids = ids;
    this.ledgerFolder = ledgerFolder;
  }

  /**
   * Returns the door to {@code folder} for the tables of a plan, and the ledger of its files; the
   * job ends where {@code ids} refuses the ids it has seen.
   *
   * @param ledgerFolder where the exact ledger is written, for the run alone to read
   */
  public static PublishTables of(
      AnalysisPlan plan,
      List<InputFile> files,
      IdCheck ids,
      String folder,
      Footer footer,
      String ledgerFolder) {
    return new PublishTables(List.of(new Door(plan, folder, footer)), files, ids, ledgerFolder);
  }

  /**
   * Returns the same with a second door, for the same counts.
   *
   * @param other the plan with protocols that hide other things
   */
  public PublishTables and(AnalysisPlan other, String folder, Footer footer) {
    return new PublishTables(
        List.of(doors.get(0), new Door(other, folder, footer)), files, ids, ledgerFolder);
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
        .apply("Publish", ParDo.of(new PublishFamily(doors, files, ids, ledgerFolder)));
    return PDone.in(counts.getPipeline());
  }

  private List<KV<Integer, byte[]>> nothingCounted() {
    AnalysisPlan plan = doors.get(0).plan();
    List<KV<Integer, byte[]>> empty = new ArrayList<>();
    empty.add(KV.of(CountCohort.LEDGER, TallyBytes.of(new Ledger())));
    CohortCounts nothing = new CohortCounts(plan);
    List<List<Integer>> families = plan.families();
    for (int place = 0; place < families.size(); place++) {
      empty.add(KV.of(place, nothing.toBytes(families.get(place))));
    }
    return empty;
  }
}
