package org.ketamineoutcomes.io;

import java.util.ArrayList;
import java.util.List;
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
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.ketamineoutcomes.coder.TableCoder;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.ledger.Ledger;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.TallyBytes;

/**
 * Merges the tallies of each measure and makes its tables: the one place where estimators run.
 *
 * <p>Takes tallies by the place of their measure, in no order and any number, and ledgers under
 * {@link CountCohort#LEDGER}. Gives every table of every measure, and the ledger, also for no
 * tallies at all.
 */
public final class Estimate
    extends PTransform<PCollectionList<KV<Integer, byte[]>>, PCollection<Table>> {

  private final List<Measure<?>> measures;
  private final List<InputFile> files;

  private Estimate(List<Measure<?>> measures, List<InputFile> files) {
    this.measures = List.copyOf(measures);
    this.files = List.copyOf(files);
  }

  /** Returns the estimation of {@code measures}, and of the ledger of {@code files}. */
  public static Estimate of(List<Measure<?>> measures, List<InputFile> files) {
    return new Estimate(measures, files);
  }

  @Override
  public PCollection<Table> expand(PCollectionList<KV<Integer, byte[]>> tallies) {
    return tallies
        .and(
            tallies
                .getPipeline()
                .apply(
                    "NothingCounted",
                    Create.of(nothingCounted())
                        .withCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()))))
        .apply("AllTallies", Flatten.pCollections())
        .apply("ByMeasure", GroupByKey.create())
        .apply("MakeTables", ParDo.of(new MakeTables(measures, files)))
        .setCoder(TableCoder.of());
  }

  private List<KV<Integer, byte[]>> nothingCounted() {
    List<KV<Integer, byte[]>> empty = new ArrayList<>();
    empty.add(KV.of(CountCohort.LEDGER, TallyBytes.of(new Ledger())));
    for (int place = 0; place < measures.size(); place++) {
      empty.add(KV.of(place, MeasureTally.emptyFor(measures.get(place)).toBytes()));
    }
    return empty;
  }

  private static final class MakeTables extends DoFn<KV<Integer, Iterable<byte[]>>, Table> {

    private final List<Measure<?>> measures;
    private final List<InputFile> files;

    MakeTables(List<Measure<?>> measures, List<InputFile> files) {
      this.measures = measures;
      this.files = files;
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<byte[]>> tallies, OutputReceiver<Table> out) {
      if (tallies.getKey() == CountCohort.LEDGER) {
        Ledger ledger = new Ledger();
        tallies.getValue().forEach(part -> ledger.merge(TallyBytes.read(part, Ledger::readFrom)));
        out.output(ledger.table(files));
        out.output(ledger.assumptions(files));
        out.output(ledger.cellsNotRead(files));
      } else {
        MeasureTally<?> merged = MeasureTally.emptyFor(measures.get(tallies.getKey()));
        tallies.getValue().forEach(merged::merge);
        merged.tables().forEach(out::output);
      }
    }
  }
}
