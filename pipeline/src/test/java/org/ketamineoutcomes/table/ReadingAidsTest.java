package org.ketamineoutcomes.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingAidsTest {

  private static final Columns COLUMNS =
      TableOf.patients("events", "Events.")
          .total("level", "any")
          .code("level", "any, or serious.")
          .key("site", "The site.")
          .people("n_patients", "Patients treated.")
          .columns();

  @Test
  void labelsStandBesideTheirCodesAndTheTotalAfterTheKeys() {
    assertThat(COLUMNS.all().stream().map(Column::name))
        .containsExactly(
            "protocol_id",
            "course",
            "stratum",
            "stratum_label",
            "stratum_value",
            "level",
            "level_label",
            "site",
            "is_total",
            "n_patients",
            "suppressed",
            "suppression_reason",
            "hidden_columns");
  }

  @Test
  void aRowIsATotalWhereEveryPartedColumnSaysTheWhole() {
    assertThat(row("all", "any").get("is_total")).isEqualTo(true);
    assertThat(row("all", "serious").get("is_total")).isEqualTo(false);
    assertThat(row("sex", "any").get("is_total")).isEqualTo(false);
  }

  @Test
  void aLabelIsTheNameOfTheCode() {
    assertThat(row("all", "serious").get("level_label")).isEqualTo("level: serious");
    assertThat(row("sex", "any").get("stratum_label")).isEqualTo("stratum: sex");
  }

  @Test
  void theDictionarySaysWhatATotalIs() {
    assertThat(COLUMNS.at(COLUMNS.place("is_total")).meaning())
        .isEqualTo(
            "Whether the row is a total: stratum is all and level is any. What other rows count is"
                + " counted in a total, too, and may be counted in several of them: choose rows, and"
                + " never add up rows with others of which they are parts.");
  }

  @Test
  void aTableWithoutPartsHasNoTotals() {
    assertThat(TableOf.rows("files", "Files.").key("file", "The file.").columns().has("is_total"))
        .isFalse();
  }

  private static TableRow row(String stratum, String level) {
    TableRow row = new Table(COLUMNS).add().set("stratum", stratum).set("level", level);
    COLUMNS.aids().fill(row, (column, code) -> column + ": " + code);
    return row;
  }
}
