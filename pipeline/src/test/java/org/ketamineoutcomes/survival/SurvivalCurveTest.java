package org.ketamineoutcomes.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ketamineoutcomes.survival.FollowUp.censoredOn;
import static org.ketamineoutcomes.survival.FollowUp.eventOn;
import static org.ketamineoutcomes.survival.IntervalScale.LOG;
import static org.ketamineoutcomes.survival.IntervalScale.LOG_LOG;
import static org.ketamineoutcomes.survival.IntervalScale.PLAIN;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.survival.SurvivalCurve.Quantile;
import org.ketamineoutcomes.survival.SurvivalCurve.RestrictedMean;
import org.ketamineoutcomes.survival.SurvivalCurve.Step;

class SurvivalCurveTest {

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "LOG_LOG, 0.25, 18,  9, 34",
    "LOG_LOG, 0.50, 31, 13,",
    "LOG_LOG, 0.75, 48, 31,",
    "LOG,     0.25, 18, 13,",
    "LOG,     0.50, 31, 18,",
    "LOG,     0.75, 48, 34,",
    "PLAIN,   0.25, 18,  9, 34",
    "PLAIN,   0.50, 31, 18, 48",
    "PLAIN,   0.75, 48, 31,"
  })
  void quantilesAgreeWithThoseOfR(
      IntervalScale scale, double proportion, Double day, Double lower, Double upper) {
    assertThat(curve(Aml.MAINTAINED, scale).quantile(proportion))
        .isEqualTo(new Quantile(optional(day), optional(lower), optional(upper)));
  }

  @Test
  void matchesQuantilesOfFlatStretchesWorkedByHand() {
    List<FollowUp> flat = List.of(eventOn(1), eventOn(2), censoredOn(3), eventOn(4));

    assertThat(curve(flat, LOG).quantile(0.5)).isEqualTo(quantile(3.0, 1.0, null));
    assertThat(curve(flat, LOG).quantile(0.25)).isEqualTo(quantile(1.5, 1.0, null));
    assertThat(curve(flat, LOG).quantile(0.75)).isEqualTo(quantile(4.0, 2.0, null));
  }

  @Test
  void aStretchThatNeverEndsReachesToTheLastFollowUp() {
    List<FollowUp> flat = List.of(eventOn(1), eventOn(2), censoredOn(3), censoredOn(4));

    assertThat(curve(flat, LOG).quantile(0.5)).isEqualTo(quantile(3.0, 1.0, null));
    assertThat(curve(flat, LOG).quantile(0.75)).isEqualTo(quantile(null, 2.0, null));
  }

  @ParameterizedTest(name = "{0} patients")
  @ValueSource(ints = {2, 24, 44, 108, 400})
  void medianIsNotMovedByRounding(int patients) {
    List<FollowUp> oneEventADay =
        IntStream.rangeClosed(1, patients).mapToObj(FollowUp::eventOn).toList();

    assertThat(curve(oneEventADay, LOG_LOG).quantile(0.5).day()).hasValue((patients + 1) / 2.0);
  }

  @Test
  void medianOfEventsAllOnOneDayIsThatDayWithoutLimits() {
    assertThat(curve(List.of(eventOn(5), eventOn(5), eventOn(5)), LOG).quantile(0.5))
        .isEqualTo(quantile(5.0, null, null));
  }

  @ParameterizedTest
  @EnumSource(IntervalScale.class)
  void withoutEventsThereIsNoQuantile(IntervalScale scale) {
    assertThat(curve(List.of(censoredOn(3), censoredOn(9)), scale).quantile(0.25))
        .isEqualTo(quantile(null, null, null));
    assertThat(curve(List.of(), scale).quantile(0.25)).isEqualTo(quantile(null, null, null));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.5, 50, Double.NaN})
  void quantileIsOfAProportionBetweenZeroAndOne(double proportion) {
    SurvivalCurve curve = curve(Aml.MAINTAINED, LOG);

    assertThatThrownBy(() -> curve.quantile(proportion))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A proportion must be between 0 and 1");
  }

  @Test
  void betweenStepsTheValueStaysAndThoseAtRiskAreThoseLeft() {
    Step step31 = curve(Aml.MAINTAINED, LOG).at(31);

    assertThat(curve(Aml.MAINTAINED, LOG).at(33))
        .isEqualTo(
            new Step(
                33,
                4,
                0,
                0,
                step31.survival(),
                step31.stdError(),
                step31.lower95(),
                step31.upper95()));
  }

  @Test
  void beforeTheFirstStepEveryoneIsAtRiskAndTheCurveIsOne() {
    assertThat(curve(Aml.MAINTAINED, LOG_LOG).at(8)).isEqualTo(new Step(8, 11, 0, 0, 1, 0, 1, 1));
    assertThat(curve(List.of(), LOG_LOG).at(8)).isEqualTo(new Step(8, 0, 0, 0, 1, 0, 1, 1));
  }

  @Test
  void afterTheLastFollowUpNobodyIsAtRisk() {
    Step step = curve(Aml.MAINTAINED, PLAIN).at(162);

    assertThat(step.atRisk()).isZero();
    assertThat(step.survival()).isEqualTo(0.1840909090909091, within(1e-14));
  }

  @Test
  void endsOnTheLastDayOfFollowUp() {
    assertThat(curve(Aml.MAINTAINED, PLAIN).lastDay()).hasValue(161);
    assertThat(curve(List.of(), PLAIN).lastDay()).isEmpty();
  }

  @ParameterizedTest(name = "to day {0}")
  @CsvSource({
    "0, 0, 0",
    "9, 9, 0",
    "48, 31.843181818181815, 4.527884711750491",
    "200, 59.82500000000000, 25.71883605997672"
  })
  void restrictedMeanAgreesWithThatOfR(int horizon, double days, double stdError) {
    RestrictedMean mean = curve(Aml.MAINTAINED, LOG).restrictedMean(horizon);

    assertThat(mean.days()).isEqualTo(days, within(1e-12));
    assertThat(mean.stdError()).isEqualTo(stdError, within(1e-12));
  }

  @Test
  void restrictedMeanMatchesFractionsWorkedByHand() {
    // 2 days at 1, 2 days at 2/3, and then 1 day at 1/3; to the right of day 2 lie 5/3, of day 4
    // 1/3
    RestrictedMean mean =
        curve(List.of(eventOn(2), eventOn(4), censoredOn(9)), LOG).restrictedMean(5);

    assertThat(mean.days()).isEqualTo(2 + 4.0 / 3 + 1.0 / 3, within(1e-15));
    assertThat(mean.stdError()).isEqualTo(Math.sqrt(25.0 / 9 / 6 + 1.0 / 9 / 2), within(1e-15));
  }

  @Test
  void restrictedMeanOfEventsAllOnOneDayIsCertain() {
    assertThat(curve(List.of(eventOn(5), eventOn(5)), LOG).restrictedMean(9))
        .isEqualTo(new RestrictedMean(5, 0));
  }

  @Test
  void horizonIsNotBeforeDayZero() {
    SurvivalCurve curve = curve(List.of(), LOG);

    assertThatThrownBy(() -> curve.restrictedMean(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A horizon must not be before day 0");
  }

  @Test
  void medianFollowUpIsTheMedianOfTheReversedTable() {
    Quantile followUp =
        KaplanMeier.estimate(Aml.table(Aml.MAINTAINED).reversed(), LOG).quantile(0.5);

    assertThat(followUp).isEqualTo(quantile(103.0, 28.0, null));
  }

  private static SurvivalCurve curve(List<FollowUp> followUps, IntervalScale scale) {
    return KaplanMeier.estimate(Aml.table(followUps), scale);
  }

  private static Quantile quantile(Double day, Double lower, Double upper) {
    return new Quantile(optional(day), optional(lower), optional(upper));
  }

  private static OptionalDouble optional(Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
