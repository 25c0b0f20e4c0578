package org.ketamineoutcomes.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.schema.Export;

/**
 * Real exports lose no row; the numbers of rows are those that a spreadsheet shows. Sessions with
 * placebo or a drug other than ketamine are not used.
 */
class RealExportsTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "cdisc_pilot, patients, 254, 0, 0",
    "cdisc_pilot, sessions, 0, 591, 0",
    "cdisc_pilot, assessments, 0, 0, 0",
    "cdisc_pilot, adverse_events, 1191, 0, 0",
    "esketamine_adolescents, patients, 10, 0, 0",
    "esketamine_adolescents, sessions, 10, 0, 0",
    "esketamine_adolescents, assessments, 20, 0, 0",
    "esketamine_adolescents, adverse_events, 5, 0, 0",
    "nimh_ketamine, patients, 58, 0, 0",
    "nimh_ketamine, sessions, 50, 47, 0",
    "nimh_ketamine, assessments, 640, 65, 3",
    "nimh_ketamine, adverse_events, 0, 0, 0",
    "rbmi_hamd17, patients, 172, 0, 0",
    "rbmi_hamd17, sessions, 0, 172, 0",
    "rbmi_hamd17, assessments, 780, 608, 0",
    "rbmi_hamd17, adverse_events, 0, 0, 0",
  })
  void everyRowIsAccountedFor(
      String folder, String label, long accepted, long notUsed, long rejected) throws IOException {
    assumeThat(System.getProperty("external.data", ""))
        .as("external.data is not set: the real exports are not read")
        .isNotEmpty();
    Path csv = Path.of(System.getProperty("external.data"), folder, label + ".csv");
    Export export = Export.valueOf(label.toUpperCase(Locale.ROOT));
    Doors doors = new Doors();

    try (InputStream bytes = Files.newInputStream(csv)) {
      new ExportReader(export, Mapping.NONE, TimeBasis.DATE, List.of())
          .read(bytes, csv.toString(), 0, doors);
    }

    assertThat(List.of(doors.accepted.size(), doors.notUsed.size(), doors.rejected.size()))
        .containsExactly((int) accepted, (int) notUsed, (int) rejected);
  }
}
