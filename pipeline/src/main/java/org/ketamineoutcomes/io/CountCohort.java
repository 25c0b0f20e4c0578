package org.ketamineoutcomes.io;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.history.Bucket;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.ledger.Ledger;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.tally.TallyBytes;

/**
 * Brings all rows of each patient together and counts every measure over them.
 *
 * <p>Takes blocks by bucket. Gives tallies by the place of their measure ({@link #TALLIES}), a few
 * for each worker; with them, under {@link #LEDGER}, ledgers of the rows that arrived. All blocks
 * of rejected rows pass through in one element ({@link #REJECTED}).
 */
public final class CountCohort
    extends PTransform<PCollection<KV<Integer, byte[]>>, PCollectionTuple> {

  /** Tallies as bytes, by the place of their measure. */
  public static final TupleTag<KV<Integer, byte[]>> TALLIES = new TupleTag<>() {};

  /** All blocks of rejected rows, in one element. */
  public static final TupleTag<List<byte[]>> REJECTED = new TupleTag<>() {};

  /** Stands among the tallies for the ledger, which is no measure's. */
  public static final int LEDGER = -1;

  private final List<Measure<?>> measures;

  private CountCohort(List<Measure<?>> measures) {
    this.measures = List.copyOf(measures);
  }

  public static CountCohort by(List<Measure<?>> measures) {
    return new CountCohort(measures);
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, byte[]>> blocks) {
    PCollectionTuple counted =
        blocks
            .apply("GroupByBucket", GroupByKey.create())
            .apply(
                "Count",
                ParDo.of(new Count(measures)).withOutputTags(TALLIES, TupleTagList.of(REJECTED)));
    counted.get(TALLIES).setCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()));
    counted.get(REJECTED).setCoder(ListCoder.of(ByteArrayCoder.of()));
    return counted;
  }

  /** Counts a whole bundle into one tally a measure, and gives them out at its end. */
  private static final class Count
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {

    private final List<Measure<?>> measures;
    private transient @Nullable Counts counts;

    Count(List<Measure<?>> measures) {
      this.measures = measures;
    }

    @StartBundle
    public void start() {
      counts = new Counts(new Ledger(), measures);
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<byte[]>> bucket, MultiOutputReceiver out) {
      switch (bucket.getKey()) {
        case Bucket.REJECTED -> {
          List<byte[]> blocks = new ArrayList<>();
          bucket.getValue().forEach(blocks::add);
          out.get(REJECTED).output(blocks);
        }
        case Bucket.READ -> bucket.getValue().forEach(counts()::addRead);
        default -> counts().add(CohortSlice.of(bucket.getValue()));
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      counts()
          .tallies()
          .forEach(
              tally ->
                  context.output(
                      TALLIES, tally, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE));
    }

    private Counts counts() {
      if (counts == null) {
        throw new IllegalStateException("A bundle must be started before it is processed");
      }
      return counts;
    }
  }

  /** What has been counted of one bundle. */
  private static final class Counts {

    private final Ledger ledger;
    private final List<MeasureTally<?>> measures = new ArrayList<>();

    Counts(Ledger ledger, List<Measure<?>> measures) {
      this.ledger = ledger;
      measures.forEach(measure -> this.measures.add(MeasureTally.emptyFor(measure)));
    }

    void add(CohortSlice slice) {
      for (TreatmentHistory history : slice.histories(ledger)) {
        measures.forEach(measure -> measure.count(history));
      }
    }

    void addRead(byte[] read) {
      ledger.merge(TallyBytes.read(read, Ledger::readFrom));
    }

    List<KV<Integer, byte[]>> tallies() {
      List<KV<Integer, byte[]>> tallies = new ArrayList<>();
      tallies.add(KV.of(LEDGER, TallyBytes.of(ledger)));
      for (int place = 0; place < measures.size(); place++) {
        tallies.add(KV.of(place, measures.get(place).toBytes()));
      }
      return tallies;
    }
  }
}
