package org.ketamineoutcomes.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.protocol.Declaration.Status;
import org.ketamineoutcomes.refusal.Refusal;

class ReproductionTest {

  /** Every definition read in the publication. */
  private static final String READ =
      """
      id: mine
      status: reproduces
      differs: []
      instruments: {value: all, evidence: V, source: Paper}
      missing_items: {value: {rule: strict, rounding: none}, evidence: V, source: Paper}
      baseline: {value: {rule: last, lookback_days: 14, same_day: pre_dose, tie: last_record, minimum: {default: 1}}, evidence: V, source: Paper}
      response: {value: {reduction_percent: 50}, evidence: V, source: Paper}
      remission: {value: {PHQ-9: {below: 5}}, evidence: V, source: Paper}
      endpoints: {value: [{name: a, origin: first_session, from_day: 1, to_day: 7, target_day: 4, pick: last}], evidence: V, source: Paper}
      denominator: {value: observed, evidence: V, source: Paper}
      courses: {value: none, evidence: V, source: Paper}
      induction: {value: {min_sessions: 2, max_sessions: 6, max_days: 21, gap_days: 5}, evidence: V, source: Paper}
      onset: {value: {origin: first_session}, evidence: V, source: Paper}
      durability: {value: {origin: first_response, loss: {rule: response_lost, confirm: 2}, retreatment: censor, censor_at: last_assessment}, evidence: V, source: Paper}
      adverse_events: {treatment_emergent: from_first_session, follow_up_end: observation_end, plus_days: 7, day_count: elapsed, duplicates: drop}
      confidence: {level: 0.95, survival: plain, proportion: wilson, rate: exact}
      curve_days: every
      disclosure: {min_cell: 5}
      """;

  @Test
  void whatWasReadAsAWholeMaySayThatItReproduces() {
    Declaration declaration = ProtocolFile.read(READ, "my.yaml").declaration();

    assertThat(declaration.status()).isEqualTo(Status.REPRODUCES);
    assertThat(declaration.unverified()).isEmpty();
  }

  @ParameterizedTest(name = "[{index}] {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "rounding: none}, evidence: V | rounding: none}, evidence: D | status must be approximates, because the evidence of missing_items.rule and missing_items.rounding is not V",
        "max_days: 21 | 'max_days: {value: 21, evidence: K, source: Paper}' | status must be approximates, because the evidence of induction.max_days is not V",
        "max_days: 21 | 'max_days: {value: 21, evidence: D}' | status must be approximates, because the evidence of induction.max_days is not V",
        "differs: [] | differs: [Only inpatients] | status must be approximates, because differs names what is not done",
        "'response: {value: {reduction_percent: 50}, evidence: V, source: Paper}' | 'response: {reduction_percent: 50}' | 'a protocol that follows a publication gives the evidence of every definition, but response.reduction_percent has none; write {value: ..., evidence: V, K or D, source: ...}'",
        "'missing_items: {value: {rule: strict, rounding: none}, evidence: V, source: Paper}\n' | '' | 'a protocol that follows a publication gives the evidence of every definition, but missing_items.rule and missing_items.rounding have none; write {value: ..., evidence: V, K or D, source: ...}'",
        "to_day: 7 | to_day: unset | 'endpoints[0].to_day is unset, because it is not known what the publication says; set it in a copy, and give the copy to --protocol'",
      })
  void whatSaysMoreThanItShowsIsRefused(String written, String instead, String message) {
    assertThat(READ).contains(written);

    assertThatThrownBy(() -> ProtocolFile.read(READ.replace(written, instead), "my.yaml"))
        .isInstanceOf(Refusal.class)
        .hasMessage("my.yaml: " + message)
        .extracting(e -> ((Refusal) e).reason().exitCode())
        .isEqualTo(2);
  }

  @Test
  void whatIsChosenOrOnlyKnownMaySayThatItApproximates() {
    String yaml =
        READ.replace("status: reproduces", "status: approximates")
            .replace("differs: []", "differs: [Only inpatients]")
            .replace("max_days: 21", "max_days: {value: 21, evidence: K, source: Paper}");

    assertThat(ProtocolFile.read(yaml, "my.yaml").declaration().unverified())
        .extracting(Rule::key)
        .containsExactly("induction.max_days");
  }

  @Test
  void oneWhoFollowsNobodyOwesNoEvidence() {
    String yaml =
        READ.replace("status: reproduces", "status: own")
            .replace("{value: none, evidence: V, source: Paper}", "none");

    assertThat(ProtocolFile.read(yaml, "my.yaml").declaration().unverified())
        .extracting(Rule::key)
        .containsExactly("courses");
  }
}
