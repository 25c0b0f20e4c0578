package org.ketamineoutcomes.traps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.disclosure.SmallCells;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.table.TableSchema;

/**
 * The tenth trap: a hidden count that percentages, totals or a second row give back, zero hidden as
 * if it were small, and contents that may not be shipped.
 */
class Trap10DisclosureTest {

  private static final TableSchema BY_PATIENT = TableSchema.named("adverse_events_by_patient");

  private static TableRow nausea(String stratum, String value, long patients, long exposed) {
    return new TableRow()
        .set("stratum", stratum)
        .set("stratum_value", value)
        .set("level", "term")
        .set("category", "gastrointestinal")
        .set("term", "nausea")
        .set("suppressed", false)
        .set("n_exposed", exposed)
        .set("n_patients", patients)
        .set("proportion", (double) patients / exposed)
        .set("wilson_upper_95", 0.9);
  }

  private static List<TableRow> told(TableRow... rows) {
    return SmallCells.protect(BY_PATIENT, List.of(rows), 11);
  }

  @Test
  void oneToTenAreNotToldAndTheirPercentageIsNot() {
    for (int patients = 1; patients <= 10; patients++) {
      TableRow row = told(nausea("all", "all", patients, 200)).get(0);

      assertThat(row.has("n_patients")).isFalse();
      assertThat(row.has("proportion")).isFalse();
      assertThat(row.has("wilson_upper_95")).isFalse();
      assertThat(row.get("suppression_reason")).isEqualTo("SMALL_COUNT");
    }
  }

  @Test
  void zeroIsToldAndElevenAre() {
    assertThat(told(nausea("sex", "female", 0, 200)).get(0).get("n_patients")).isEqualTo(0L);
    assertThat(told(nausea("sex", "female", 11, 200)).get(0).get("n_patients")).isEqualTo(11L);
  }

  @Test
  void totalMinusOneSexDoesNotGiveTheOtherBack() {
    List<TableRow> rows =
        told(
            nausea("all", "all", 64, 400),
            nausea("sex", "female", 60, 200),
            nausea("sex", "male", 4, 200));

    assertThat(rows.get(0).get("n_patients")).isEqualTo(64L);
    assertThat(rows.get(1).has("n_patients")).isFalse();
    assertThat(rows.get(1).get("suppression_reason")).isEqualTo("COMPLEMENTARY");
    assertThat(rows.get(2).has("n_patients")).isFalse();
  }

  @Test
  void noTableHasSmallestOrLargestValueOrDate() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "schemas", "output"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".avsc")).toList()) {
        String table = file.getFileName().toString().replace(".avsc", "");
        if (!table.equals("rejected_rows")) {
          assertThat(TableSchema.named(table).columns())
              .extracting(TableSchema.Column::name)
              .as(table)
              .noneMatch(name -> name.matches("(min|max|minimum|maximum)_.*|.*_date|patient_id"));
        }
      }
    }
  }

  @Test
  void noLicensedDictionaryIsShipped() throws IOException {
    String vocabulary = Files.readString(Path.of("..", "schemas", "aesi.yaml"));

    assertThat(vocabulary).doesNotContainPattern("\\b10[0-9]{6}\\b").doesNotContain("LLT", "SMQ");
  }
}
