package org.ketamineoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.SampleResults;
import org.ketamineoutcomes.io.ReadResults;
import org.ketamineoutcomes.result.ResultRow;
import org.ketamineoutcomes.result.ResultTable;
import org.ketamineoutcomes.result.ResultTables;
import org.ketamineoutcomes.result.Results;
import org.ketamineoutcomes.table.Column;

/** A page can be made whatever tables, rows and numbers a clinic has none of. */
class PageOfMissingRowsTest {

  private static Results whole;

  @BeforeAll
  static void run() throws IOException {
    whole = ReadResults.in(SampleResults.ofARun().closed().toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void isAPageWithoutThem(int seed) {
    Map<String, ResultTable> left = new HashMap<>();
    double kept = (seed % 4 + 0.5) / 4;

    Report report =
        Report.of(
            new Results(
                whole.facts(),
                new ResultTables(
                    name ->
                        left.computeIfAbsent(
                            name,
                            key ->
                                some(
                                    whole.table(key),
                                    kept,
                                    new Random(31L * seed + key.hashCode()))),
                    ResultTable::absent)));

    assertThat(report.html()).contains("</html>").doesNotContain("NaN", "Infinity", ">null");
    assertThat(report.figures())
        .allSatisfy(figure -> assertThat(figure.svg()).doesNotContain("NaN", "Infinity", ">null"));
  }

  private static ResultTable some(ResultTable table, double kept, Random chance) {
    List<ResultTable.Values> rows = new ArrayList<>();
    for (ResultRow row : table.rows()) {
      if (chance.nextDouble() < kept) {
        Object[] cells =
            table.columns().stream().map(column -> cell(row, column, chance)).toArray();
        rows.add(new ResultTable.Values(rows.size(), cells));
      }
    }
    return chance.nextInt(10) == 0
        ? ResultTable.absent(table.name())
        : new ResultTable(table.name(), table.meaning(), table.columns(), rows);
  }

  /** A number may be empty; what a row is about may not. */
  private static Object cell(ResultRow row, Column column, Random chance) {
    String name = column.name();
    boolean isEmpty = column.role() != Column.Role.KEY && chance.nextInt(10) == 0;
    if (!row.has(name) || (isEmpty && column.type() != Column.Type.TRUTH)) {
      return null;
    }
    return switch (column.type()) {
      case TEXT -> row.text(name);
      case WHOLE -> row.whole(name).orElseThrow();
      case DECIMAL -> row.number(name).orElseThrow();
      case TRUTH -> row.isTrue(name);
    };
  }
}
