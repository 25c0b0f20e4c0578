package org.ketamineoutcomes.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.clinic.Packing;
import org.ketamineoutcomes.file.FileSample;

class ExportsFolderTest {

  private static final String INFUSIONS = "patient_id,infusion_date,dose\nP1,2021-03-01,40\n";
  private static final String SCORES = "patient_id,visit_date,phq9_total\nP1,2021-02-27,20\n";

  @TempDir private Path folder;

  @Test
  void eachMemberOfAnArchiveIsAFile() throws IOException {
    zip("export.zip", Map.of("2021/infusions.csv", INFUSIONS, "scores.csv", SCORES));
    zip("one.zip", Map.of("scores.csv", SCORES));

    assertThat(found().samples())
        .extracting(FileSample::fileName)
        .containsExactly("export.zip!2021/infusions.csv", "export.zip!scores.csv", "one.zip");
  }

  @Test
  void eachSheetOfAWorkbookIsATable() throws IOException {
    Map<String, List<String>> sheets = new TreeMap<>();
    sheets.put("Infusions", INFUSIONS.lines().toList());
    sheets.put("Scores", SCORES.lines().toList());
    sheets.put("Empty", List.of());
    Files.write(folder.resolve("clinic.xlsx"), Packing.workbook(sheets));

    assertThat(found().samples())
        .extracting(FileSample::sheet)
        .containsExactly("Infusions", "Scores");
    assertThat(Draft.of(found().samples(), Map.of()))
        .contains("  - files: clinic.xlsx\n    export: sessions")
        .contains("    sheet: Infusions  # the workbook has several\n");
  }

  @Test
  void foldersOfSitesAreLookedThroughAndHiddenFilesAreNot() throws IOException {
    write("north/infusions.csv", INFUSIONS);
    write("north/.~lock.csv", "x");
    write("~$infusions.csv", "x");
    write("notes.md", "x");

    assertThat(found().samples())
        .extracting(FileSample::fileName)
        .containsExactly("north/infusions.csv");
  }

  @Test
  void whatCannotBeReadIsNamedWithItsReason() throws IOException {
    write("infusions.parquet", "PAR1");
    write("bundle.json", "{\"resourceType\":\"Bundle\",\"entry\":[]}");
    write(
        "ex.json",
        "{\"datasetJSONCreationDateTime\":\"2024\",\"datasetJSONVersion\":\"1.1.0\",\"rows\":[]}");

    assertThat(new TreeMap<>(found().refused()))
        .containsOnlyKeys("bundle.json", "ex.json", "infusions.parquet")
        .containsEntry(
            "ex.json",
            "ex.json is Dataset-JSON of CDISC, not delimited text; write it as CSV or as a transport file (.xpt)");
  }

  private ExportsFolder found() throws IOException {
    return ExportsFolder.of(folder.toAbsolutePath(), folder.toAbsolutePath());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(folder.resolve(name).resolveSibling(""));
    Files.writeString(file, text);
  }

  private void zip(String name, Map<String, String> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> member : new TreeMap<>(members).entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.write(folder.resolve(name), bytes.toByteArray());
  }
}
