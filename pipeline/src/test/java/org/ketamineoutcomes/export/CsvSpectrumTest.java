package org.ketamineoutcomes.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.file.CsvFile;
import org.ketamineoutcomes.mapping.ExportMapping;

/** The csv-spectrum files parse to the cells that their JSON says. */
class CsvSpectrumTest {

  @Test
  void everyFileParsesToItsJson() throws IOException {
    assumeThat(System.getProperty("external.data", ""))
        .as("external.data is not set: the csv-spectrum files are not compared")
        .isNotEmpty();
    Path folder = Path.of(System.getProperty("external.data"), "csv_spectrum");
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder.resolve("csvs"))) {
      files = listed.sorted().toList();
    }
    assertThat(files).hasSize(12);
    for (Path csv : files) {
      String name = csv.getFileName().toString().replace(".csv", "");
      JsonNode expected =
          new ObjectMapper().readTree(folder.resolve("json/" + name + ".json").toFile());
      List<List<String>> cells = cells(csv);
      if (name.equals("location_coordinates")) {
        // The JSON of this one is of another row, but for these cells.
        assertThat(cells.get(1).subList(1, 3))
            .containsExactly("37\uFFFD36'37.8\"N 121\uFFFD2'17.9\"W", "Modesto");
        continue;
      }
      assertThat(cells.subList(1, cells.size())).as(name).isEqualTo(rows(expected, cells.get(0)));
    }
  }

  private static List<List<String>> cells(Path csv) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(csv)) {
      CsvFile file =
          CsvFile.open(new BufferedInputStream(bytes), csv.toString(), ExportMapping.NONE);
      rows.add(file.header().names());
      while (file.records().next()) {
        assertThat(file.records().isDamaged()).isFalse();
        rows.add(file.records().cells());
      }
      assertThat(file.records().broken()).isEmpty();
    }
    return rows;
  }

  /** The files were stored with LF alone, whatever the JSON has. */
  private static List<List<String>> rows(JsonNode expected, List<String> header) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode row : expected) {
      rows.add(header.stream().map(name -> row.get(name).asText().replace("\r\n", "\n")).toList());
    }
    return rows;
  }
}
