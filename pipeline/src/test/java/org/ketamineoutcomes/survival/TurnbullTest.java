package org.ketamineoutcomes.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ketamineoutcomes.survival.EventInterval.after;
import static org.ketamineoutcomes.survival.EventInterval.between;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketamineoutcomes.golden.GoldenTable;
import org.ketamineoutcomes.golden.GoldenTable.Row;
import org.ketamineoutcomes.survival.IntervalCurve.Mass;
import org.ketamineoutcomes.survival.SurvivalCurve.Step;

class TurnbullTest {

  private static final Map<String, IntervalTable> COHORTS = cohorts();

  static Stream<Named<Map.Entry<String, List<Row>>>> estimates() {
    return GoldenTable.read("survival/turnbull").by(row -> row.text("cohort")).entrySet().stream()
        .map(golden -> Named.of(golden.getKey(), golden));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("estimates")
  void isTheSelfConsistentSolutionThatRFinds(Map.Entry<String, List<Row>> golden) {
    IntervalCurve curve = Turnbull.estimate(COHORTS.get(golden.getKey()));

    assertThat(curve.masses())
        .extracting(Mass::interval)
        .isEqualTo(golden.getValue().stream().map(TurnbullTest::interval).toList());
    for (int i = 0; i < curve.masses().size(); i++) {
      assertThat(curve.masses().get(i).probability())
          .isEqualTo(golden.getValue().get(i).number("probability"), within(1e-6));
    }
    assertThat(curve.kuhnTuckerExcess()).isLessThan(1e-7);
  }

  @Test
  void matchesFractionsWorkedByHand() {
    IntervalCurve curve =
        Turnbull.estimate(table(between(0, 2), between(1, 3), between(2, 4), between(2, 4)));

    assertThat(curve.masses())
        .extracting(Mass::interval)
        .containsExactly(between(1, 2), between(2, 3));
    assertThat(curve.masses().get(0).probability()).isEqualTo(1.0 / 3, within(1e-9));
    assertThat(curve.masses().get(1).probability()).isEqualTo(2.0 / 3, within(1e-9));
  }

  /**
   * Fay and Shaw (2010), Journal of Statistical Software 36(2), print these masses for the same
   * arm.
   */
  @Test
  void matchesThePublishedEstimateForRadiotherapy() {
    assertThat(Turnbull.estimate(COHORTS.get("radiotherapy")).masses())
        .filteredOn(mass -> mass.probability() > 1e-6)
        .extracting(mass -> Math.round(mass.probability() * 10_000))
        .containsExactly(463L, 334L, 887L, 708L, 926L, 818L, 1209L, 4656L);
  }

  @Test
  void findsProbabilityOnlyWhereSomeIntervalBeginsAndTheNextEnds() {
    assertThat(Turnbull.estimate(table(between(0, 14), between(7, 21), after(30))).masses())
        .containsExactly(new Mass(between(7, 14), 2.0 / 3), new Mass(after(30), 1 - 2.0 / 3));
  }

  @Test
  void givesAnExactDayItsShare() {
    IntervalTable table = new IntervalTable();
    for (int day = 1; day <= 4; day++) {
      table.add(between(day - 1, day));
    }

    assertThat(Turnbull.estimate(table).masses())
        .extracting(Mass::probability)
        .containsExactly(0.25, 0.25, 0.25, 0.25);
  }

  @Test
  void ofNobodyHasNoMasses() {
    assertThat(Turnbull.estimate(new IntervalTable()))
        .isEqualTo(new IntervalCurve(0, List.of(), 0));
  }

  @Test
  void survivalLiesBetweenItsBoundsWithinAMass() {
    IntervalCurve curve = Turnbull.estimate(table(between(7, 14), between(7, 14), after(20)));

    assertThat(curve.highestSurvivalAt(6)).isOne();
    assertThat(curve.lowestSurvivalAt(7)).isEqualTo(1, within(1e-15));
    assertThat(curve.highestSurvivalAt(10)).isOne();
    assertThat(curve.lowestSurvivalAt(10)).isEqualTo(1.0 / 3, within(1e-12));
    assertThat(curve.highestSurvivalAt(14)).isEqualTo(1.0 / 3, within(1e-12));
    assertThat(curve.lowestSurvivalAt(14)).isEqualTo(1.0 / 3, within(1e-12));
  }

  @Test
  void medianIsTheIntervalInWhichHalfHaveHadTheEvent() {
    IntervalCurve curve = Turnbull.estimate(table(between(7, 14), between(14, 21), after(30)));

    assertThat(curve.quantile(0.25)).contains(between(7, 14));
    assertThat(curve.quantile(0.5)).contains(between(14, 21));
    assertThat(curve.quantile(0.75)).isEmpty();
  }

  @Test
  void isAtTheMaximumForAMillionPatients() {
    IntervalTable table = new IntervalTable();
    Random random = new Random(1);
    for (int patient = 0; patient < 100_000; patient++) {
      int event = (int) (-60 * Math.log(random.nextDouble()));
      int last = event - event % 7;
      table.add(last > 180 ? after(182) : between(last, last + 7 + 7 * random.nextInt(3)));
    }
    for (int doubling = 0; doubling < 4; doubling++) {
      table.merge(table);
    }

    assertThat(table.patients()).isEqualTo(1_600_000);
    assertThat(Turnbull.estimate(table).kuhnTuckerExcess()).isLessThan(1e-7);
  }

  @Test
  void midpointsAgreeWithSurvfitOfR() {
    GoldenTable.read("survival/midpoints")
        .by(row -> row.text("cohort"))
        .forEach(
            (cohort, rows) -> {
              List<Step> steps =
                  KaplanMeier.estimate(COHORTS.get(cohort).midpoints(), IntervalScale.LOG_LOG)
                      .steps();
              assertThat(steps).hasSameSizeAs(rows);
              for (int i = 0; i < rows.size(); i++) {
                assertThat(steps.get(i).day()).isEqualTo(rows.get(i).integer("day"));
                assertThat(steps.get(i).survival())
                    .isEqualTo(rows.get(i).number("survival"), within(1e-12));
                assertThat(steps.get(i).lower95())
                    .isEqualTo(rows.get(i).number("lower_95"), within(1e-12));
              }
            });
  }

  private static IntervalTable table(EventInterval... intervals) {
    IntervalTable table = new IntervalTable();
    List.of(intervals).forEach(table::add);
    return table;
  }

  private static EventInterval interval(Row row) {
    OptionalInt by =
        row.text("by").isEmpty() ? OptionalInt.empty() : OptionalInt.of(row.integer("by"));
    return new EventInterval(row.integer("after"), by);
  }

  private static Map<String, IntervalTable> cohorts() {
    Map<String, IntervalTable> cohorts = new HashMap<>();
    for (Row row : GoldenTable.read("survival/intervals").rows()) {
      cohorts.computeIfAbsent(row.text("cohort"), absent -> new IntervalTable()).add(interval(row));
    }
    return cohorts;
  }
}
