package org.ketamineoutcomes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.SampleRuns;
import org.ketamineoutcomes.io.ReadResults;

/** Runs against a HDFS of one name node and one data node in this process, by the profile hdfs. */
class HdfsStoreTest {

  private static final List<String> EXPORTS =
      List.of("patients.csv", "sessions.csv", "assessments.csv", "adverse_events.csv");

  @TempDir private static Path disk;
  private static AutoCloseable cluster = () -> {};
  private static String root = "";

  /** By reflection, since the plain build is without a HDFS. */
  @BeforeAll
  static void start() throws Exception {
    Class<?> builder;
    try {
      builder = Class.forName("org.apache.hadoop.hdfs.MiniDFSCluster$Builder");
    } catch (ClassNotFoundException e) {
      assumeTrue(false, "the program is built without hdfs://: take -Phdfs");
      return;
    }
    Configuration configuration = new Configuration();
    configuration.set("hdfs.minidfs.basedir", disk.toString());
    Object built =
        builder
            .getMethod("build")
            .invoke(builder.getConstructor(Configuration.class).newInstance(configuration));
    cluster = (AutoCloseable) built;
    root = built.getClass().getMethod("getURI").invoke(built) + "/clinic/";
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.fromArgs(option()).create());
    for (String export : EXPORTS) {
      try (OutputStream out =
          Channels.newOutputStream(
              FileSystems.create(
                  FileSystems.matchNewResource(root + "in/" + export, false), "text/plain"))) {
        Files.copy(SampleRuns.SAMPLE_DATA.resolve(export), out);
      }
    }
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
  }

  @Test
  void aRunIsReplacedByTheNextAndReadBack() throws IOException {
    assertThat(run("one", "--closedOutput=" + root + "closed")).isZero();
    assertThat(run("two", "--closedOutput=" + root + "closed", "--keepRuns=0")).isZero();
    assertThat(run("two", "--closedOutput=" + root + "closed", "--keepRuns=0")).isZero();

    assertThat(ReadResults.published(root + "results")).isEqualTo(root + "results/run=two~");
    assertThat(ReadResults.published(root + "closed")).isEqualTo(root + "closed/run=two~");
    assertThat(FileSystems.match(root + "results/run=one/**", EmptyMatchTreatment.ALLOW).metadata())
        .isEmpty();
    assertThat(SampleRuns.execute(List.of("report", "--results=" + root + "results", option())))
        .isZero();
  }

  private static String option() {
    return "--hdfsConfiguration=[{\"fs.defaultFS\":\"%s\"}]"
        .formatted(root.replaceFirst("/clinic/$", ""));
  }

  private static int run(String runId, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--runner=DirectRunner",
                "--runId=" + runId,
                "--sessions=" + root + "in/sessions*.csv",
                "--assessments=" + root + "in/assessments.csv",
                "--adverseEvents=" + root + "in/adverse_events.csv",
                "--patients=" + root + "in/patients.csv",
                "--output=" + root + "results",
                option()));
    arguments.addAll(List.of(more));
    return SampleRuns.execute(arguments);
  }
}
