package org.ketamineoutcomes.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketamineoutcomes.protocol.Declaration.Status;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * What each preset takes from its publication, what is only generally known, and what is chosen.
 */
class PresetsTest {

  /** What is chosen, unless a row has it among the others. */
  private static final String CHOSEN_IN_MOST =
      """
      missing_items.rule; missing_items.rounding; baseline.rule; baseline.lookback_days;
      baseline.tie; baseline.minimum.default; endpoints[0].pick; induction.gap_days;
      onset.origin; onset.early_improvement_percent; onset.sustained.until_day;
      onset.sustained.excursions; onset.sustained.excursion_percent; onset.competing;
      durability.loss.return_to_baseline_percent; durability.retreatment; durability.competing
      """;

  /** Of each: read in the publication; generally known; and the names of what else is chosen. */
  static Stream<Arguments> presets() {
    return Stream.of(
        Arguments.of(
            "ekstrand_2022_ketect",
            """
            instruments = MADRS; remission.MADRS.at_most = 10; induction.max_sessions = 12;
            onset.event = remission; durability.start.when = remission;
            durability.origin = last_induction_session; durability.horizon_days = 365
            """,
            "",
            """
            baseline.same_day; baseline.minimum.MADRS; response.reduction_percent; endpoints[0].name;
            endpoints[0].origin; endpoints[0].from_day; endpoints[0].to_day; endpoints[0].target_day;
            denominator; courses.gap_days; induction.min_sessions; induction.min_days;
            induction.max_days; durability.start.from_day; durability.start.to_day;
            durability.loss.rule; durability.loss.confirm; durability.loss.confirm_from_days;
            durability.loss.confirm_to_days; durability.loss.dated_at; durability.loss.unconfirmed;
            durability.loss.score_at_least; durability.censor_at; durability.landmark_day
            """),
        Arguments.of(
            "hietamies_2023",
            """
            instruments = QIDS-SR16,GAD-7
            """,
            "",
            """
            baseline.same_day; baseline.minimum.QIDS-SR16; baseline.minimum.GAD-7;
            response.reduction_percent; remission.QIDS-SR16.at_most; endpoints[0].name;
            endpoints[0].origin; endpoints[0].from_day; endpoints[0].to_day; endpoints[0].target_day;
            denominator; courses.gap_days; induction.min_sessions; induction.max_sessions;
            induction.min_days; induction.max_days; onset.event; durability.start.when;
            durability.start.from_day; durability.start.to_day; durability.origin;
            durability.loss.rule; durability.loss.confirm; durability.loss.confirm_from_days;
            durability.loss.confirm_to_days; durability.loss.dated_at; durability.loss.unconfirmed;
            durability.loss.score_at_least; durability.horizon_days; durability.censor_at;
            durability.landmark_day
            """),
        Arguments.of(
            "mcinnes_2022",
            """
            instruments = PHQ-9; response.reduction_percent = 50; remission.PHQ-9.below = 5;
            endpoints[0].name = post_induction; endpoints[0].origin = last_induction_session;
            endpoints[0].from_day = 14; endpoints[0].to_day = 31; denominator = observed;
            induction.min_sessions = 4; induction.max_sessions = 8; induction.min_days = 7;
            induction.max_days = 28; durability.start.when = response; durability.start.from_day = 14;
            durability.start.to_day = 31
            """,
            "",
            """
            baseline.same_day; baseline.minimum.PHQ-9; endpoints[0].target_day; courses.gap_days;
            onset.event; durability.origin; durability.loss.rule; durability.loss.confirm;
            durability.loss.confirm_from_days; durability.loss.confirm_to_days;
            durability.loss.dated_at; durability.loss.unconfirmed; durability.loss.score_at_least;
            durability.horizon_days; durability.censor_at; durability.landmark_day
            """),
        Arguments.of(
            "murrough_2013",
            """
            instruments = MADRS; response.reduction_percent = 50; induction.max_sessions = 6;
            induction.max_days = 12; durability.start.when = response;
            durability.origin = last_induction_session; durability.horizon_days = 83
            """,
            """
            durability.loss.rule = response_lost; durability.loss.confirm = 2
            """,
            """
            baseline.same_day; baseline.minimum.MADRS; remission.MADRS.at_most; endpoints[0].name;
            endpoints[0].origin; endpoints[0].from_day; endpoints[0].to_day; endpoints[0].target_day;
            denominator; courses.gap_days; induction.min_sessions; induction.min_days; onset.event;
            durability.start.from_day; durability.start.to_day; durability.loss.confirm_from_days;
            durability.loss.confirm_to_days; durability.loss.dated_at; durability.loss.unconfirmed;
            durability.loss.score_at_least; durability.censor_at; durability.landmark_day
            """),
        Arguments.of(
            "oliver_2022",
            "",
            """
            instruments = PHQ-9,GAD-7; response.reduction_percent = 50; remission.PHQ-9.below = 5;
            endpoints[0].origin = first_session; endpoints[0].to_day = 42; induction.min_sessions = 6;
            induction.max_sessions = 6; induction.max_days = 21
            """,
            """
            baseline.same_day; baseline.minimum.PHQ-9; baseline.minimum.GAD-7; endpoints[0].name;
            endpoints[0].from_day; endpoints[0].target_day; denominator; courses.gap_days;
            induction.min_days; onset.event; durability.start.when; durability.start.from_day;
            durability.start.to_day; durability.origin; durability.loss.rule; durability.loss.confirm;
            durability.loss.confirm_from_days; durability.loss.confirm_to_days;
            durability.loss.dated_at; durability.loss.unconfirmed; durability.loss.score_at_least;
            durability.horizon_days; durability.censor_at; durability.landmark_day
            """),
        Arguments.of(
            "pfeiffer_2024_va",
            """
            instruments = PHQ-9; response.reduction_percent = 50; remission.PHQ-9.at_most = 5;
            endpoints[0].name = week_6; endpoints[0].origin = first_session;
            endpoints[0].target_day = 42; endpoints[1].name = week_12;
            endpoints[1].origin = first_session; endpoints[1].target_day = 84;
            endpoints[2].name = week_26; endpoints[2].origin = first_session;
            endpoints[2].target_day = 182
            """,
            "",
            """
            baseline.same_day; baseline.minimum.PHQ-9; endpoints[0].from_day; endpoints[0].to_day;
            endpoints[1].from_day; endpoints[1].to_day; endpoints[1].pick; endpoints[2].from_day;
            endpoints[2].to_day; endpoints[2].pick; denominator; courses; induction.min_sessions;
            induction.max_sessions; induction.min_days; induction.max_days; onset.event;
            durability.start.when; durability.start.from_day; durability.start.to_day;
            durability.origin; durability.loss.rule; durability.loss.confirm;
            durability.loss.confirm_from_days; durability.loss.confirm_to_days;
            durability.loss.dated_at; durability.loss.unconfirmed; durability.loss.score_at_least;
            durability.horizon_days; durability.censor_at; durability.landmark_day
            """),
        Arguments.of(
            "phillips_2019",
            """
            instruments = MADRS; response.reduction_percent = 50; induction.min_sessions = 6;
            induction.max_sessions = 6; induction.max_days = 14; durability.start.when = response
            """,
            "",
            """
            baseline.same_day; baseline.minimum.MADRS; remission.MADRS.at_most; endpoints[0].name;
            endpoints[0].origin; endpoints[0].from_day; endpoints[0].to_day; endpoints[0].target_day;
            denominator; courses.gap_days; induction.min_days; onset.event; durability.start.from_day;
            durability.start.to_day; durability.origin; durability.loss.rule; durability.loss.confirm;
            durability.loss.confirm_from_days; durability.loss.confirm_to_days;
            durability.loss.dated_at; durability.loss.unconfirmed; durability.loss.score_at_least;
            durability.horizon_days; durability.censor_at; durability.landmark_day
            """),
        Arguments.of(
            "sakurai_2020_mgh",
            """
            instruments = QIDS-SR16; baseline.same_day = pre_dose; response.reduction_percent = 50;
            induction.min_sessions = 6; induction.max_sessions = 6; induction.max_days = 21
            """,
            """
            remission.QIDS-SR16.at_most = 5
            """,
            """
            baseline.minimum.QIDS-SR16; endpoints[0].name; endpoints[0].origin; endpoints[0].from_day;
            endpoints[0].to_day; endpoints[0].target_day; denominator; courses.gap_days;
            induction.min_days; onset.event; durability.start.when; durability.start.from_day;
            durability.start.to_day; durability.origin; durability.loss.rule; durability.loss.confirm;
            durability.loss.confirm_from_days; durability.loss.confirm_to_days;
            durability.loss.dated_at; durability.loss.unconfirmed; durability.loss.score_at_least;
            durability.horizon_days; durability.censor_at; durability.landmark_day
            """),
        Arguments.of(
            "salloum_2019",
            """
            instruments = MADRS; response.reduction_percent = 50; remission.MADRS.at_most = 10;
            endpoints[0].name = day_3; endpoints[0].origin = first_session; endpoints[0].from_day = 3;
            endpoints[0].to_day = 3; endpoints[0].target_day = 3; induction.min_sessions = 1;
            induction.max_sessions = 1; durability.start.when = response_or_remission;
            durability.start.from_day = 3; durability.start.to_day = 3;
            durability.loss.rule = score_at_least; durability.loss.score_at_least.MADRS = 22;
            durability.loss.confirm = 1; durability.horizon_days = 30
            """,
            "",
            """
            baseline.same_day; baseline.minimum.MADRS; denominator; courses.gap_days;
            induction.min_days; induction.max_days; onset.event; durability.origin;
            durability.loss.confirm_from_days; durability.loss.confirm_to_days;
            durability.loss.dated_at; durability.loss.unconfirmed; durability.censor_at;
            durability.landmark_day
            """),
        Arguments.of(
            "sustain1_relapse",
            "",
            """
            instruments = MADRS; response.reduction_percent = 50; remission.MADRS.at_most = 12;
            endpoints[0].target_day = 28; endpoints[1].target_day = 112; induction.max_days = 28;
            durability.start.when = remission; durability.start.from_day = 56;
            durability.start.to_day = 84; durability.origin = landmark; durability.landmark_day = 84;
            durability.loss.rule = score_at_least; durability.loss.score_at_least.MADRS = 22;
            durability.loss.confirm = 2; durability.loss.confirm_from_days = 5;
            durability.loss.confirm_to_days = 15; durability.loss.dated_at = confirming;
            durability.loss.unconfirmed = censor_at_last_assessment;
            durability.censor_at = last_assessment
            """,
            """
            baseline.same_day; baseline.minimum.MADRS; endpoints[0].name; endpoints[0].origin;
            endpoints[0].from_day; endpoints[0].to_day; endpoints[1].name; endpoints[1].origin;
            endpoints[1].from_day; endpoints[1].to_day; endpoints[1].pick; denominator;
            courses.gap_days; induction.min_sessions; induction.max_sessions; induction.min_days;
            onset.event; durability.horizon_days
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("presets")
  void saysOfEachValueHowFarItWasChecked(String id, String read, String known, String chosen) {
    Declaration declaration = Presets.filled(id).declaration();

    assertThat(told(declaration, "V")).isEqualTo(listed(read));
    assertThat(told(declaration, "K")).isEqualTo(listed(known));
    List<String> unverified = new ArrayList<>(listed(CHOSEN_IN_MOST));
    unverified.removeAll(keys(read));
    unverified.removeAll(keys(known));
    unverified.addAll(keys(known));
    unverified.addAll(listed(chosen));
    assertThat(declaration.unverified())
        .extracting(Rule::key)
        .containsExactlyInAnyOrderElementsOf(unverified);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("presets")
  void approximatesItsPublicationAndSaysWhere(String id) {
    Protocol protocol = Presets.filled(id);

    assertThat(protocol.id()).isEqualTo(id);
    assertThat(protocol.declaration().status()).isEqualTo(Status.APPROXIMATES);
    assertThat(protocol.declaration().source()).isNotEmpty();
    assertThat(protocol.declaration().differs()).isNotEmpty();
    assertThat(protocol.declaration().unverified())
        .allSatisfy(rule -> assertThat(rule.source()).isNotEmpty());
    assertThat(protocol.disclosure())
        .isEqualTo(new DisclosureRule(DisclosureRule.Method.BANDS, 11));
  }

  @Test
  void thereIsARowForEachProtocolThatFollowsAPublication() {
    assertThat(presets().map(row -> row.get()[0])).containsExactlyElementsOf(Presets.IDS);
  }

  @Test
  void whatIsNotKnownOfHietamies2023RefusesToRun() {
    assertThatThrownBy(() -> ProtocolFile.named("hietamies_2023").protocol())
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "hietamies_2023: baseline.lookback_days, endpoints[0].from_day, endpoints[0].to_day, "
                + "endpoints[0].target_day, induction.min_sessions, induction.max_sessions, "
                + "induction.min_days, induction.max_days and induction.gap_days are unset, because "
                + "it is not known what the publication says; set them in a copy, and give the copy "
                + "to --protocol");
  }

  private static List<String> told(Declaration declaration, String evidence) {
    return declaration.rules().stream()
        .filter(rule -> Reproduction.isDefinition(rule.key()) && rule.evidence().equals(evidence))
        .map(rule -> rule.key() + " = " + rule.value())
        .toList();
  }

  private static List<String> keys(String rules) {
    return listed(rules).stream().map(rule -> rule.substring(0, rule.indexOf(" ="))).toList();
  }

  private static List<String> listed(String text) {
    return Stream.of(text.strip().split(";\\s*")).filter(rule -> !rule.isEmpty()).toList();
  }
}
