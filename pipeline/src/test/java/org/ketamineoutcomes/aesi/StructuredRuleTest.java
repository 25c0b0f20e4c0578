package org.ketamineoutcomes.aesi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.SafetyRows;
import org.ketamineoutcomes.history.Session.Vitals;

class StructuredRuleTest {

  @ParameterizedTest(name = "{0}/{1} to {2}/{3}")
  @CsvSource({
    "140, 80, 179, 104, NO, NO, NO",
    "140, 80, 180, 104, YES, YES, YES",
    "141, 80, 180, 104, YES, NO, YES",
    "161, 80, 180, 104, YES, NO, NO",
    "160, 80, 180, 104, YES, NO, YES",
    "140, 90, 150, 109, NO, NO, YES",
    "140, 90, 150, 110, YES, NO, YES",
    "140, 91, 150, 105, NO, NO, NO",
    "100, 60, 139, 84, NO, NO, NO",
    "100, 60, 140, 84, NO, YES, NO",
    "100, 60, 139, 85, NO, YES, NO",
  })
  void bloodPressureHasThreeRulesThatAreNotMerged(
      int systolicBefore,
      int diastolicBefore,
      int systolicPeak,
      int diastolicPeak,
      Answer value,
      Answer rise,
      Answer both) {
    Vitals vitals =
        SafetyRows.pressures(systolicBefore, diastolicBefore, systolicPeak, diastolicPeak);
    assertThat(answer("bp_180_110", vitals)).isEqualTo(value);
    assertThat(answer("bp_rise_40_25", vitals)).isEqualTo(rise);
    assertThat(answer("bp_180_and_rise_20", vitals)).isEqualTo(both);
  }

  @Test
  void halfAMeasurementIsNotAssessedEvenWhereItWouldDo() {
    assertThat(answer("bp_180_110", SafetyRows.systolicPeakOnly(220)))
        .isEqualTo(Answer.NOT_RECORDED);
    assertThat(answer("bp_180_110", SafetyRows.systolicPeakOnly(120)))
        .isEqualTo(Answer.NOT_RECORDED);
  }

  @ParameterizedTest(name = "SpO2 {0}, CADSS {1}, MOAA/S {2}")
  @CsvSource({
    "93, 4, 5, NO, NO, NO, NO, NO",
    "92, 5, 4, YES, YES, YES, NO, NO",
    "92, 5, 3, YES, YES, YES, NO, NO",
    "92, 5, 2, YES, YES, YES, YES, NO",
    "92, 5, 0, YES, YES, YES, YES, YES",
  })
  void scalesAreComparedAtTheirLimits(
      int oxygenSaturation,
      int cadss,
      int moaas,
      Answer hypoxia,
      Answer dissociation,
      Answer sedation,
      Answer severe,
      Answer unconscious) {
    Vitals vitals = SafetyRows.scales(oxygenSaturation, cadss, moaas);
    assertThat(answer("oxygen_saturation_below_93", vitals)).isEqualTo(hypoxia);
    assertThat(answer("cadss_above_4", vitals)).isEqualTo(dissociation);
    assertThat(answer("moaas_at_most_4", vitals)).isEqualTo(sedation);
    assertThat(answer("moaas_at_most_2", vitals)).isEqualTo(severe);
    assertThat(answer("moaas_0", vitals)).isEqualTo(unconscious);
  }

  @Test
  void aFastHeartMayBeFastBefore() {
    assertThat(answer("heart_rate_120", SafetyRows.heartRates(106, 120))).isEqualTo(Answer.YES);
    assertThat(answer("heart_rate_120_and_rise_15", SafetyRows.heartRates(106, 120)))
        .isEqualTo(Answer.NO);
    assertThat(answer("heart_rate_120_and_rise_15", SafetyRows.heartRates(105, 120)))
        .isEqualTo(Answer.YES);
    assertThat(answer("heart_rate_120", SafetyRows.heartRates(60, 119))).isEqualTo(Answer.NO);
  }

  @Test
  void whatWasNotMeasuredIsNotNo() {
    for (AesiRule rule : AesiVocabulary.standard().rules()) {
      assertThat(rule.rule().answer(new SessionValues(Vitals.NOT_RECORDED, OptionalInt.empty())))
          .isEqualTo(Answer.NOT_RECORDED);
    }
  }

  @Test
  void aRiseOfOnePointOfTheSuicidalityItemCounts() {
    assertThat(answer(OptionalInt.of(1))).isEqualTo(Answer.YES);
    assertThat(answer(OptionalInt.of(0))).isEqualTo(Answer.NO);
    assertThat(answer(OptionalInt.of(-2))).isEqualTo(Answer.NO);
  }

  @Test
  void aConditionIsAValueAComparisonAndANumber() {
    assertThatThrownBy(() -> Condition.of("systolic_peak => 180"))
        .hasMessage("A condition must be a value, a comparison and a number");
  }

  private static Answer answer(OptionalInt suicidalityItemRise) {
    return rule("suicidality_item_rise_1")
        .answer(new SessionValues(Vitals.NOT_RECORDED, suicidalityItemRise));
  }

  private static Answer answer(String id, Vitals vitals) {
    return rule(id).answer(new SessionValues(vitals, OptionalInt.empty()));
  }

  private static StructuredRule rule(String id) {
    return AesiVocabulary.standard().rules().stream()
        .map(AesiRule::rule)
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
