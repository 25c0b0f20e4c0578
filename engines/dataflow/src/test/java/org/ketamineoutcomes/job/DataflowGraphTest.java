package org.ketamineoutcomes.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.api.services.dataflow.model.DataflowPackage;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.runners.dataflow.DataflowRunner;
import org.apache.beam.runners.dataflow.options.DataflowPipelineOptions;
import org.apache.beam.runners.dataflow.util.PackageUtil.StagedFile;
import org.apache.beam.runners.dataflow.util.Stager;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.gcp.auth.NoopCredentialFactory;
import org.apache.beam.sdk.extensions.gcp.storage.NoopPathValidator;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.io.Footer;
import org.ketamineoutcomes.ledger.IdCheck;
import org.ketamineoutcomes.protocol.ProtocolFile;
import picocli.CommandLine;

/** The job as Dataflow would be told it: translated whole, and written into a file here. */
class DataflowGraphTest {

  @TempDir private Path folder;

  @Test
  void everyStepOfTheJobIsTranslated() throws Exception {
    Path file = folder.resolve("job.json");
    DataflowPipelineOptions engine = offline();
    engine.setTemplateLocation(file.toString());
    Pipeline pipeline = Pipeline.create(engine);
    build(pipeline);

    pipeline.run();

    JsonNode job = new ObjectMapper().readTree(file.toFile());
    List<String> names = new ArrayList<>();
    for (JsonNode step : job.path("steps")) {
      names.add(step.path("properties").path("user_name").path("value").asText());
    }
    assertThat(names)
        .containsSubsequence(
            "ReadExports/Files/Read(CreateSource)",
            "ReadExports/ReadFile",
            "CountCohort/GroupByBucket",
            "CountCohort/Count",
            "WriteRejected/Write",
            "PublishTables/ByFamily",
            "PublishTables/Publish");
    assertThat(job.path("type").asText()).isEqualTo("JOB_TYPE_BATCH");
  }

  /** Puts the job of the sample data together, with both rooms. */
  private void build(Pipeline pipeline) throws Exception {
    Path data = Path.of("..", "..", "sample-data").toAbsolutePath().normalize();
    OutcomesOptions options = new OutcomesOptions();
    new CommandLine(options)
        .parseArgs(
            "--sessions=" + data.resolve("sessions.csv"),
            "--assessments=" + data.resolve("assessments.csv"),
            "--runId=translated",
            "--output=" + folder.resolve("results"),
            "--closedOutput=" + folder.resolve("closed"));
    Inputs inputs = FindInputs.of(options);
    ProtocolFiles protocols = ProtocolFiles.of(options, inputs.mapping());
    OutcomesPipeline.build(
        pipeline,
        inputs,
        OutcomesPipeline.plan(protocols.protocols(), inputs.strata(), inputs.aesi()),
        new IdCheck(
            inputs.mapping().acceptedOfIds(), inputs.idHeaders(), inputs.oneOfSeveral(), 0.05),
        FindRooms.anew(
            options, String.valueOf(options.getOutput()), new PrintWriter(Writer.nullWriter())),
        Footer.of(
            Version.program(),
            protocols.protocols(),
            protocols.files().stream().map(ProtocolFile::hash).toList()));
  }

  /** Returns options of a project that is nowhere, with nothing to sign in with. */
  private static DataflowPipelineOptions offline() {
    DataflowPipelineOptions options = PipelineOptionsFactory.as(DataflowPipelineOptions.class);
    options.setRunner(DataflowRunner.class);
    options.setProject("nowhere");
    options.setRegion("europe-west3");
    options.setJobName("outcomes");
    options.setGcpTempLocation("gs://nowhere/temp");
    options.setStagingLocation("gs://nowhere/staging");
    options.setCredentialFactoryClass(NoopCredentialFactory.class);
    options.setPathValidatorClass(NoopPathValidator.class);
    options.setStagerClass(StageNothing.class);
    options.setFilesToStage(List.of());
    return options;
  }

  /** Takes the files that would be sent, and sends none. */
  public static final class StageNothing implements Stager {

    private StageNothing() {}

    public static StageNothing fromOptions(PipelineOptions options) {
      return new StageNothing();
    }

    @Override
    public List<DataflowPackage> stageFiles(List<StagedFile> files) {
      return List.of();
    }

    @Override
    public DataflowPackage stageToFile(byte[] bytes, String name) {
      return new DataflowPackage().setName(name).setLocation("gs://nowhere/staging/" + name);
    }
  }
}
