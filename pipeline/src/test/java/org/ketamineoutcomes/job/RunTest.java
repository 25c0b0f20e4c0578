package org.ketamineoutcomes.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.PublishedTables;
import org.ketamineoutcomes.Results;
import org.ketamineoutcomes.SampleRuns;
import org.ketamineoutcomes.command.Outcomes;

/** What a run does with what it is given, from the command line to the folder of results. */
class RunTest {

  private static final int COMPLETE = 0;
  private static final int WRONG_USAGE = 2;
  private static final int BAD_DATA = 3;
  private static final int IDENTIFYING_DATA = 4;

  @TempDir private Path folder;

  @Test
  void emptyExportsGiveEveryTableWithItsColumnsAndNoRows() throws Exception {
    write("sessions.csv", "patient_id,session_day");
    write("assessments.csv", "patient_id,assessed_day,instrument,total_score");

    assertThat(run()).isEqualTo(COMPLETE);

    Results results = new Results(output());
    for (String table : PublishedTables.ofARun()) {
      if (!table.equals("definitions")) {
        assertThat(results.count(table, "true")).isEqualTo(table.equals("ledger") ? 2 : 0);
      }
    }
    assertThat(results.count("definitions", "rule = 'baseline.rule' and value = 'last'")).isOne();
    assertThat(results.count("onset_summary", "median_days is null")).isZero();
    assertThat(manifest().path("tables")).hasSize(PublishedTables.ofARun().size());
    assertThat(manifest().path("exports_not_given")).hasSize(2);
  }

  @Test
  void onePatientIsCountedInEveryTable() throws Exception {
    write("sessions.csv", "patient_id,session_day", "p,0");
    write(
        "assessments.csv",
        "patient_id,assessed_day,instrument,total_score",
        "p,0,PHQ-9,20",
        "p,7,PHQ-9,10");

    assertThat(run("--protocol=r-reference")).isEqualTo(COMPLETE);

    Results results = new Results(output());
    assertThat(
            results.count("onset_summary", "n_events = 1 and median_days = 7 and stratum = 'all'"))
        .isEqualTo(1);
    assertThat(results.count("durability_summary", "n_patients = 1 and stratum = 'all'"))
        .isEqualTo(1);
  }

  @Test
  void twelveThousandRowsOfOnePatientAreAllUsed() throws Exception {
    List<String> lines = new ArrayList<>(List.of("patient_id,assessed_day,instrument,total_score"));
    for (int day = 1; day <= 12_000; day++) {
      lines.add("p," + day + ",PHQ-9,20");
    }
    write("sessions.csv", "patient_id,session_day", "p,1");
    write("assessments.csv", lines.toArray(String[]::new));
    write("mapping.yaml", "ids: {accept: one_id}");

    assertThat(run("--protocol=r-reference", "--mapping=" + folder.resolve("mapping.yaml")))
        .isEqualTo(COMPLETE);

    Results results = new Results(output());
    assertThat(
            results.count("ledger", "export = 'assessments' and rule = 'all' and accepted = 12000"))
        .isEqualTo(1);
    assertThat(results.count("onset_curve", "day = 11999 and censored = 1 and stratum = 'all'"))
        .isEqualTo(1);
  }

  @Test
  void tooManyRejectedRowsFailTheRunAndAreWrittenDown() throws Exception {
    write("sessions.csv", "patient_id,session_day", ",0", "p,0", "p,x");
    write("assessments.csv", "patient_id,assessed_day,instrument,total_score");

    assertThat(run()).isEqualTo(BAD_DATA);

    assertThat(files()).containsExactly("rejected/rows.parquet");
    assertThat(run("--maxRejectedFraction=0.7")).isEqualTo(COMPLETE);
    assertThat(manifest().path("inputs").get(1).path("rejected").asLong()).isEqualTo(2);
  }

  @Test
  void aFileThatTurnsOutBrokenIsNamedInTheEngineToo() throws Exception {
    writeOnePatient();
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      Random random = new Random(1);
      out.write("patient_id,session_day\n".getBytes(UTF_8));
      for (int row = 0; row < 50_000; row++) {
        out.write(("p" + random.nextInt() + ",0\n").getBytes(UTF_8));
      }
    }
    byte[] broken = Arrays.copyOf(zipped.toByteArray(), zipped.size() / 2);
    Files.write(folder.resolve("sessions.csv"), broken);

    assertThat(run()).isEqualTo(BAD_DATA);
    assertThat(run("--runner=FlinkRunner", "--parallelism=1")).isEqualTo(BAD_DATA);

    assertThat(files()).isEmpty();
  }

  @Test
  void anAgeOver89EndsTheRunAndNothingIsWritten() throws Exception {
    writeOnePatient();
    write("patients.csv", "patient_id,age", "p,90");

    assertThat(run("--patients=" + folder.resolve("patients.csv"))).isEqualTo(IDENTIFYING_DATA);

    assertThat(files()).isEmpty();
  }

  @Test
  void aSecondRunReplacesTheFirstAsAWhole() throws Exception {
    writeOnePatient();
    assertThat(run("--runId=first")).isEqualTo(COMPLETE);

    assertThat(run("--runId=second", "--protocol=r-reference")).isEqualTo(COMPLETE);

    assertThat(manifest().path("run_id").asText()).isEqualTo("second");
    assertThat(files()).hasSize(PublishedTables.ofARun().size() + 2);
    assertThat(new Results(output()).count("onset_summary", "protocol_id <> 'r-reference'"))
        .isZero();
  }

  @Test
  void aSecondRunThatFailsLeavesTheFirstAsItWas() throws Exception {
    writeOnePatient();
    assertThat(run("--runId=first")).isEqualTo(COMPLETE);
    write("sessions.csv", "patient_id,session_day", ",0", "p,0");

    assertThat(run("--runId=second")).isEqualTo(BAD_DATA);

    assertThat(manifest().path("run_id").asText()).isEqualTo("first");
    assertThat(files())
        .contains("failed-second/rejected/rows.parquet", "tables/onset_summary.parquet");
  }

  @Test
  void aFolderWithOtherFilesIsNotTouched() throws Exception {
    writeOnePatient();
    Files.createDirectories(output());
    Files.writeString(output().resolve("thesis.docx"), "mine");

    assertThat(run()).isEqualTo(WRONG_USAGE);

    assertThat(files()).containsExactly("thesis.docx");
  }

  @Test
  void aWrongOptionIsWrongUsage() throws Exception {
    writeOnePatient();

    assertThat(run("--sesions=x")).isEqualTo(WRONG_USAGE);
    assertThat(run("--protocol=standart")).isEqualTo(WRONG_USAGE);
    assertThat(run("--protocol=standard,hietamies_2023")).isEqualTo(WRONG_USAGE);
    assertThat(run("--maxRejectedFraction=2")).isEqualTo(WRONG_USAGE);
    assertThat(run("--strata=colour")).isEqualTo(WRONG_USAGE);
    assertThat(run("--runId=../x")).isEqualTo(WRONG_USAGE);
    assertThat(Outcomes.execute("run", "--sessions=" + folder.resolve("sessions.csv")))
        .isEqualTo(WRONG_USAGE);
    assertThat(Outcomes.execute("rum")).isEqualTo(WRONG_USAGE);
    assertThat(Outcomes.execute("simulate", "--pateints=3")).isEqualTo(WRONG_USAGE);
    assertThat(files()).isEmpty();
  }

  @Test
  void aMapOfTermsIsNamedInTheManifestByItsHash() throws Exception {
    writeOnePatient();
    write("map.csv", "term,aesi", "feeling odd,dissociation");

    assertThat(run("--aesiMap=" + folder.resolve("map.csv"))).isEqualTo(COMPLETE);

    assertThat(manifest().path("aesi_map").path("file").asText()).endsWith("map.csv");
    assertThat(manifest().path("aesi_map").path("sha256").asText())
        .isEqualTo("6b035ef7744b30e967de3a12ada1b475729ca5876622b23c9b7fa7fd1e2cf887");
    assertThat(manifest().toString()).doesNotContain("feeling odd");
  }

  @Test
  void aWrongMapOfTermsIsWrongUsage() throws Exception {
    writeOnePatient();
    write("map.csv", "term,aesi", "feeling odd,oddness");

    assertThat(run("--aesiMap=" + folder.resolve("map.csv"))).isEqualTo(WRONG_USAGE);
    assertThat(run("--aesiMap=" + folder.resolve("other.csv"))).isEqualTo(WRONG_USAGE);
    assertThat(files()).isEmpty();
  }

  @Test
  void twoProtocolsGiveTheRowsThatEachGivesAlone() throws Exception {
    writeOnePatient();

    assertThat(run("--protocol=standard,r-reference")).isEqualTo(COMPLETE);

    Results results = new Results(output());
    assertThat(results.count("onset_summary", "protocol_id = 'standard' and suppressed"))
        .isPositive();
    assertThat(results.count("onset_summary", "protocol_id = 'r-reference' and n_patients = 1"))
        .isPositive();
  }

  private void writeOnePatient() throws IOException {
    write("sessions.csv", "patient_id,session_day", "p,0");
    write(
        "assessments.csv",
        "patient_id,assessed_day,instrument,total_score",
        "p,0,PHQ-9,20",
        "p,7,PHQ-9,10");
  }

  private void write(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines));
  }

  private int run(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--sessions=" + folder.resolve("sessions.csv"),
                "--assessments=" + folder.resolve("assessments.csv"),
                "--output=" + output()));
    if (Stream.of(more).noneMatch(option -> option.startsWith("--runner"))) {
      arguments.add("--runner=DirectRunner");
    }
    arguments.addAll(List.of(more));
    return SampleRuns.execute(arguments);
  }

  private Path output() {
    return folder.resolve("results");
  }

  private JsonNode manifest() throws IOException {
    return new ObjectMapper().readTree(output().resolve("manifest.json").toFile());
  }

  /** Returns the files in the folder of results, by their paths in it. */
  private List<String> files() throws IOException {
    if (!Files.exists(output())) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(output())) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> output().relativize(path).toString())
          .sorted()
          .toList();
    }
  }
}
