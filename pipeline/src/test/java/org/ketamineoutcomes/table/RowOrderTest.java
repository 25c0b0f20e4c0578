package org.ketamineoutcomes.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.PublishedTables;

class RowOrderTest {

  private static final RowOrder CURVES = new RowOrder(PublishedTables.named("onset_curve"));

  @Test
  void everyoneComesBeforeTheStrata() {
    assertThat(sorted("stratum", "age_band", "all", "sex"))
        .containsExactly("all", "age_band", "sex");
  }

  @Test
  void numbersComeFirstAndGoBySize() {
    assertThat(sorted("course", "10", "9", "all", "1")).containsExactly("all", "1", "9", "10");
  }

  @Test
  void daysGoBySize() {
    TableRow day7 = PublishedTables.row("onset_curve").set("since_day", 7);
    TableRow day10 = PublishedTables.row("onset_curve").set("since_day", 10);
    TableRow start = PublishedTables.row("onset_curve").set("since_day", -1);
    assertThat(Stream.of(day10, start, day7).sorted(CURVES)).containsExactly(start, day7, day10);
  }

  @Test
  void anEmptyKeyComesLast() {
    TableRow rest = PublishedTables.row("onset_curve").set("since_day", 7);
    TableRow day9 = PublishedTables.row("onset_curve").set("since_day", 7).set("day", 9);
    assertThat(Stream.of(rest, day9).sorted(CURVES)).containsExactly(day9, rest);
  }

  @Test
  void earlierColumnsGoFirst() {
    TableRow early = PublishedTables.row("onset_curve").set("course", "1").set("since_day", 9);
    TableRow late = PublishedTables.row("onset_curve").set("course", "2").set("since_day", -1);
    assertThat(Stream.of(late, early).sorted(CURVES)).containsExactly(early, late);
  }

  @Test
  void columnsThatAreNoKeysDecideNothing() {
    TableRow few = PublishedTables.row("onset_curve").set("since_day", 7).set("at_risk", 3);
    TableRow many = PublishedTables.row("onset_curve").set("since_day", 7).set("at_risk", 9);
    assertThat(CURVES.compare(few, many)).isZero();
  }

  private static List<String> sorted(String column, String... values) {
    return Stream.of(values)
        .map(value -> PublishedTables.row("onset_curve").set(column, value))
        .sorted(CURVES)
        .map(row -> row.text(column))
        .toList();
  }
}
