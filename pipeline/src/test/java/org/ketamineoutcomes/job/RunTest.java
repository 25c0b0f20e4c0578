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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.PublishedTables;
import org.ketamineoutcomes.Results;
import org.ketamineoutcomes.SampleRuns;
import org.ketamineoutcomes.command.Outcomes;
import org.ketamineoutcomes.io.RunLock;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Columns;

/** What a run does with what it is given, from the command line to the folder of results. */
class RunTest {

  private static final int COMPLETE = 0;
  private static final int WRONG_USAGE = 2;
  private static final int BAD_DATA = 3;
  private static final int IDENTIFYING_DATA = 4;

  /** The tables in which no number is one of patients. */
  private static final Set<String> OF_NOBODY =
      Set.of("definitions", "ledger", "assumptions", "cells_not_read");

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
  void aFolderThatAnotherRunWritesToIsRefused() throws Exception {
    write("sessions.csv", "patient_id,session_day");
    write("assessments.csv", "patient_id,assessed_day,instrument,total_score");

    RunLock other = RunLock.of("--output", output().toString());
    assertThat(run()).isEqualTo(WRONG_USAGE);
    assertThat(output()).doesNotExist();

    other.close();
    RunLock ofClosed = RunLock.of("--closedOutput", closed().toString());
    assertThat(run("--closedOutput=" + closed())).isEqualTo(WRONG_USAGE);
    assertThat(closed()).doesNotExist();
    ofClosed.close();
    assertThat(run()).isEqualTo(COMPLETE);
  }

  /** Every table counts the patient once: its largest number of patients is 1. */
  @Test
  void onePatientIsCountedInEveryTable() throws Exception {
    writeOnePatientWithEverything();

    assertThat(run(everything("--protocol=" + withNamedEvent()))).isEqualTo(COMPLETE);

    Results results = new Results(output());
    for (Columns columns : PublishedTables.all()) {
      List<String> people =
          columns.all().stream().filter(RunTest::isPeople).map(Column::name).toList();
      assertThat(people.isEmpty())
          .as("whether %s counts nobody", columns.table())
          .isEqualTo(OF_NOBODY.contains(columns.table()));
      if (!people.isEmpty() && !columns.table().equals("group_comparisons")) {
        assertThat(results.largest(columns.table(), people)).as(columns.table()).isEqualTo(1);
      }
    }
    // two values would be needed to compare
    assertThat(results.count("group_comparisons", "true")).isZero();
    assertThat(
            results.count("onset_summary", "n_events = 1 and median_days = 7 and stratum = 'all'"))
        .isEqualTo(1);
    assertThat(results.count("durability_summary", "n_events = 1 and stratum = 'all'"))
        .isEqualTo(1);
    assertThat(results.count("named_event_summary", "n_events = 1 and stratum = 'all'"))
        .isEqualTo(1);
  }

  private static boolean isPeople(Column column) {
    return column.unit().equals("patients") && column.role() != Column.Role.DERIVED;
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
  void tooManyRejectedRowsFailTheRunAndAreWrittenNowhere() throws Exception {
    write("sessions.csv", "patient_id,session_day", ",0", "p,0", "p,x");
    write("assessments.csv", "patient_id,assessed_day,instrument,total_score");

    assertThat(run()).isEqualTo(BAD_DATA);

    assertThat(files()).isEmpty();
    assertThat(run("--maxRejectedFraction=0.7")).isEqualTo(COMPLETE);
    // two rows, told as the middle of 1 to 11
    assertThat(manifest().path("inputs").get(1).path("rejected").asLong()).isEqualTo(6);
  }

  @Test
  void inTheClosedRoomTheyAreListedAlsoByARunThatFails() throws Exception {
    write("sessions.csv", "patient_id,session_day", ",0", "p,0", "p,x");
    write("assessments.csv", "patient_id,assessed_day,instrument,total_score");

    assertThat(run("--closedOutput=" + closed())).isEqualTo(BAD_DATA);

    assertThat(files()).isEmpty();
    assertThat(files(closed())).containsExactly("rejected/rows.parquet");
    assertThat(run("--closedOutput=" + closed(), "--maxRejectedFraction=0.7")).isEqualTo(COMPLETE);
    assertThat(files(closed())).contains("manifest.json", "rejected/rows.parquet");
    assertThat(run("--closedOutput=" + closed(), "--runId=third")).isEqualTo(BAD_DATA);
    assertThat(files(closed())).contains("manifest.json", "failed-third/rejected/rows.parquet");
    assertThat(files(closed())).noneMatch(name -> name.startsWith(".staging"));
  }

  @Test
  void emptyExportsGiveAClosedRoomWithoutPatients() throws Exception {
    write("sessions.csv", "patient_id,session_day");
    write("assessments.csv", "patient_id,assessed_day,instrument,total_score");

    assertThat(run("--closedOutput=" + closed())).isEqualTo(COMPLETE);

    assertThat(files(closed()))
        .contains("manifest.json", "pseudonym.key", "tables/onset_summary.parquet")
        .noneMatch(name -> name.startsWith("patient_level"));
  }

  @Test
  void aClosedRoomInsideTheOtherIsWrongUsageAndMakesNoFolder() throws Exception {
    writeOnePatient();

    assertThat(run("--closedOutput=" + output().resolve("closed"))).isEqualTo(WRONG_USAGE);
    assertThat(run("--closedOutput=" + output())).isEqualTo(WRONG_USAGE);
    assertThat(run("--closedOutput=" + folder)).isEqualTo(WRONG_USAGE);
    assertThat(run("--closedOutput=")).isEqualTo(WRONG_USAGE);

    assertThat(output()).doesNotExist();
  }

  @Test
  void whatIsInTheWayOfEitherRoomLeavesBothAsTheyWere() throws Exception {
    writeOnePatient();
    assertThat(run("--runId=first", "--closedOutput=" + closed())).isEqualTo(COMPLETE);
    Files.writeString(closed().resolve("thesis.docx"), "mine");
    Map<String, String> open = digests(output());
    Map<String, String> closed = digests(closed());

    assertThat(run("--runId=second", "--closedOutput=" + closed())).isEqualTo(WRONG_USAGE);

    assertThat(digests(output())).isEqualTo(open).containsKey("manifest.json");
    assertThat(digests(closed())).isEqualTo(closed).containsKeys("manifest.json", "thesis.docx");
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
    assertThat(files().stream().filter(file -> file.startsWith("tables/")))
        .hasSize(PublishedTables.ofARun().size());
    assertThat(files())
        .contains("report.html", "README.md")
        .noneMatch(file -> file.startsWith("."));
    assertThat(new Results(output()).count("onset_summary", "protocol_id <> 'r-reference'"))
        .isZero();
  }

  @Test
  void aSecondRunThatFailsLeavesTheFirstAsItWas() throws Exception {
    writeOnePatient();
    assertThat(run("--runId=first")).isEqualTo(COMPLETE);
    Map<String, String> first = digests(output());
    write("sessions.csv", "patient_id,session_day", ",0", "p,0");

    assertThat(run("--runId=second")).isEqualTo(BAD_DATA);

    assertThat(digests(output()))
        .isEqualTo(first)
        .containsKeys("manifest.json", "report.html", "tables/onset_summary.parquet");
  }

  @Test
  void aFolderWithOtherFilesIsNotTouched() throws Exception {
    writeOnePatient();
    Files.createDirectories(output());
    Files.writeString(output().resolve("thesis.docx"), "mine");

    assertThat(run()).isEqualTo(WRONG_USAGE);

    assertThat(files()).containsExactly("thesis.docx");
  }

  /** A file that is called like one of ours is not ours where there was no run. */
  @Test
  void aReadmeOfSomeoneElseIsNotTouched() throws Exception {
    writeOnePatient();
    Files.createDirectories(output());
    Files.writeString(output().resolve("README.md"), "mine");

    assertThat(run()).isEqualTo(WRONG_USAGE);

    assertThat(files()).containsExactly("README.md");
    assertThat(Outcomes.execute("report", "--results=" + output())).isEqualTo(WRONG_USAGE);
    assertThat(Files.readString(output().resolve("README.md"))).isEqualTo("mine");
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
    writeOnePatientWithEverything();
    Map<String, List<String>> alone = new TreeMap<>();
    for (String protocol : List.of("standard", "r-reference")) {
      assertThat(run(everything("--protocol=" + protocol, "--runId=" + protocol)))
          .isEqualTo(COMPLETE);
      rows().forEach((table, rows) -> alone.merge(table, rows, RunTest::together));
    }

    assertThat(run(everything("--protocol=standard,r-reference", "--runId=both")))
        .isEqualTo(COMPLETE);

    Map<String, List<String>> both = rows();
    assertThat(both.keySet()).isEqualTo(alone.keySet()).hasSizeGreaterThan(40);
    alone.forEach(
        (table, rows) ->
            assertThat(both.get(table)).as(table).containsExactlyInAnyOrderElementsOf(rows));
  }

  /** Returns the rows of each table that is about protocols. */
  private Map<String, List<String>> rows() throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table : PublishedTables.ofARun()) {
      if (PublishedTables.named(table).has("protocol_id")) {
        rows.put(table, new Results(output()).rows(table).stream().map(Object::toString).toList());
      }
    }
    return rows;
  }

  private static List<String> together(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** Returns a protocol that hides nothing and names an event. */
  private Path withNamedEvent() throws IOException {
    String yaml =
        ProtocolFile.named("r-reference")
            .yaml()
            .replace(
                "adverse_events:\n",
                "adverse_events:\n  named_events: [{id: sick, terms: [nausea]}]\n");
    return Files.writeString(folder.resolve("protocol.yaml"), yaml);
  }

  private String[] everything(String... more) {
    return Stream.concat(
            Stream.of(
                "--adverseEvents=" + folder.resolve("adverse_events.csv"),
                "--patients=" + folder.resolve("patients.csv")),
            Stream.of(more))
        .toArray(String[]::new);
  }

  private void writeOnePatientWithEverything() throws IOException {
    write(
        "sessions.csv",
        "patient_id,session_day,route,dose_mg,dose_mg_per_kg,status,sbp_pre,dbp_pre,"
            + "sbp_peak,dbp_peak,cadss_total,ae_assessed",
        "p,0,intravenous,40,0.5,completed,120,80,150,95,20,yes",
        "p,4,intravenous,40,0.5,completed,120,80,150,95,10,yes",
        "p,8,intravenous,50,0.7,completed,120,80,150,95,5,yes",
        "p,12,intravenous,50,0.7,completed,120,80,150,95,5,yes",
        "p,40,intravenous,50,0.7,completed,120,80,150,95,5,no");
    write(
        "assessments.csv",
        "patient_id,assessed_day,instrument,total_score,item_9",
        "p,0,PHQ-9,20,1",
        "p,7,PHQ-9,10,0",
        "p,30,PHQ-9,18,2");
    write(
        "adverse_events.csv",
        "patient_id,onset_day,term,category,severity,serious,related,solicited",
        "p,0,nausea,gastrointestinal,mild,no,related,no",
        "p,8,nausea,gastrointestinal,severe,yes,possibly related,yes");
    write("patients.csv", "patient_id,sex,age,observation_end_day", "p,female,40,200");
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

  private Path closed() {
    return folder.resolve("closed");
  }

  private JsonNode manifest() throws IOException {
    return new ObjectMapper().readTree(output().resolve("manifest.json").toFile());
  }

  /** Returns the files in the folder of results, by their paths in it. */
  private List<String> files() throws IOException {
    return files(output());
  }

  private static Map<String, String> digests(Path room) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    for (String file : files(room)) {
      digests.put(file, DigestUtils.sha256Hex(Files.readAllBytes(room.resolve(file))));
    }
    return digests;
  }

  private static List<String> files(Path room) throws IOException {
    if (!Files.exists(room)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(room)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> room.relativize(path).toString())
          .sorted()
          .toList();
    }
  }
}
