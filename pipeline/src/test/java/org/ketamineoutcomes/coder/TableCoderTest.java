package org.ketamineoutcomes.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

class TableCoderTest {

  @Test
  void aRowIsReadAsItWasWritten() throws IOException {
    TableRow row =
        new TableRow()
            .set("instrument", "PHQ-9")
            .set("unit", "unit")
            .set("n_patients", Long.MAX_VALUE)
            .set("survival", 0.1 + 0.2)
            .set("suppressed", true);
    Table read = written(new Table("any", List.of(row, new TableRow(), row)));
    assertThat(read.name()).isEqualTo("any");
    assertThat(read.rows())
        .extracting(TableRow::toString)
        .containsExactly(row.toString(), "{}", row.toString());
    assertThat(read.rows().get(0).columns()).containsExactlyElementsOf(row.columns());
    assertThat(read.rows().get(0).get("n_patients")).isEqualTo(Long.MAX_VALUE);
    assertThat(read.rows().get(0).get("survival")).isEqualTo(0.1 + 0.2);
  }

  @Test
  void namesAndTextsOfManyRowsAreKeptOnce() throws IOException {
    TableRow row = new TableRow().set("a_long_name_of_a_column", "a long text in each row");
    Table read = written(new Table("any", Collections.nCopies(1000, row)));
    assertThat(read.rows().get(999).text("a_long_name_of_a_column"))
        .isSameAs(read.rows().get(0).text("a_long_name_of_a_column"));
    assertThat(bytes(read)).hasSizeLessThan(5000);
  }

  private static Table written(Table table) throws IOException {
    return TableCoder.of().decode(new ByteArrayInputStream(bytes(table)));
  }

  private static byte[] bytes(Table table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableCoder.of().encode(table, out);
    return out.toByteArray();
  }
}
