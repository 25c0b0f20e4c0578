package org.ketamineoutcomes.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.protocol.Endpoint.Origin.FIRST_SESSION;
import static org.ketamineoutcomes.protocol.Endpoint.Origin.LAST_INDUCTION_SESSION;
import static org.ketamineoutcomes.protocol.Endpoint.Pick.CLOSEST;
import static org.ketamineoutcomes.protocol.Endpoint.Pick.FIRST;
import static org.ketamineoutcomes.protocol.Endpoint.Pick.LAST;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketamineoutcomes.protocol.DurabilityRule.CensorAt;
import org.ketamineoutcomes.protocol.DurabilityRule.Origin;
import org.ketamineoutcomes.protocol.DurabilityRule.Retreatment;
import org.ketamineoutcomes.protocol.LossRule.DatedAt;
import org.ketamineoutcomes.protocol.LossRule.Kind;
import org.ketamineoutcomes.protocol.LossRule.Unconfirmed;
import org.ketamineoutcomes.protocol.StartRule.Reached;

/** The clinically decisive values of each preset, those that are chosen included. */
class PresetRulesTest {

  private static final int NONE = Protocol.NO_LIMIT;

  private static final Set<CompetingEvent> DEATH = Set.of(CompetingEvent.DEATH);
  private static final Set<CompetingEvent> DEATH_OR_END =
      Set.of(CompetingEvent.DEATH, CompetingEvent.DISCONTINUATION);

  private static final LossRule RESPONSE_LOST = lost(Kind.RESPONSE_LOST, 1);

  private static final DurabilityRule UNDER_CARE =
      new DurabilityRule(
          new StartRule(Reached.RESPONSE, 0, NONE),
          Origin.FIRST_RESPONSE,
          28,
          RESPONSE_LOST,
          Retreatment.IGNORE,
          DEATH_OR_END,
          NONE,
          CensorAt.LAST_ASSESSMENT);

  @ParameterizedTest(name = "{0}: {1}, at least {2}, within {3} days")
  @CsvSource({
    "ekstrand_2022_ketect, MADRS, 20, 30",
    "mcinnes_2022, PHQ-9, 10, 14",
    "murrough_2013, MADRS, 20, 30",
    "oliver_2022, PHQ-9, 10, 30",
    "oliver_2022, GAD-7, 10, 30",
    "pfeiffer_2024_va, PHQ-9, 10, 30",
    "phillips_2019, MADRS, 20, 30",
    "sakurai_2020_mgh, QIDS-SR16, 11, 30",
    "salloum_2019, MADRS, 20, 30",
    "sustain1_relapse, MADRS, 20, 30",
  })
  void theBaselineIsTheLastScoreOfTheLookBack(String id, String scale, int minimum, int days) {
    Protocol protocol = Presets.filled(id);

    assertThat(protocol.measures(scale)).isTrue();
    assertThat(protocol.baseline().rule()).isEqualTo(BaselineRule.Choice.LAST);
    assertThat(protocol.baseline().lookbackDays()).isEqualTo(days);
    assertThat(protocol.baseline().isHighEnough(scale, 100 * minimum)).isTrue();
    assertThat(protocol.baseline().isHighEnough(scale, 100 * minimum - 1)).isFalse();
  }

  @ParameterizedTest(name = "{0}: {2} on {1} is remission, {3} is not")
  @CsvSource({
    "ekstrand_2022_ketect, MADRS, 10, 11",
    "mcinnes_2022, PHQ-9, 4, 5",
    "murrough_2013, MADRS, 10, 11",
    "oliver_2022, PHQ-9, 4, 5",
    "pfeiffer_2024_va, PHQ-9, 5, 6",
    "phillips_2019, MADRS, 10, 11",
    "sakurai_2020_mgh, QIDS-SR16, 5, 6",
    "salloum_2019, MADRS, 10, 11",
    "sustain1_relapse, MADRS, 12, 13",
  })
  void remissionEndsWhereThePublicationSays(String id, String scale, int highest, int next) {
    Protocol protocol = Presets.filled(id);

    assertThat(protocol.isRemission(scale, 100 * highest)).isTrue();
    assertThat(protocol.isRemission(scale, 100 * next)).isFalse();
  }

  @Test
  void aProratedScoreOf4AndAHalfIsRemissionBelow5() {
    assertThat(Presets.filled("mcinnes_2022").isRemission("PHQ-9", 450)).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endpoints")
  void halfOfTheBaselineIsAResponse(String id) {
    ResponseCriterion response = Presets.filled(id).response();

    assertThat(response.isMet(15, 7)).isTrue();
    assertThat(response.isMet(15, 8)).isFalse();
    assertThat(response.isMet(16, 8)).isTrue();
  }

  static Stream<Arguments> endpoints() {
    return Stream.of(
        Arguments.of(
            "ekstrand_2022_ketect",
            List.of(new Endpoint("post_induction", LAST_INDUCTION_SESSION, 0, 14, 1, CLOSEST))),
        Arguments.of(
            "mcinnes_2022",
            List.of(new Endpoint("post_induction", LAST_INDUCTION_SESSION, 14, 31, 14, FIRST))),
        Arguments.of(
            "murrough_2013",
            List.of(new Endpoint("post_induction", LAST_INDUCTION_SESSION, 0, 7, 1, CLOSEST))),
        Arguments.of(
            "oliver_2022", List.of(new Endpoint("within_6_weeks", FIRST_SESSION, 1, 42, 42, LAST))),
        Arguments.of(
            "pfeiffer_2024_va",
            List.of(
                new Endpoint("week_6", FIRST_SESSION, 28, 56, 42, CLOSEST),
                new Endpoint("week_12", FIRST_SESSION, 63, 105, 84, CLOSEST),
                new Endpoint("week_26", FIRST_SESSION, 152, 212, 182, CLOSEST))),
        Arguments.of(
            "phillips_2019",
            List.of(new Endpoint("post_induction", LAST_INDUCTION_SESSION, 0, 7, 1, CLOSEST))),
        Arguments.of(
            "sakurai_2020_mgh",
            List.of(new Endpoint("post_induction", LAST_INDUCTION_SESSION, 1, 14, 7, FIRST))),
        Arguments.of(
            "salloum_2019", List.of(new Endpoint("day_3", FIRST_SESSION, 3, 3, 3, CLOSEST))),
        Arguments.of(
            "sustain1_relapse",
            List.of(
                new Endpoint("week_4", FIRST_SESSION, 21, 35, 28, CLOSEST),
                new Endpoint("week_16", FIRST_SESSION, 105, 119, 112, CLOSEST))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endpoints")
  void responseIsLookedForInTheseDays(String id, List<Endpoint> endpoints) {
    assertThat(Presets.filled(id).endpoints()).isEqualTo(endpoints);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ekstrand_2022_ketect, 1, 12, 0, 28, 7",
    "mcinnes_2022, 4, 8, 7, 28, 7",
    "murrough_2013, 1, 6, 0, 12, 7",
    "oliver_2022, 6, 6, 0, 21, 7",
    "pfeiffer_2024_va, 4, 8, 0, 28, 7",
    "phillips_2019, 6, 6, 0, 14, 7",
    "sakurai_2020_mgh, 6, 6, 0, 21, 7",
    "salloum_2019, 1, 1, 0, 1, 1",
    "sustain1_relapse, 8, 8, 0, 28, 7",
  })
  void theseSessionsAreTheInduction(
      String id, int minSessions, int maxSessions, int minDays, int maxDays, int gapDays) {
    assertThat(Presets.filled(id).induction())
        .isEqualTo(new InductionRule(minSessions, maxSessions, minDays, maxDays, gapDays));
  }

  static Stream<Arguments> durability() {
    return Stream.of(
        Arguments.of(
            "ekstrand_2022_ketect",
            withoutTreatment(Reached.REMISSION, 0, 14, lost(Kind.REMISSION_LOST, 1), 365)),
        Arguments.of(
            "mcinnes_2022", withoutTreatment(Reached.RESPONSE, 14, 31, RESPONSE_LOST, NONE)),
        Arguments.of(
            "murrough_2013",
            withoutTreatment(Reached.RESPONSE, 0, 7, lost(Kind.RESPONSE_LOST, 2), 83)),
        Arguments.of("oliver_2022", UNDER_CARE),
        Arguments.of("pfeiffer_2024_va", UNDER_CARE),
        Arguments.of("phillips_2019", UNDER_CARE),
        Arguments.of("sakurai_2020_mgh", UNDER_CARE),
        Arguments.of(
            "salloum_2019",
            withoutTreatment(
                Reached.RESPONSE_OR_REMISSION, 3, 3, relapse(1, 0, NONE, DatedAt.FIRST), 30)),
        Arguments.of(
            "sustain1_relapse",
            new DurabilityRule(
                new StartRule(Reached.REMISSION, 56, 84),
                Origin.LANDMARK,
                84,
                relapse(2, 5, 15, DatedAt.CONFIRMING),
                Retreatment.IGNORE,
                DEATH_OR_END,
                NONE,
                CensorAt.LAST_ASSESSMENT)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("durability")
  void theResponseLastsUntil(String id, DurabilityRule durability) {
    assertThat(Presets.filled(id).durability()).isEqualTo(durability);
  }

  private static DurabilityRule withoutTreatment(
      Reached when, int fromDay, int toDay, LossRule loss, int horizon) {
    return new DurabilityRule(
        new StartRule(when, fromDay, toDay),
        Origin.LAST_INDUCTION_SESSION,
        28,
        loss,
        Retreatment.CENSOR,
        DEATH,
        horizon,
        CensorAt.LAST_ASSESSMENT);
  }

  private static LossRule lost(Kind kind, int confirmations) {
    return new LossRule(
        kind,
        Map.of(),
        90,
        confirmations,
        0,
        NONE,
        DatedAt.FIRST,
        Unconfirmed.CENSOR_AT_LAST_ASSESSMENT);
  }

  private static LossRule relapse(int confirmations, int fromDays, int toDays, DatedAt datedAt) {
    return new LossRule(
        Kind.SCORE_AT_LEAST,
        Map.of("MADRS", 22),
        90,
        confirmations,
        fromDays,
        toDays,
        datedAt,
        Unconfirmed.CENSOR_AT_LAST_ASSESSMENT);
  }
}
