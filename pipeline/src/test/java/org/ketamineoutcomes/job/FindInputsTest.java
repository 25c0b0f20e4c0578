package org.ketamineoutcomes.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.SampleRuns;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.refusal.Refusal;

class FindInputsTest {

  private static final String SESSIONS = "patient_id,session_date\nP1,2021-03-01\n";
  private static final String SCORES =
      "patient_id,assessed_date,instrument,total_score\nP1,2021-03-01,PHQ-9,20\n";

  @TempDir private Path folder;

  @Test
  void aMappingOfSourcesIsEnough() throws IOException {
    write("all.csv", "record_id,inf_date,phq9_total,phq_date\n1,2021-03-01,,\n1,,20,2021-03-01\n");
    String mapping =
        write(
            "mapping.yaml",
            """
            sources:
              - files: all.csv
                export: sessions
                columns: {patient_id: record_id}
                unpivot: [{session_date: inf_date}]
              - files: '*.csv'
                export: assessments
                columns: {patient_id: record_id}
                unpivot: [{instrument: PHQ-9, total_score: phq9_total, assessed_date: phq_date}]
            """);

    Inputs inputs = find("--mapping=" + mapping);

    assertThat(inputs.files())
        .extracting(InputFile::name, InputFile::export, InputFile::source)
        .containsExactly(
            tuple("all.csv as sessions", "sessions", 0),
            tuple("all.csv as assessments", "assessments", 1));
  }

  @Test
  void aMappingOfSourcesThatGivesNoSessionsSaysSo() throws IOException {
    write("scores.csv", SCORES);
    String mapping = write("mapping.yaml", "sources: [{files: scores.csv, export: assessments}]");

    assertThatThrownBy(() -> find("--mapping=" + mapping))
        .hasMessage(
            mapping + ": no source gives sessions; add one, or name the files as --sessions");
  }

  @Test
  void whatAMappingNamesIsNotNamedAgain() throws IOException {
    String sessions = write("s.csv", SESSIONS);
    String mapping = write("mapping.yaml", "sources: [{files: s.csv, export: sessions}]\n");

    assertThatThrownBy(() -> find("--mapping=" + mapping, "--sessions=" + sessions))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "--sessions and a source in the mapping both give sessions; leave one of them out");
    assertThatThrownBy(() -> find("--mapping=" + mapping))
        .hasMessage(
            mapping + ": no source gives assessments; add one, or name the files as --assessments");
    String gone = write("gone.yaml", "sources: [{files: t.csv, export: sessions}]\n");
    assertThatThrownBy(() -> find("--mapping=" + gone, "--assessments=" + sessions))
        .hasMessage("%s: sources[0].files: no file matches %s/t.csv".formatted(gone, folder));
  }

  @Test
  void membersOfAnArchiveAreFilesOfTheirOwn() throws IOException {
    Path archive = folder.resolve("export.zip");
    zip(archive, Map.of("s.csv", SESSIONS, "a.csv", SCORES));

    Inputs inputs =
        find("--sessions=" + archive + "!s.csv", "--assessments=" + archive + "!a*.csv");
    assertThat(inputs.files())
        .extracting(InputFile::name)
        .containsExactly("export.zip!a.csv", "export.zip!s.csv");

    assertThatThrownBy(() -> find("--sessions=" + archive, "--assessments=" + archive))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("export.zip holds ")
        .hasMessageContaining("name those that are meant, as in ");
  }

  @Test
  void aBuiltInMappingFindsItsFilesInAFolder() throws IOException {
    write("EX.csv", "USUBJID,EXTRT,EXSTDTC\nP1,KETAMINE,2021-03-01\n");
    write("qs.csv", "USUBJID,QSTESTCD,QSDTC,QSSTRESN\nP1,PHQ0111,2021-03-01,20\n");
    write("rs.csv", "USUBJID,RSCAT\nP1,MADRS\n");
    write("notes.txt", "nothing");

    Inputs inputs = find("--from=sdtm", "--exports=" + folder);

    assertThat(inputs.files()).extracting(InputFile::name).containsExactly("EX.csv", "qs.csv");
    assertThat(inputs.missing())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("left out: rs.csv as assessments: no column instrument"));
  }

  @Test
  void aStratumIsThatOfAnyFileOfThePatients() throws IOException {
    String sessions = write("s.csv", SESSIONS);
    String scores = write("a.csv", SCORES);
    String people = write("p.csv", "patient_id,sex,arm\nP1,female,A\n");
    String ends = write("q.csv", "patient_id,observation_end_date\nP1,2021-06-01\n");
    String[] options = {
      "--sessions=" + sessions, "--assessments=" + scores, "--patients=" + people + "," + ends, ""
    };

    options[3] = "--adverseEvents=";
    assertThat(find(options).strata().columns()).containsExactly("route", "sex");
    options[3] = "--strata=arm";
    assertThat(find(options).strata().columns()).containsExactly("arm");
    options[3] = "--strata=sites";
    assertThatThrownBy(() -> find(options))
        .isInstanceOf(Refusal.class)
        .hasMessage("p.csv: no column sites for --strata; the nearest are sex, arm, patient_id");
  }

  /** Skipped for whoever may read everything. */
  @Test
  void aFolderThatTheUserMayNotLookIntoIsNotSaidToBeEmpty() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("--x--x--x"));
    assumeThat(Files.isReadable(locked)).isFalse();

    for (List<String> options :
        List.of(
            List.of("--from=sdtm", "--exports=" + locked),
            List.of("--sessions=" + locked + "/s*.csv", "--assessments=" + locked + "/a.csv"))) {
      assertThatThrownBy(() -> find(options.toArray(String[]::new)))
          .isInstanceOf(Refusal.class)
          .hasMessage(locked + "/ cannot be read, as you have no right to; ask its owner for it");
    }
  }

  @Test
  void oneTableInTwoFormatsIsAskedAbout() throws IOException {
    write("ex.csv", "USUBJID,EXTRT,EXSTDTC\n");
    write("ex.xpt", "USUBJID,EXTRT,EXSTDTC\n");

    assertThatThrownBy(() -> find("--from=sdtm", "--exports=" + folder))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "ex.csv and ex.xpt look like one table in two formats; name the one that is meant with"
                + " --sessions");
  }

  @Test
  void filesThatAreNamedGoToTheSourceWhoseColumnsTheyHave() throws IOException {
    String sessions = write("a.csv", "USUBJID,EXTRT,EXSTDTC\nP1,KETAMINE,2021-03-01\n");
    String scores = write("b.csv", "USUBJID,RSTESTCD,RSDTC,RSSTRESN\nP1,HAMD118,2021-03-01,20\n");

    Inputs inputs = find("--from=sdtm", "--sessions=" + sessions, "--assessments=" + scores);

    assertThat(inputs.files()).extracting(InputFile::path).containsExactly(sessions, scores);
  }

  @Test
  void aBuiltInMappingIsChangedAsAFile() {
    assertThatThrownBy(() -> find("--from=sdtm", "--mapping=m.yaml"))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "--from and --mapping are both given; ./outcomes mappings sdtm prints the built-in one,"
                + " to be changed and given as --mapping");
    assertThatThrownBy(() -> find("--exports=" + folder))
        .hasMessage("--exports goes with --from or --mapping, which say what its files are");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/passwd",
        "../s.csv",
        "in/../../s.csv",
        "'\\\\host\\share\\s.csv'",
        "'C:\\s.csv'",
        "'s3://bucket/s.csv'",
        "'file:/etc/passwd'",
        "'export.zip!../s.csv'"
      })
  void aMappingNamesNoFileOfAnotherFolder(String elsewhere) throws IOException {
    String mapping =
        write("mapping.yaml", "sources: [{files: %s, export: sessions}]".formatted(elsewhere));
    String scores = write("a.csv", SCORES);

    assertThatThrownBy(() -> find("--mapping=" + mapping, "--assessments=" + scores))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "%s: sources[0].files: %s leads out of the folder of the mapping; write the path from a folder on, and name that folder as --exports=DIR"
                .formatted(mapping, elsewhere.replace("'", "")));
  }

  @Test
  void theCommandLineSaysInWhichFolderAMappingFindsItsFiles() throws IOException {
    Files.createDirectory(folder.resolve("data"));
    write("data/s.csv", SESSIONS);
    String scores = write("a.csv", SCORES);
    String mapping = write("mapping.yaml", "sources: [{files: s.csv, export: sessions}]");

    Inputs inputs =
        find("--mapping=" + mapping, "--assessments=" + scores, "--exports=" + folder + "/data");

    assertThat(inputs.files())
        .extracting(InputFile::path)
        .containsExactly(scores, folder + "/data/s.csv");
  }

  private Inputs find(String... arguments) throws IOException {
    return FindInputs.of(SampleRuns.options(Arrays.asList(arguments)));
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static void zip(Path path, Map<String, String> members) throws IOException {
    try (OutputStream out = Files.newOutputStream(path);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
