package org.ketamineoutcomes.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketamineoutcomes.golden.GoldenTable;
import org.ketamineoutcomes.golden.GoldenTable.Row;
import org.ketamineoutcomes.survival.LogRank.Comparison;
import org.ketamineoutcomes.survival.LogRank.Weight;
import org.ketamineoutcomes.survival.SurvivalCurve.Quantile;
import org.ketamineoutcomes.survival.SurvivalCurve.RestrictedMean;

class DelayedEntryAgainstRTest {

  static Stream<Named<Row>> comparisons() {
    return GoldenTable.read("survival/delayed_log_rank").rows().stream()
        .map(row -> Named.of(row.text("cohort") + ", " + row.text("test"), row));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("comparisons")
  void logRankIsTheScoreTestOfACoxModelWithExactTies(Row row) {
    List<DelayedEntryTable> groups = new ArrayList<>(groups(row.text("cohort")).values());
    Comparison comparison =
        row.text("test").equals("TREND")
            ? LogRank.trend(groups, Weight.LOG_RANK).orElseThrow()
            : LogRank.compare(groups, Weight.LOG_RANK).orElseThrow();

    assertThat(comparison.chiSquare()).isEqualTo(row.number("chi_square"), within(1e-9));
    assertThat(comparison.degreesOfFreedom()).isEqualTo(row.integer("degrees_of_freedom"));
    assertThat(comparison.pValue()).isCloseTo(row.number("p_value"), withinPercentage(1e-7));
  }

  static Stream<Named<Row>> summaries() {
    return GoldenTable.read("survival/delayed_summary").rows().stream()
        .map(row -> Named.of(row.text("cohort") + ", to day " + row.text("horizon"), row));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("summaries")
  void medianAndRestrictedMeanAreThoseOfSurvfit(Row row) {
    DelayedEntryTable everyone = new DelayedEntryTable();
    groups(row.text("cohort")).values().forEach(everyone::merge);
    SurvivalCurve curve = KaplanMeier.estimate(everyone, IntervalScale.LOG_LOG);
    RestrictedMean mean = curve.restrictedMean(row.integer("horizon"));

    assertThat(curve.quantile(0.5))
        .isEqualTo(
            new Quantile(
                row.optional("median"), row.optional("lower_95"), row.optional("upper_95")));
    assertThat(mean.days()).isCloseTo(row.number("days"), withinPercentage(1e-10));
    assertThat(mean.stdError()).isCloseTo(row.number("std_error"), withinPercentage(1e-10));
  }

  private static Map<String, DelayedEntryTable> groups(String cohort) {
    Map<String, DelayedEntryTable> groups = new TreeMap<>();
    for (Row row : GoldenTable.read("survival/delayed_groups").rows()) {
      if (row.text("cohort").equals(cohort)) {
        groups
            .computeIfAbsent(row.text("group"), absent -> new DelayedEntryTable())
            .add(row.integer("entry"), new FollowUp(row.integer("day"), row.integer("event") == 1));
      }
    }
    return groups;
  }
}
