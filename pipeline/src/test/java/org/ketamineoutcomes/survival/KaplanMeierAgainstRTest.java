package org.ketamineoutcomes.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketamineoutcomes.golden.GoldenTable;
import org.ketamineoutcomes.golden.GoldenTable.Row;
import org.ketamineoutcomes.survival.SurvivalCurve.Quantile;
import org.ketamineoutcomes.survival.SurvivalCurve.RestrictedMean;
import org.ketamineoutcomes.survival.SurvivalCurve.Step;

class KaplanMeierAgainstRTest {

  private static final Map<Group, EventTable> GROUPS = groups();

  private record Group(String cohort, String name) {

    static Group of(Row row) {
      return new Group(row.text("cohort"), row.text("group"));
    }
  }

  private record Curve(Group group, IntervalScale scale) {

    static Curve of(Row row) {
      return new Curve(Group.of(row), IntervalScale.valueOf(row.text("scale")));
    }

    SurvivalCurve estimate() {
      return KaplanMeier.estimate(GROUPS.get(group), scale);
    }
  }

  static Stream<Named<Map.Entry<Curve, List<Row>>>> curves() {
    return GoldenTable.read("survival/kaplan_meier").by(Curve::of).entrySet().stream()
        .map(golden -> Named.of(golden.getKey().toString(), golden));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("curves")
  void stepsAreThoseOfSurvfit(Map.Entry<Curve, List<Row>> golden) {
    assertSteps(golden.getKey().estimate().steps(), golden.getValue());
  }

  @Test
  void quantilesAreThoseOfSurvfit() {
    for (Row row : GoldenTable.read("survival/quantiles").rows()) {
      assertThat(Curve.of(row).estimate().quantile(row.number("proportion")))
          .as("%s", row)
          .isEqualTo(quantile(row));
    }
  }

  @Test
  void medianFollowUpIsThatOfSurvfitWithStatusReversed() {
    for (Row row : GoldenTable.read("survival/follow_up").rows()) {
      SurvivalCurve followUp =
          KaplanMeier.estimate(GROUPS.get(Group.of(row)).reversed(), IntervalScale.LOG_LOG);

      assertThat(followUp.quantile(row.number("proportion")))
          .as("%s", row)
          .isEqualTo(quantile(row));
    }
  }

  @Test
  void restrictedMeansAreThoseOfSurvfit() {
    for (Row row : GoldenTable.read("survival/restricted_mean").rows()) {
      RestrictedMean mean =
          KaplanMeier.estimate(GROUPS.get(Group.of(row)), IntervalScale.LOG)
              .restrictedMean(row.integer("horizon"));

      assertThat(mean.days()).as("%s", row).isEqualTo(row.number("days"), within(1e-12 * 2000));
      assertThat(mean.stdError())
          .as("%s", row)
          .isEqualTo(row.number("std_error"), within(1e-12 * 2000));
    }
  }

  @Test
  void delayedEntryIsThatOfSurvfitWithStartAndStop() {
    Map<String, DelayedEntryTable> tables = new HashMap<>();
    for (Row row : GoldenTable.read("survival/delayed_entry_patients").rows()) {
      tables
          .computeIfAbsent(row.text("cohort"), absent -> new DelayedEntryTable())
          .add(row.integer("entry"), new FollowUp(row.integer("day"), row.integer("event") == 1));
    }
    GoldenTable.read("survival/delayed_entry")
        .by(row -> row.text("cohort"))
        .forEach(
            (cohort, rows) -> {
              SurvivalCurve curve = KaplanMeier.estimate(tables.get(cohort), IntervalScale.LOG_LOG);
              assertSteps(
                  curve.steps().stream()
                      .filter(step -> step.events() + step.censored() > 0)
                      .toList(),
                  rows);
            });
  }

  private static void assertSteps(List<Step> steps, List<Row> rows) {
    assertThat(steps).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      Step step = steps.get(i);
      Row row = rows.get(i);
      assertThat(step.day()).isEqualTo(row.integer("day"));
      assertThat(step.atRisk()).isEqualTo(row.count("at_risk"));
      assertThat(step.survival()).isCloseTo(row.number("survival"), within(1e-12));
      assertThat(step.stdError()).isEqualTo(row.number("std_error"), within(1e-12));
      assertThat(step.lower95()).isEqualTo(row.number("lower_95"), within(1e-12));
      assertThat(step.upper95()).isEqualTo(row.number("upper_95"), within(1e-12));
    }
  }

  private static Quantile quantile(Row row) {
    return new Quantile(row.optional("day"), row.optional("lower_95"), row.optional("upper_95"));
  }

  private static Map<Group, EventTable> groups() {
    Map<Group, EventTable> groups = new HashMap<>();
    for (Row row : GoldenTable.read("survival/cohorts").rows()) {
      groups
          .computeIfAbsent(Group.of(row), absent -> new EventTable())
          .add(row.integer("day"), row.count("events"), row.count("censored"));
    }
    return groups;
  }
}
