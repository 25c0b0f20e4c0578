package org.ketamineoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.io.CountCohort;
import org.ketamineoutcomes.io.Footer;
import org.ketamineoutcomes.io.PublishTables;
import org.ketamineoutcomes.io.ReadExports;
import org.ketamineoutcomes.io.ResultsFolder;
import org.ketamineoutcomes.io.Rooms;
import org.ketamineoutcomes.job.FindInputs;
import org.ketamineoutcomes.job.Inputs;
import org.ketamineoutcomes.job.OutcomesOptions;
import org.ketamineoutcomes.ledger.IdCheck;
import org.ketamineoutcomes.ledger.LedgerCheck;
import org.ketamineoutcomes.ledger.LedgerColumns;
import org.ketamineoutcomes.patient.AnalysisPlan;
import org.ketamineoutcomes.protocol.Protocols;

/** A block of rows that gets lost between the readers and the counters is found. */
class LostRowTest {

  /** No block is of this bucket. */
  private static final int NO_BUCKET = -99;

  @TempDir private Path folder;

  @Test
  void aBlockLostOnTheWayLeavesTheLedgerOutOfBalance() throws Exception {
    assertThat(imbalanceAfterLosing(NO_BUCKET)).isEmpty();
    assertThat(imbalanceAfterLosing(1))
        .hasValueSatisfying(
            line ->
                assertThat(line)
                    .startsWith("adverse_events.csv: 2057 rows were read but ")
                    .endsWith(" accounted for; nothing was published"));
  }

  private static final AnalysisPlan NO_MEASURES =
      new AnalysisPlan(
          new Protocols(List.of()), Strata.NONE, AesiVocabulary.standard(), List.of(), List.of());

  private Optional<String> imbalanceAfterLosing(int bucket) throws Exception {
    OutcomesOptions options =
        SampleRuns.options(
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
            .apply(CountCohort.by(NO_MEASURES))
            .get(CountCohort.COUNTS);
    PCollectionList.of(tallies)
        .apply(
            PublishTables.of(
                NO_MEASURES,
                inputs.files(),
                new IdCheck(Set.of(), List.of(), Set.of(), 0.05),
                results.stagedTables(),
                new Footer("test", Map.of(), Map.of()),
                new Rooms(results, Optional.empty()).ledgerFolder()));
    pipeline.run().waitUntilFinish();
    LedgerCheck ledger = new LedgerCheck();
    new Rooms(results, Optional.empty()).readLedger(LedgerColumns.ALL, ledger::add);
    return ledger.imbalance();
  }

  private static SerializableFunction<KV<Integer, byte[]>, Boolean> isNotOf(int bucket) {
    return block -> block.getKey() != bucket;
  }
}
