package org.ketamineoutcomes.transform;

import java.io.IOException;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.ketamineoutcomes.coder.MergeTallies;
import org.ketamineoutcomes.coder.TableCoder;
import org.ketamineoutcomes.coder.TallyCoder;
import org.ketamineoutcomes.measure.Measure;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Tally;

/**
 * Counts a measure over the cohort and makes its tables.
 *
 * <p>Each slice gives one tally; tallies merge by addition; the estimators run once, on the merged
 * one. Gives each of the measure's tables once, in no order, also for no patients at all.
 */
public final class Estimate<T extends Tally<T>>
    extends PTransform<PCollection<CohortSlice>, PCollection<Table>> {

  private final Measure<T> measure;

  private Estimate(Measure<T> measure) {
    this.measure = measure;
  }

  public static <T extends Tally<T>> Estimate<T> by(Measure<T> measure) {
    return new Estimate<>(measure);
  }

  @Override
  public PCollection<Table> expand(PCollection<CohortSlice> cohort) {
    TallyCoder<T> coder = TallyCoder.of(measure, measure::readTally);
    return cohort
        .apply("CountPatients", ParDo.of(new CountPatients<>(measure)))
        .setCoder(coder)
        .apply("MergeTallies", Combine.globally(new MergeTallies<>(measure::emptyTally, coder)))
        .apply("MakeTables", ParDo.of(new MakeTables<>(measure, coder)))
        .setCoder(TableCoder.of());
  }

  private static final class CountPatients<T extends Tally<T>> extends DoFn<CohortSlice, T> {

    private final Measure<T> measure;

    CountPatients(Measure<T> measure) {
      this.measure = measure;
    }

    @ProcessElement
    public void process(@Element CohortSlice slice, OutputReceiver<T> out) {
      T tally = measure.emptyTally();
      for (CohortSlice.Member member : slice.members()) {
        member.history().ifPresent(history -> measure.count(history, tally));
      }
      out.output(tally);
    }
  }

  private static final class MakeTables<T extends Tally<T>> extends DoFn<byte[], Table> {

    private final Measure<T> measure;
    private final TallyCoder<T> coder;

    MakeTables(Measure<T> measure, TallyCoder<T> coder) {
      this.measure = measure;
      this.coder = coder;
    }

    @ProcessElement
    public void process(@Element byte[] tally, OutputReceiver<Table> out) throws IOException {
      measure.tables(coder.fromBytes(tally)).forEach(out::output);
    }
  }
}
