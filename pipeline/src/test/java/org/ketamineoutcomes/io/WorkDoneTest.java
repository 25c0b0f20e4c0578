package org.ketamineoutcomes.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.SampleRuns;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.job.FindInputs;
import org.ketamineoutcomes.job.Inputs;
import org.ketamineoutcomes.patient.AnalysisPlan;
import org.ketamineoutcomes.protocol.Protocols;

/** What an engine is told of the work, for whoever watches a run. */
class WorkDoneTest {

  private static final AnalysisPlan NO_MEASURES =
      new AnalysisPlan(
          new Protocols(List.of()), Strata.NONE, AesiVocabulary.standard(), List.of(), List.of());

  @Test
  void anEngineIsToldWhatTheRowsOfTheSampleComeTo() throws IOException {
    Inputs inputs =
        FindInputs.of(
            SampleRuns.options(
                SampleRuns.arguments(SampleRuns.SAMPLE_DATA, Path.of("unused")).stream()
                    .skip(1)
                    .toList()));
    Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.create());
    PCollectionTuple counted =
        pipeline
            .apply(
                ReadExports.of(
                    inputs.files(),
                    inputs.mapping(),
                    inputs.basis(),
                    inputs.patientColumns(),
                    inputs.buckets()))
            .apply(CountCohort.by(NO_MEASURES));
    counted.get(CountCohort.REJECTED).apply(WriteRejected.nowhere(inputs.files()));
    PipelineResult ended = pipeline.run();
    ended.waitUntilFinish();

    assertThat(told(ended))
        .containsEntry("bytesRead", 1_731_653L)
        .containsEntry("patientsCounted", 400L)
        .containsEntry("rowsRead", 22_577L)
        .containsEntry("rowsAccepted", 22_365L)
        .containsEntry("rowsNotUsed", 212L)
        .containsKeys("millisecondsReading", "millisecondsCounting")
        .doesNotContainKey("rowsRejected");
  }

  private static Map<String, Long> told(PipelineResult ended) {
    Map<String, Long> told = new TreeMap<>();
    MetricsFilter ours =
        MetricsFilter.builder().addNameFilter(MetricNameFilter.inNamespace(WorkDone.class)).build();
    for (var counter : ended.metrics().queryMetrics(ours).getCounters()) {
      told.merge(counter.getName().getName(), counter.getCommitted(), Long::sum);
    }
    return told;
  }
}
