package org.ketamineoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.command.RunOptions;
import org.ketamineoutcomes.io.CountCohort;
import org.ketamineoutcomes.io.Estimate;
import org.ketamineoutcomes.io.Publish;
import org.ketamineoutcomes.io.ReadExports;
import org.ketamineoutcomes.io.ResultsFolder;
import org.ketamineoutcomes.job.FindInputs;
import org.ketamineoutcomes.job.Inputs;
import org.ketamineoutcomes.job.OutcomesOptions;
import org.ketamineoutcomes.ledger.LedgerCheck;
import org.ketamineoutcomes.protocol.Protocols;

/** A block of rows that gets lost between the readers and the counters is found. */
class LostRowTest {

  /** No block is of this bucket. */
  private static final int NOTHING = -99;

  @TempDir private Path folder;

  @Test
  void aBlockLostOnTheWayLeavesTheLedgerOutOfBalance() throws Exception {
    assertThat(imbalanceAfterLosing(NOTHING)).isEmpty();
    assertThat(imbalanceAfterLosing(1))
        .hasValueSatisfying(
            line ->
                assertThat(line)
                    .startsWith("adverse_events.csv: 2057 rows were read but ")
                    .endsWith(" accounted for; nothing was published"));
  }

  private Optional<String> imbalanceAfterLosing(int bucket) throws Exception {
    OutcomesOptions options =
        RunOptions.parse(
            SampleRuns.arguments(SampleRuns.SAMPLE_DATA, folder, "--runner=DirectRunner").stream()
                .skip(1)
                .toList());
    Inputs inputs = FindInputs.of(options);
    ResultsFolder results = ResultsFolder.at(folder.resolve("results" + bucket).toString(), "lost");
    Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.create());
    PCollection<KV<Integer, byte[]>> tallies =
        pipeline
            .apply(
                ReadExports.of(
                    inputs.files(),
                    inputs.mapping(),
                    inputs.basis(),
                    inputs.patientColumns(),
                    inputs.buckets()))
            .apply(Filter.by(isNotOf(bucket)))
            .apply(CountCohort.by(List.of()))
            .get(CountCohort.TALLIES);
    PCollectionList.of(tallies)
        .apply(Estimate.of(List.of(), inputs.files()))
        .apply(Publish.to(results.stagedTables(), new Protocols(List.of())));
    pipeline.run().waitUntilFinish();
    LedgerCheck ledger = new LedgerCheck();
    results.verify("ledger", ledger::add);
    return ledger.imbalance();
  }

  private static SerializableFunction<KV<Integer, byte[]>, Boolean> isNotOf(int bucket) {
    return block -> block.getKey() != bucket;
  }
}
