package org.ketamineoutcomes.headline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.result.ResultTable;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

class HeadlineTest {

  @Test
  void aFigureIsCopiedWithItsLimitsAndItsMethod() {
    Table headline =
        Headline.of(
            tables(
                "onset_summary",
                row("1", "first_response", "median_days", 13.0)
                    .and("median_lower_95", 11.0)
                    .and("median_upper_95", 15.0)
                    .and("median_days_least", 12.0)
                    .and("median_days_greatest", 14.0)
                    .and("n_patients", 389L)
                    .and("n_events", 255L)
                    .and("estimator", "kaplan-meier")
                    .and("interval_method", "greenwood")));

    TableRow half = row(headline, "response_median_days");
    assertThat(half.text("measure_label")).isEqualTo("Days by which half had responded");
    assertThat(half.get("estimate")).isEqualTo(13.0);
    assertThat(half.get("lower_95")).isEqualTo(11.0);
    assertThat(half.get("upper_95")).isEqualTo(15.0);
    assertThat(half.get("estimate_least")).isEqualTo(12.0);
    assertThat(half.get("estimate_greatest")).isEqualTo(14.0);
    assertThat(half.count("n")).hasValue(389);
    assertThat(half.count("numerator")).hasValue(255);
    assertThat(half.has("denominator")).isFalse();
    assertThat(half.text("method")).isEqualTo("kaplan-meier; greenwood");
    assertThat(half.text("source_table")).isEqualTo("onset_summary");
    assertThat(half.text("source_column")).isEqualTo("median_days");
    assertThat(half.get("suppressed")).isEqualTo(false);
  }

  @Test
  void laterCoursesHaveNoPlaceInIt() {
    assertThat(
            Headline.of(tables("onset_summary", row("2", "first_response", "median_days", 9.0)))
                .size())
        .isZero();
    assertThat(
            Headline.of(tables("onset_summary", row("1", "first_response", "median_days", 9.0)))
                .size())
        .isPositive();
  }

  @Test
  void whatIsHiddenWhereItIsFromIsHiddenHere() {
    Table headline =
        Headline.of(
            tables(
                "onset_summary",
                row("1", "first_response", "n_patients", 40L)
                    .and("suppressed", true)
                    .and("suppression_reason", "FEW_PATIENTS")
                    .and("hidden_columns", "median_days,median_lower_95")
                    .and("median_days", null)
                    .and("median_lower_95", null)));

    TableRow half = row(headline, "response_median_days");
    assertThat(half.has("estimate")).isFalse();
    assertThat(half.get("suppressed")).isEqualTo(true);
    assertThat(half.text("suppression_reason")).isEqualTo("FEW_PATIENTS");
    assertThat(half.text("hidden_columns")).isEqualTo("estimate,lower_95");
    TableRow quarter = row(headline, "response_quarter_days");
    assertThat(quarter.get("suppressed")).isEqualTo(false);
    assertThat(quarter.has("suppression_reason")).isFalse();
  }

  @Test
  void anOnsetOfRemissionIsCalledSo() {
    Table headline =
        Headline.of(tables("onset_summary", row("1", "first_remission", "median_days", 20.0)));

    assertThat(row(headline, "response_median_days").text("measure_label"))
        .isEqualTo("Days by which half were in remission");
  }

  private static TableRow row(Table headline, String measure) {
    return headline.rows().stream()
        .filter(row -> row.text("measure").equals(measure))
        .findFirst()
        .orElseThrow();
  }

  private static Cells row(String course, String event, String column, Object value) {
    return new Cells(new LinkedHashMap<>())
        .and("protocol_id", "p")
        .and("course", course)
        .and("instrument", "PHQ-9")
        .and("stratum", "all")
        .and("stratum_value", "all")
        .and("event", event)
        .and(column, value);
  }

  private record Cells(Map<String, Object> byColumn) {

    Cells and(String column, Object value) {
      byColumn.put(column, value);
      return this;
    }
  }

  private static java.util.function.Function<String, ResultTable> tables(String name, Cells row) {
    List<Column> columns = new ArrayList<>();
    row.byColumn()
        .forEach(
            (column, value) ->
                columns.add(
                    new Column(
                        column,
                        Column.Type.TEXT,
                        false,
                        "none",
                        Column.Role.PUBLIC,
                        Optional.empty(),
                        List.of(),
                        column)));
    ResultTable table =
        new ResultTable(
            name,
            "",
            columns,
            List.of(new ResultTable.Values(0, row.byColumn().values().toArray())));
    return asked -> asked.equals(name) ? table : ResultTable.absent(asked);
  }
}
