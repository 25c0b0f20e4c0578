package org.ketamineoutcomes.pitfalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.PublishedTables.seen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.PublishedTables;
import org.ketamineoutcomes.disclosure.SmallCells;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableRow;

/**
 * A hidden count that percentages, totals or a second row give back, zero hidden as if it were
 * small, and contents that may not be shipped.
 */
class HiddenCountsTest {

  private static TableRow nausea(String stratum, String value, long patients, long exposed) {
    return PublishedTables.row("adverse_events_by_patient")
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
    return SmallCells.protect(List.of(rows), 11);
  }

  @Test
  void oneToTenAreNotToldAndTheirPercentageIsNot() {
    for (int patients = 1; patients <= 10; patients++) {
      TableRow row = told(nausea("all", "all", patients, 200)).get(0);

      assertThat(seen(row)).doesNotContain("n_patients", "proportion", "wilson_upper_95");
      assertThat(row.get("suppression_reason")).isEqualTo("SMALL_COUNT");
    }
  }

  @Test
  void zeroIsToldAndElevenAre() {
    assertThat(seen(told(nausea("sex", "female", 0, 200)).get(0), "n_patients")).isEqualTo(0L);
    assertThat(seen(told(nausea("sex", "female", 11, 200)).get(0), "n_patients")).isEqualTo(11L);
  }

  @Test
  void totalMinusOneSexDoesNotGiveTheOtherBack() {
    List<TableRow> rows =
        told(
            nausea("all", "all", 64, 400),
            nausea("sex", "female", 60, 200),
            nausea("sex", "male", 4, 200));

    assertThat(seen(rows.get(0), "n_patients")).isEqualTo(64L);
    assertThat(seen(rows.get(1), "n_patients")).isNull();
    assertThat(rows.get(1).get("suppression_reason")).isEqualTo("COMPLEMENTARY");
    assertThat(seen(rows.get(2), "n_patients")).isNull();
  }

  @Test
  void noTableHasSmallestOrLargestValueOrDate() {
    for (Columns columns : PublishedTables.all()) {
      assertThat(columns.all())
          .extracting(Column::name)
          .as(columns.table())
          .noneMatch(name -> name.matches("(min|max|minimum|maximum)_.*|.*_date|patient_id"));
    }
  }

  @Test
  void noLicensedDictionaryIsShipped() throws IOException {
    String vocabulary = Files.readString(Path.of("..", "schemas", "aesi.yaml"));

    assertThat(vocabulary).doesNotContainPattern("\\b10[0-9]{6}\\b").doesNotContain("LLT", "SMQ");
  }
}
