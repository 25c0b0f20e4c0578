package org.ketamineoutcomes.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ketamineoutcomes.survival.CompetingFollowUp.censoredOn;
import static org.ketamineoutcomes.survival.CompetingFollowUp.eventOn;
import static org.ketamineoutcomes.survival.IntervalScale.LOG_LOG;

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
import org.ketamineoutcomes.survival.IncidenceCurve.Step;

class AalenJohansenTest {

  private record Curve(String cohort, IntervalScale scale, int cause) {

    static Curve of(Row row) {
      return new Curve(
          row.text("cohort"), IntervalScale.valueOf(row.text("scale")), row.integer("cause"));
    }
  }

  private static final Map<String, CauseTable> COHORTS = cohorts();

  static Stream<Named<Map.Entry<Curve, List<Row>>>> curves() {
    return GoldenTable.read("survival/aalen_johansen").by(Curve::of).entrySet().stream()
        .map(golden -> Named.of(golden.getKey().toString(), golden));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("curves")
  void isThatOfSurvfit(Map.Entry<Curve, List<Row>> golden) {
    Curve curve = golden.getKey();
    List<Step> steps =
        AalenJohansen.estimate(COHORTS.get(curve.cohort()), curve.cause(), curve.scale()).steps();

    assertThat(steps).hasSameSizeAs(golden.getValue());
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      Row row = golden.getValue().get(i);
      assertThat(step.day()).isEqualTo(row.integer("day"));
      assertThat(step.atRisk()).isEqualTo(row.count("at_risk"));
      assertThat(step.incidence()).isEqualTo(row.number("incidence"), within(1e-12));
      assertThat(step.stdError()).isEqualTo(row.number("std_error"), within(1e-12));
      assertThat(step.lower95()).isEqualTo(row.number("lower_95"), within(1e-12));
      assertThat(step.upper95()).isEqualTo(row.number("upper_95"), within(1e-12));
    }
  }

  @Test
  void withDelayedEntryIsThatOfSurvfit() {
    Map<String, CauseTable> cohorts = new HashMap<>();
    for (Row row : GoldenTable.read("survival/competing_delayed_patients").rows()) {
      cohorts
          .computeIfAbsent(row.text("cohort"), absent -> CauseTable.of(2))
          .add(
              row.integer("entry"),
              new CompetingFollowUp(row.integer("day"), row.integer("cause")));
    }
    for (Row row : GoldenTable.read("survival/aalen_johansen_delayed").rows()) {
      Step step =
          AalenJohansen.estimate(cohorts.get(row.text("cohort")), row.integer("cause"), LOG_LOG)
              .at(row.integer("day"));

      assertThat(step.day()).isEqualTo(row.integer("day"));
      assertThat(step.atRisk()).isEqualTo(row.count("at_risk"));
      assertThat(step.incidence()).isEqualTo(row.number("incidence"), within(1e-12));
      assertThat(step.stdError()).isEqualTo(row.number("std_error"), within(1e-12));
      assertThat(step.stdError()).isEqualTo(row.number("jackknife"), within(1e-3));
    }
  }

  @Test
  void estimateIsThatOfCuminc() {
    for (Row row : GoldenTable.read("survival/cuminc").rows()) {
      assertThat(
              AalenJohansen.estimate(COHORTS.get("small"), row.integer("cause"), LOG_LOG)
                  .at(row.integer("day"))
                  .incidence())
          .isEqualTo(row.number("incidence"), within(1e-12));
    }
  }

  @Test
  void matchesFractionsWorkedByHand() {
    // S before day 1 is 1, before day 2 3/4, before day 4 1/2, with nobody left of one at risk
    CauseTable table = table(eventOn(1, 1), eventOn(2, 2), censoredOn(3), eventOn(4, 1));
    IncidenceCurve ofInterest = AalenJohansen.estimate(table, 1, LOG_LOG);
    IncidenceCurve competing = AalenJohansen.estimate(table, 2, LOG_LOG);

    assertThat(ofInterest.steps()).extracting(Step::incidence).containsExactly(.25, .25, .25, .75);
    assertThat(competing.steps().get(3).incidence()).isEqualTo(0.25, within(1e-15));
    assertThat(ofInterest.steps().get(0).stdError()).isEqualTo(Math.sqrt(3.0 / 64), within(1e-15));
    assertThat(ofInterest.steps().get(3).stdError()).isEqualTo(Math.sqrt(3.0 / 64), within(1e-15));
    assertThat(ofInterest.steps().get(1))
        .extracting(Step::atRisk, Step::events, Step::competing, Step::censored)
        .containsExactly(3L, 0L, 1L, 0L);
  }

  @Test
  void isLessThanOneMinusKaplanMeierWhereEventsCompete() {
    CauseTable table = COHORTS.get("small");
    double incidence = AalenJohansen.estimate(table, 1, LOG_LOG).at(8).incidence();
    double survival = KaplanMeier.estimate(table.only(1), LOG_LOG).at(8).survival();

    assertThat(incidence).isEqualTo(.3514286, within(5e-8));
    assertThat(1 - survival).isEqualTo(.421429, within(5e-7));
  }

  @Test
  void hasTheStandardErrorOfKaplanMeierWhereThereIsOneCause() {
    CauseTable table = COHORTS.get("one cause");
    Step step = AalenJohansen.estimate(table, 1, LOG_LOG).at(6);

    assertThat(step.incidence()).isEqualTo(7.0 / 12, within(1e-15));
    assertThat(step.stdError()).isEqualTo(Math.sqrt(85.0 / 1728), within(1e-15));
  }

  @Test
  void isCertainOnceEveryoneHadTheEventWithoutCensoring() {
    for (int patients = 1; patients < 200; patients++) {
      CauseTable table = CauseTable.of(1);
      for (int patient = 0; patient < patients; patient++) {
        table.add(eventOn(patient, 1));
      }
      Step last = AalenJohansen.estimate(table, 1, LOG_LOG).at(patients);

      assertThat(last.incidence()).isEqualTo(1, within(1e-13));
      assertThat(last.stdError()).isEqualTo(0, within(1e-7));
    }
  }

  @Test
  void staysAtTheValueInForceBetweenStepsAndAfterTheLast() {
    IncidenceCurve curve = AalenJohansen.estimate(COHORTS.get("small"), 1, LOG_LOG);
    Step third = curve.at(3);

    assertThat(curve.at(1)).isEqualTo(new Step(1, 10, 0, 0, 0, 0, 0, 0, 0));
    assertThat(curve.at(4))
        .isEqualTo(
            new Step(
                4,
                7,
                0,
                0,
                0,
                third.incidence(),
                third.stdError(),
                third.lower95(),
                third.upper95()));
    assertThat(curve.at(13).atRisk()).isZero();
    assertThat(curve.lastDay()).hasValue(12);
  }

  @Test
  void ofNobodyHasNoSteps() {
    IncidenceCurve curve = AalenJohansen.estimate(CauseTable.of(2), 1, LOG_LOG);

    assertThat(curve).isEqualTo(new IncidenceCurve(0, List.of()));
    assertThat(curve.lastDay()).isEmpty();
    assertThat(curve.at(5)).isEqualTo(new Step(5, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void isOfACauseOfTheTable() {
    for (int cause : new int[] {0, 3}) {
      assertThatThrownBy(() -> AalenJohansen.estimate(CauseTable.of(2), cause, LOG_LOG))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A cause must be among those of the table");
    }
  }

  private static CauseTable table(CompetingFollowUp... followUps) {
    CauseTable table = CauseTable.of(2);
    for (CompetingFollowUp followUp : followUps) {
      table.add(followUp);
    }
    return table;
  }

  private static Map<String, CauseTable> cohorts() {
    Map<String, CauseTable> cohorts = new HashMap<>();
    for (Row row : GoldenTable.read("survival/competing_patients").rows()) {
      CauseTable table = cohorts.computeIfAbsent(row.text("cohort"), absent -> CauseTable.of(3));
      for (int patient = 0; patient < row.integer("patients"); patient++) {
        table.add(new CompetingFollowUp(row.integer("day"), row.integer("cause")));
      }
    }
    return cohorts;
  }
}
