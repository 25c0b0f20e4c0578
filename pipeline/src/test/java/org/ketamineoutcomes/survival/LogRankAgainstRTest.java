package org.ketamineoutcomes.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketamineoutcomes.golden.GoldenTable;
import org.ketamineoutcomes.golden.GoldenTable.Row;
import org.ketamineoutcomes.survival.LogRank.Comparison;
import org.ketamineoutcomes.survival.LogRank.Weight;

class LogRankAgainstRTest {

  static Stream<Named<Row>> comparisons() {
    return GoldenTable.read("survival/log_rank").rows().stream()
        .map(row -> Named.of(row.text("cohort") + ", " + row.text("test"), row));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("comparisons")
  void isThatOfR(Row row) {
    List<EventTable> groups = groups(row.text("cohort"));
    Comparison comparison =
        row.text("test").equals("TREND")
            ? LogRank.trend(groups, Weight.LOG_RANK).orElseThrow()
            : LogRank.compare(groups, Weight.valueOf(row.text("test"))).orElseThrow();

    assertThat(comparison.chiSquare()).isEqualTo(row.number("chi_square"), within(1e-9));
    assertThat(comparison.degreesOfFreedom()).isEqualTo(row.integer("degrees_of_freedom"));
    assertThat(comparison.pValue()).isCloseTo(row.number("p_value"), withinPercentage(1e-7));
  }

  static List<EventTable> groups(String cohort) {
    Map<String, EventTable> groups = new LinkedHashMap<>();
    for (Row row : GoldenTable.read("survival/cohorts").rows()) {
      if (row.text("cohort").equals(cohort)) {
        groups
            .computeIfAbsent(row.text("group"), absent -> new EventTable())
            .add(row.integer("day"), row.count("events"), row.count("censored"));
      }
    }
    return new ArrayList<>(groups.values());
  }
}
