package org.ketamineoutcomes.transform;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Brings all rows of each patient together.
 *
 * <p>Takes blocks of packed rows by patient bucket: all blocks with one patient's rows have one
 * key. Gives one slice for each bucket. The rows of a slice are in no order; {@link
 * org.ketamineoutcomes.history.TreatmentHistory} puts them in theirs.
 */
public final class AssembleCohort
    extends PTransform<PCollection<KV<Integer, byte[]>>, PCollection<CohortSlice>> {

  private AssembleCohort() {}

  public static AssembleCohort fromBlocks() {
    return new AssembleCohort();
  }

  @Override
  public PCollection<CohortSlice> expand(PCollection<KV<Integer, byte[]>> blocks) {
    return blocks
        .apply("GroupByPatientBucket", GroupByKey.create())
        .apply("Slice", ParDo.of(new Slice()))
        .setCoder(new CohortSliceCoder());
  }

  private static final class Slice extends DoFn<KV<Integer, Iterable<byte[]>>, CohortSlice> {

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> bucket, OutputReceiver<CohortSlice> out) {
      List<byte[]> blocks = new ArrayList<>();
      bucket.getValue().forEach(blocks::add);
      out.output(new CohortSlice(blocks));
    }
  }
}
