package org.ketamineoutcomes.io;

import java.io.IOException;
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
import org.ketamineoutcomes.history.SameDay;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.ledger.Ledger;
import org.ketamineoutcomes.patient.AnalysisPlan;
import org.ketamineoutcomes.patient.CohortCounts;
import org.ketamineoutcomes.tally.TallyBytes;

/**
 * Brings all rows of each patient together and counts every outcome over them.
 *
 * <p>Where there is a closed room, writes the patients of each bucket down as well.
 *
 * <p>Takes blocks by bucket. Gives counts by the place of their family of measures ({@link
 * #COUNTS}), a few for each worker; with them, under {@link #LEDGER}, ledgers of the rows that
 * arrived. All blocks of rejected rows pass through in one element ({@link #REJECTED}).
 */
public final class CountCohort
    extends PTransform<PCollection<KV<Integer, byte[]>>, PCollectionTuple> {

  /** Counts as bytes, by the place of their family among {@link AnalysisPlan#families}. */
  public static final TupleTag<KV<Integer, byte[]>> COUNTS = new TupleTag<>() {};

  /** All blocks of rejected rows, in one element. */
  public static final TupleTag<List<byte[]>> REJECTED = new TupleTag<>() {};

  /** Stands among the counts for the ledger, which is of no family. */
  public static final int LEDGER = -1;

  private final AnalysisPlan plan;
  private final SameDay sameDay;
  private final @Nullable PatientFiles patientFiles;

  private CountCohort(AnalysisPlan plan, SameDay sameDay, @Nullable PatientFiles patientFiles) {
    this.plan = plan;
    this.sameDay = sameDay;
    this.patientFiles = patientFiles;
  }

  public static CountCohort by(AnalysisPlan plan) {
    return new CountCohort(plan, SameDay.SUM, null);
  }

  /** Returns the same counting where several doses of one day are what {@code sameDay} says. */
  public CountCohort with(SameDay other) {
    return new CountCohort(plan, other, patientFiles);
  }

  /** Returns the same counting, which writes single patients down in {@code files}. */
  public CountCohort with(PatientFiles files) {
    return new CountCohort(plan, sameDay, files);
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, byte[]>> blocks) {
    PCollectionTuple counted =
        blocks
            .apply("GroupByBucket", GroupByKey.create())
            .apply(
                "Count",
                ParDo.of(new Count(plan, sameDay, patientFiles))
                    .withOutputTags(COUNTS, TupleTagList.of(REJECTED)));
    counted.get(COUNTS).setCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()));
    counted.get(REJECTED).setCoder(ListCoder.of(ByteArrayCoder.of()));
    return counted;
  }

  /** Counts a whole bundle, and gives the counts out at its end. */
  private static final class Count
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {

    private final AnalysisPlan plan;
    private final SameDay sameDay;
    private final @Nullable PatientFiles patientFiles;
    private transient @Nullable Bundle bundle;

    Count(AnalysisPlan plan, SameDay sameDay, @Nullable PatientFiles patientFiles) {
      this.plan = plan;
      this.sameDay = sameDay;
      this.patientFiles = patientFiles;
    }

    @StartBundle
    public void start() {
      bundle = new Bundle(new Ledger(), new CohortCounts(plan));
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<byte[]>> bucket, MultiOutputReceiver out) {
      try {
        count(bucket, out);
      } catch (IOException | RuntimeException e) {
        throw WorkerFault.of(e);
      }
    }

    private void count(KV<Integer, Iterable<byte[]>> bucket, MultiOutputReceiver out)
        throws IOException {
      switch (bucket.getKey()) {
        case Bucket.REJECTED -> {
          List<byte[]> blocks = new ArrayList<>();
          bucket.getValue().forEach(blocks::add);
          out.get(REJECTED).output(blocks);
        }
        case Bucket.READ -> bucket.getValue().forEach(bundle()::addRead);
        default -> {
          long begun = System.nanoTime();
          List<TreatmentHistory> histories =
              CohortSlice.of(bucket.getValue()).histories(bundle().ledger(), sameDay);
          if (patientFiles == null) {
            bundle().counts().count(histories);
          } else {
            new WritePatients(patientFiles, plan)
                .write(bucket.getKey(), histories, bundle().counts());
          }
          WorkDone.countedBucket(histories.size());
          WorkDone.rows(bundle().ledger());
          WorkDone.spent(WorkDone.Stage.COUNTING, begun);
        }
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      give(LEDGER, TallyBytes.of(bundle().ledger()), context);
      List<List<Integer>> families = plan.families();
      for (int place = 0; place < families.size(); place++) {
        give(place, bundle().counts().toBytes(families.get(place)), context);
      }
    }

    private void give(int family, byte[] counts, FinishBundleContext context) {
      context.output(
          COUNTS,
          KV.of(family, counts),
          GlobalWindow.INSTANCE.maxTimestamp(),
          GlobalWindow.INSTANCE);
    }

    private Bundle bundle() {
      if (bundle == null) {
        throw new IllegalStateException("A bundle must be started before it is processed");
      }
      return bundle;
    }
  }

  /** What has been counted of one bundle. */
  private record Bundle(Ledger ledger, CohortCounts counts) {

    void addRead(byte[] read) {
      ledger.merge(TallyBytes.read(read, Ledger::readFrom));
    }
  }
}
