package org.ketamineoutcomes.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.SampleRuns;
import org.ketamineoutcomes.clinic.BaseClinic;

class UnnamedFilesTest {

  private static final String SOURCES =
      """
      sources:
        - {files: sessions.csv, export: sessions}
        - {files: 'assess*.csv', export: assessments}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeBaseClinic() throws IOException {
    BaseClinic.write(folder);
  }

  @Test
  void whatLooksLikeAnExportAndIsOfNoSourceIsNamed() throws IOException {
    write("Labs 2021.XLSX", "vitals.ndjson.gz", "ae.sas7bdat", "old.zip", "notes.csv");
    write(".notes.csv", "~$Labs 2021.xlsx", "README.csv", "Codebook.csv", "data_dictionary.xlsx");
    write("protocol.yaml", "readme.txt", "report.html", "scores.txt", "manifest.json", "noending");
    Files.createDirectory(folder.resolve("results"));
    write("results/table.csv");

    assertThat(given(SOURCES))
        .containsExactly(
            "files that no source of FOLDER/mapping.yaml names: Labs 2021.XLSX, adverse_events.csv,"
                + " ae.sas7bdat, notes.csv, old.zip, patients.csv, vitals.ndjson.gz; add a source"
                + " for those that are of these patients");
  }

  @Test
  void filesThatEndAsOneThatIsReadLookLikeExportsToo() throws IOException {
    Files.move(folder.resolve("assessments.csv"), folder.resolve("assessments.txt"));
    write("scores.txt", "scores.dat");
    for (String read : List.of("adverse_events.csv", "patients.csv")) {
      Files.delete(folder.resolve(read));
    }

    assertThat(given(SOURCES.replace("assess*.csv", "assess*.txt")))
        .containsExactly(
            "files that no source of FOLDER/mapping.yaml names: scores.txt; add a source for those"
                + " that are of these patients");
  }

  @Test
  void membersOfAnArchiveThatNoSourceNamesAreNamed() throws IOException {
    Path archive = folder.resolve("all.zip");
    try (OutputStream file = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (String name : List.of("assessments.csv", "patients.csv", "readme.txt")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(
            name.equals("readme.txt")
                ? "x".getBytes(StandardCharsets.UTF_8)
                : Files.readAllBytes(folder.resolve(name)));
      }
    }
    for (String read : List.of("assessments.csv", "adverse_events.csv", "patients.csv")) {
      Files.delete(folder.resolve(read));
    }

    assertThat(given(SOURCES.replace("assess*.csv", "all.zip!assess*.csv")))
        .containsExactly(
            "files that no source of FOLDER/mapping.yaml names: all.zip!patients.csv; add a source"
                + " for those that are of these patients");
  }

  @Test
  void moreThanTenAreCounted() throws IOException {
    for (int i = 10; i < 22; i++) {
      write("x%d.csv".formatted(i));
    }

    assertThat(given(SOURCES))
        .containsExactly(
            "files that no source of FOLDER/mapping.yaml names: adverse_events.csv, patients.csv,"
                + " x10.csv, x11.csv, x12.csv, x13.csv, x14.csv, x15.csv, x16.csv, x17.csv and 4"
                + " more; add a source for those that are of these patients");
  }

  @Test
  void theMapOfEventsAndFilesOfAMappingWithoutSourcesAreNot() throws IOException {
    Files.writeString(folder.resolve("map.csv"), "term,aesi\nnausea,nausea_vomiting\n");
    Files.delete(folder.resolve("adverse_events.csv"));
    Files.delete(folder.resolve("patients.csv"));

    assertThat(given(SOURCES, "--aesiMap=" + folder.resolve("map.csv"))).isEmpty();
    assertThat(
            given(
                "same_day: sum",
                "--sessions=" + folder.resolve("sessions.csv"),
                "--assessments=" + folder.resolve("assessments.csv")))
        .isEmpty();
  }

  @Test
  void namesStayInside() throws IOException {
    Inputs inputs = inputs(SOURCES);

    assertThat(inputs.notGivenForRelease())
        .contains("files that no source of the mapping names: 2 lie beside the exports")
        .noneMatch(line -> line.contains(".csv"));
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Files.writeString(folder.resolve(name), "x");
    }
  }

  private List<String> given(String mapping, String... more) throws IOException {
    return inputs(mapping, more).notGiven().stream()
        .filter(line -> line.startsWith("files "))
        .map(line -> line.replace(folder.toString(), "FOLDER"))
        .toList();
  }

  private Inputs inputs(String mapping, String... more) throws IOException {
    List<String> options = new ArrayList<>(List.of(more));
    options.add("--mapping=" + Files.writeString(folder.resolve("mapping.yaml"), mapping));
    return FindInputs.of(SampleRuns.options(options));
  }
}
