package org.ketamineoutcomes.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A JobManager and two workers as processes: the same tables, whatever dies. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FlinkClusterTest {

  @TempDir private static Path shared;
  private static Trial trial;
  private static Clinic clinic;
  private static Cluster cluster;
  private static FlinkJobs jobs;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    trial = Trial.start("flink-cluster", shared);
    clinic = trial.clinic();
    cluster = trial.cluster();
    jobs = new FlinkJobs(cluster.port());
  }

  @AfterAll
  static void stop() throws Exception {
    trial.close();
  }

  @Test
  @Order(1)
  void aRunFromItsLauncherTellsWhatItTellsOnALaptop() throws Exception {
    Ended ran = launch("--runId=cluster", "--closedOutput=" + folder.resolve("closed")).end();

    trial.assertAsOnALaptop(ran, output());
    assertThat(ran.line().path("run_id").asText()).isEqualTo("cluster");
    assertThat(folder.resolve("closed/manifest.json")).exists();
  }

  @Test
  @Order(1)
  void theJarIsTakenByFlinkRun() throws Exception {
    String jar = Project.HOME.resolve("engines/flink/target/outcomes-flink.jar").toString();
    List<String> arguments = Project.run(clinic.exports(), output(), "--quiet");
    arguments.addAll(0, List.of("run", "-p", "2", jar));

    Ended ran = cluster.call(arguments.toArray(String[]::new)).end();

    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(Ended.COMPLETE);
    assertThat(ran.out()).contains("\"status\":\"complete\"");
    clinic.assertSameTables(output());
  }

  @Test
  @Order(1)
  void theOtherTranslationOfTheJobGivesTheSame() throws Exception {
    Ended ran = launch("--useDataStreamForBatch=true").end();

    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(Ended.COMPLETE);
    clinic.assertSameTables(output());
  }

  /** A step tells what it has done when it ends, and a moment later it is gone. */
  @Test
  @Order(1)
  void prometheusIsToldWhatRowsComeToAndNoValueOfARow() throws Exception {
    Started launcher = launch();

    Set<String> lines = new MetricsPages(cluster.port()).linesDuring(launcher);

    trial.assertAsOnALaptop(launcher.end(), output());
    assertThat(lines)
        .anyMatch(
            line ->
                line.matches(
                    "flink_taskmanager_job_task_operator_org_ketamineoutcomes_io_WorkDone_rows(Read|Accepted)\\{.*\\} [1-9].*"));
    Clinic.assertTellsNoValue(List.copyOf(lines));
  }

  @ParameterizedTest
  @Order(2)
  @EnumSource
  void aWorkerThatDiesIsMadeUpFor(FlinkJobs.Stage stage) throws Exception {
    Started launcher = launch();
    jobs.await(stage, launcher);
    cluster.kill("worker1");
    cluster.replace(1);

    trial.assertAsOnALaptop(launcher.end(), output());
  }

  @Test
  @Order(3)
  void whatAWorkerRefusesIsTheLineAndTheExitCodeOfALaptop() throws Exception {
    trial.assertRefusedAsOnALaptop(
        exports -> Clinic.run(exports, output(), master()), folder, output());
  }

  @Test
  @Order(3)
  void aJobThatOutlivesItsLauncherIsFinishedAndMayBeFinishedAgain() throws Exception {
    Started launcher = launch("--runId=orphan", "--closedOutput=" + folder.resolve("closed"));
    jobs.await(FlinkJobs.Stage.READING, launcher);
    launcher.kill();
    launcher.end();
    Ended early = finish();
    jobs.awaitAllEnded();

    Ended first = finish();
    Ended second = finish();

    assertThat(early.exitCode()).isEqualTo(Ended.FAULT);
    assertThat(early.said()).singleElement().asString().contains("tables are not there");
    assertThat(first.exitCode()).as(first.err()).isEqualTo(Ended.COMPLETE);
    assertThat(first.line().path("run_id").asText()).isEqualTo("orphan");
    assertThat(second.exitCode()).as(second.err()).isEqualTo(Ended.COMPLETE);
    assertThat(second.line().path("tables")).isEqualTo(first.line().path("tables"));
    assertThat(second.line().has("rows_read")).isFalse();
    clinic.assertSameTables(output());
    assertThat(folder.resolve("closed/patient_level/patients")).isNotEmptyDirectory();
  }

  @Test
  @Order(3)
  void aRunIsBegunAgainUnderItsNameWhileTheJobOfADeadLauncherIsAtWork() throws Exception {
    Started launcher = launch("--runId=again");
    jobs.await(FlinkJobs.Stage.READING, launcher);
    launcher.kill();
    launcher.end();

    Ended again = launch("--runId=again").end();

    assertThat(again.exitCode()).as(again.err()).isEqualTo(Ended.COMPLETE);
    clinic.assertSameTables(output());
  }

  @Test
  @Order(3)
  void aStoppedLauncherStopsItsJobAndLeavesNothing() throws Exception {
    Started launcher = launch();
    jobs.await(FlinkJobs.Stage.READING, launcher);
    launcher.stop();

    Ended stopped = launcher.end();

    assertThat(stopped.exitCode()).isNotEqualTo(Ended.COMPLETE);
    jobs.awaitAllEnded();
    assertThat(Project.bytes(output())).isEmpty();
  }

  @Test
  @Order(4)
  void whereNothingAnswersOneLineSaysSo() throws Exception {
    Ended ran = Clinic.run(clinic.exports(), output(), "--flinkMaster=127.0.0.1:1");

    assertThat(ran.exitCode()).isEqualTo(Ended.FAULT);
    assertThat(ran.said()).singleElement().asString().contains("no Flink answers there");
  }

  @Test
  @Order(8)
  void aRunWhoseJobManagerDiesFailsAndTheOldResultsStand() throws Exception {
    assertThat(Clinic.run(clinic.exports(), output()).exitCode()).isEqualTo(Ended.COMPLETE);
    Map<String, List<Byte>> before = Project.bytes(output());
    Started launcher = launch();
    jobs.await(FlinkJobs.Stage.COUNTING, launcher);
    cluster.kill("jobmanager");

    Ended ran = launcher.end();

    assertThat(ran.exitCode()).isEqualTo(Ended.FAULT);
    assertThat(ran.said()).hasSize(1);
    assertThat(ran.line().path("status").asText()).isEqualTo("failed");
    assertThat(Project.bytes(output())).isEqualTo(before);
  }

  @Test
  @Order(9)
  void noLogOfAnyProcessTellsOfARow() throws Exception {
    Clinic.assertTellsNoValue(Project.lines(cluster.folder().resolve("log"), name -> true));
  }

  private Started launch(String... more) throws IOException {
    List<String> arguments = Project.run(clinic.exports(), output(), more);
    arguments.add(master());
    return Started.of(Project.program(arguments.toArray(String[]::new)), Map.of());
  }

  private Ended finish() throws IOException, InterruptedException {
    return Started.of(Project.program("finish", "--output=" + output()), Map.of()).end();
  }

  private static String master() {
    return "--flinkMaster=127.0.0.1:" + cluster.port();
  }

  private Path output() {
    return folder.resolve("results");
  }
}
