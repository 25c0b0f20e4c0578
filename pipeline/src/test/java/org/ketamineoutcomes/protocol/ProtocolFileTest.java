package org.ketamineoutcomes.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.scale.Instrument;
import org.ketamineoutcomes.scale.Instrument.Direction;
import org.ketamineoutcomes.scale.Instruments;

class ProtocolFileTest {

  private static final String VALID =
      """
      id: mine
      baseline:
        rule: worst
        lookback_days: none
        same_day: post_dose
        tie: highest
        minimum: {PHQ9: 10, default: 1}
      response: {reduction_percent: 40}
      remission: {qids_sr16: {at_most: 5}}
      courses: none
      induction: {min_sessions: 2, max_sessions: 6, max_days: 21, gap_days: 5}
      onset: {origin: first_session}
      durability: {origin: first_response, loss: {rule: response_lost, confirm: 2}, retreatment: censor, censor_at: last_assessment}
      adverse_events: {treatment_emergent: from_first_session, follow_up_end: observation_end, plus_days: 7, day_count: elapsed, duplicates: drop, long_term_after_days: 45}
      phases: {booster: {gap_days: 10}}
      exposure_bands: {months: [6, 12]}
      vital_signs: {systolic_at_least: 160}
      confidence: {level: 0.95, survival: plain, proportion: wilson, rate: exact}
      curve_days: [0, 7, 28]
      disclosure: {min_cell: 5}
      """;

  @Test
  void readsEveryKey() {
    Protocol protocol = ProtocolFile.read(VALID, "my.yaml");

    assertThat(protocol.id()).isEqualTo("mine");
    assertThat(protocol.baseline())
        .isEqualTo(
            new BaselineRule(
                BaselineRule.Choice.WORST,
                Protocol.NO_LIMIT,
                BaselineRule.SameDay.POST_DOSE,
                BaselineRule.Tie.HIGHEST,
                Map.of("PHQ-9", 10),
                1));
    assertThat(protocol.response()).isEqualTo(new ResponseCriterion(40));
    assertThat(protocol.remission()).isEqualTo(Map.of("QIDS-SR16", RemissionCriterion.atMost(5)));
    assertThat(protocol.isOneCourse()).isTrue();
    assertThat(protocol.induction()).isEqualTo(new InductionRule(2, 6, 0, 21, 5));
    assertThat(protocol.adverseEvents())
        .isEqualTo(
            new AdverseEventRule(
                AdverseEventRule.TreatmentEmergent.FROM_FIRST_SESSION,
                AdverseEventRule.FollowUpEnd.OBSERVATION_END,
                7,
                AdverseEventRule.DayCount.ELAPSED,
                AdverseEventRule.Duplicates.DROP,
                45,
                List.of()));
    assertThat(protocol.confidence())
        .isEqualTo(
            new ConfidenceRule(
                ConfidenceRule.Survival.PLAIN,
                ConfidenceRule.Proportion.WILSON,
                ConfidenceRule.Rate.EXACT));
    assertThat(protocol.phases().booster()).isEqualTo(new PhaseRule.Booster(2, 10));
    assertThat(protocol.exposureBands().months()).containsExactly(6, 12);
    assertThat(protocol.vitalSigns()).isEqualTo(new VitalSignRule(160, 110, 40, 25, 93, 4, 4));
    assertThat(protocol.curveDays()).containsExactly(0, 7, 28);
    assertThat(protocol.minCell()).isEqualTo(5);
  }

  @Test
  void namedEventsAreSpeltAsRecordsAre() {
    String yaml =
        VALID.replace(
            "duplicates: drop",
            "duplicates: drop, named_events: [{id: skin, terms: [' Itchy  RASH'], categories: [Skin and subcutaneous tissue disorders]}]");

    assertThat(ProtocolFile.read(yaml, "my.yaml").adverseEvents().namedEvents())
        .containsExactly(
            new NamedEvent(
                "skin", Set.of("itchy rash"), Set.of("skin and subcutaneous tissue disorders")));
  }

  @Test
  void keysThatAreNotWrittenHaveTheDefaults() {
    Protocol protocol = ProtocolFile.read(VALID, "my.yaml");

    assertThat(protocol.instruments()).isEmpty();
    assertThat(protocol.missingItems())
        .isEqualTo(
            new MissingItemsRule(MissingItemsRule.Rule.STRICT, MissingItemsRule.Rounding.NONE));
    assertThat(protocol.endpoints()).hasSize(16);
    assertThat(protocol.denominator()).isEqualTo(Denominator.ALL_TREATED);
    assertThat(protocol.onset())
        .isEqualTo(
            new OnsetRule(
                OnsetRule.Origin.FIRST_SESSION,
                OnsetRule.Event.RESPONSE,
                new ResponseCriterion(20),
                new OnsetRule.Sustained(28, 1, 25),
                Set.of(CompetingEvent.DEATH, CompetingEvent.DISCONTINUATION)));
    assertThat(protocol.durability())
        .isEqualTo(
            new DurabilityRule(
                new StartRule(StartRule.Reached.RESPONSE, 0, Protocol.NO_LIMIT),
                DurabilityRule.Origin.FIRST_RESPONSE,
                28,
                new LossRule(
                    LossRule.Kind.RESPONSE_LOST,
                    Map.of(),
                    90,
                    2,
                    0,
                    Protocol.NO_LIMIT,
                    LossRule.DatedAt.FIRST,
                    LossRule.Unconfirmed.CENSOR_AT_LAST_ASSESSMENT),
                DurabilityRule.Retreatment.CENSOR,
                Set.of(CompetingEvent.DEATH, CompetingEvent.DISCONTINUATION),
                Protocol.NO_LIMIT,
                DurabilityRule.CensorAt.LAST_ASSESSMENT));
    assertThat(protocol.discontinuation()).isEqualTo(new DiscontinuationRule(90, 3));
    assertThat(protocol.restrictedMeans()).isEqualTo(new HorizonRule(56, 84, 182));
    assertThat(protocol.phases().reInduction()).isEqualTo(new PhaseRule.ReInduction(3, 21));
    assertThat(protocol.phases().taper()).isEqualTo(new PhaseRule.Taper(3, 56));
    assertThat(protocol.doses()).isEqualTo(new DoseRule(25));
  }

  @Test
  void safetyIsToldByTheUsualThresholdsWhereAProtocolSaysNothing() {
    Protocol protocol = ProtocolFile.named("standard").protocol();

    assertThat(protocol.adverseEvents().longTermAfterDays()).isEqualTo(30);
    assertThat(protocol.exposureBands())
        .isEqualTo(
            new ExposureRule(
                List.of(6, 12, 24, 52),
                List.of(3, 12, 24),
                List.of(3, 6, 12, 26),
                List.of(1, 2, 4)));
    assertThat(protocol.vitalSigns()).isEqualTo(new VitalSignRule(180, 110, 40, 25, 93, 4, 4));
    assertThat(protocol.phases())
        .isEqualTo(
            new PhaseRule(
                new PhaseRule.ReInduction(3, 21),
                new PhaseRule.Booster(2, 14),
                new PhaseRule.Taper(3, 56)));
    assertThat(protocol.adverseEvents().namedEvents()).isEmpty();
    assertThat(protocol.signals())
        .isEqualTo(
            new SignalRule(
                new SignalRule.Shortening(6, 5, 50), new SignalRule.Unscheduled(3, 50), 7));
  }

  @Test
  void everyDecisionIsListedWithItsEvidence() {
    String yaml =
        VALID.replace(
            "tie: highest", "tie: {value: highest, evidence: K, source: 'The manual, page 3'}");

    List<Rule> rules = ProtocolFile.read(yaml, "my.yaml").declaration().rules();

    assertThat(rules)
        .contains(
            new Rule(
                "baseline.tie", "highest", "K", "The manual, page 3", Rule.Written.IN_PROTOCOL),
            new Rule("baseline.rule", "worst", "", "", Rule.Written.IN_PROTOCOL),
            new Rule("curve_days", "0,7,28", "", "", Rule.Written.IN_PROTOCOL),
            new Rule("endpoints[3].target_day", "42", "", "", Rule.Written.BY_DEFAULT));
    assertThat(ProtocolFile.read(yaml, "my.yaml").baseline().tie())
        .isEqualTo(BaselineRule.Tie.HIGHEST);
  }

  @Test
  void evidenceOfGroupIsThatOfItsKeys() {
    String yaml =
        VALID.replace(
            "response: {reduction_percent: 40}",
            "response: {value: {reduction_percent: 40}, evidence: V, source: Abstract}");

    assertThat(ProtocolFile.read(yaml, "my.yaml").declaration().rules())
        .contains(
            new Rule(
                "response.reduction_percent", "40", "V", "Abstract", Rule.Written.IN_PROTOCOL));
  }

  @Test
  void unsetValuesAreAllNamedAndRefuseToRun() {
    String yaml =
        VALID
            .replace("lookback_days: none", "lookback_days: unset")
            .replace("[0, 7, 28]", "[0, unset]");

    assertThatThrownBy(() -> ProtocolFile.read(yaml, "my.yaml"))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "my.yaml: baseline.lookback_days and curve_days[1] are unset, because it is not"
                + " known what the publication says; set them in a copy, and give the copy to --protocol");
  }

  @Test
  void neitherEvidenceNorWrittenDefaultsChangeTheHash() {
    String noted =
        VALID.replace("tie: highest", "tie: {value: highest, evidence: D}")
            + "denominator: all_treated\n";

    assertThat(new ProtocolFile(noted, "a").hash()).isEqualTo(new ProtocolFile(VALID, "b").hash());
  }

  @ParameterizedTest(name = "[{index}] {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // not known
        "confirm: 2 | confrim: 2 | durability.loss.confrim is not a key of a protocol; the nearest is confirm",
        "at_most: 5 | atmost: 5 | remission.qids_sr16.atmost is not a key of a protocol; the nearest is at_most",
        "courses: none | courses: {gap_dayz: 9} | courses.gap_dayz is not a key of a protocol; the nearest is gap_days",
        "reduction_percent: 40 | reduction_percent: 40, xyz: 1 | response.xyz is not a key of a protocol; there are reduction_percent",
        // missing
        "', confirm: 2' | '' | durability.loss.confirm is missing; it must be a whole number from 1 to 9",
        "curve_days: [0, 7, 28] | '' | curve_days is missing; it must be every or a list, each of it a whole number from 0 to 36500",
        "', default: 1' | '' | baseline.minimum.default is missing; it must be a whole number from 0 to 1000",
        "onset: {origin: first_session} | '' | onset is missing; it must be a group with origin",
        // the wrong kind
        "confirm: 2 | confirm: two | durability.loss.confirm must be a whole number from 1 to 9, but was two",
        "confirm: 2 | confirm: 1.5 | durability.loss.confirm must be a whole number from 1 to 9, but was 1.5",
        "confirm: 2 | 'confirm:' | durability.loss.confirm must be a whole number from 1 to 9, but was empty",
        "{reduction_percent: 40} | 40 | response must be a group with reduction_percent, but was 40",
        "{at_most: 5} | 5 | remission.qids_sr16 must be one of below or at_most, but was 5",
        "{at_most: 5} | '{}' | remission.qids_sr16 must be one of below or at_most, but was an empty group",
        "{at_most: 5} | '{at_most: 5, below: 6}' | remission.qids_sr16 must be one of below or at_most, but was a group of keys",
        "id: mine | id: 'My protocol' | id must be lower-case letters, digits, hyphens and underscores, at most 64, but was My protocol",
        // a value that is not allowed
        "rule: worst | rule: wurst | baseline.rule must be last, worst or mean, but was wurst",
        "level: 0.95 | level: 0.9 | confidence.level must be 0.95, but was 0.9",
        "survival: plain | survival: log_log | confidence.survival must be log-log, log or plain, but was log_log",
        "lookback_days: none | lookback_days: never | baseline.lookback_days must be none or a whole number from 0 to 3650, but was never",
        "courses: none | courses: one | courses must be none or a group with gap_days, but was one",
        // out of range
        "reduction_percent: 40 | reduction_percent: 0 | response.reduction_percent must be a whole number from 1 to 100, but was 0",
        "confirm: 2 | confirm: 10 | durability.loss.confirm must be a whole number from 1 to 9, but was 10",
        "courses: none | courses: {gap_days: 0} | courses.gap_days must be a whole number from 1 to 3650, but was 0",
        "[0, 7, 28] | '[0, 7, later]' | curve_days[2] must be a whole number from 0 to 36500, but was later",
        "[0, 7, 28] | '[]' | curve_days must be every or a list, each of it a whole number from 0 to 36500, but was an empty list",
        "[0, 7, 28] | all | curve_days must be every or a list, each of it a whole number from 0 to 36500, but was all",
        // against another key
        "min_cell: 5 | 'min_cell: 5, method: bands' | disclosure.min_cell must be at least 11 with method bands, because sums of smaller bands give small counts back, but was 5",
        "min_cell: 5 | 'min_cell: 5, method: none' | disclosure.min_cell must be 0 with method none, which hides nothing, but was 5",
        "min_sessions: 2 | min_sessions: 7 | induction.min_sessions must be at most max_sessions, which is 6, but was 7",
        "gap_days: 5 | gap_days: 22 | induction.gap_days must be at most max_days, which is 21, but was 22",
        "courses: none | courses: {gap_days: 4} | courses.gap_days must be at least induction.gap_days, which is 5, but was 4",
        "[0, 7, 28] | '[0, 28, 28]' | curve_days[2] must be later than the day before it in the list, which is 28, but was 28",
        // against the scale
        "PHQ9: 10 | PHQ99: 10 | baseline.minimum.PHQ99 is not a scale that is known; the nearest is PHQ-9",
        "PHQ9: 10 | Local mood: 10 | baseline.minimum.Local mood is not a scale that is known; declare it under instruments in the mapping",
        "PHQ9: 10 | PHQ9: 28 | baseline.minimum.PHQ-9 must be within the scale's range, which is 0 to 27",
        "at_most: 5 | at_most: 28 | remission.QIDS-SR16 must be within the scale's range, which is 0 to 27",
        "PHQ9: 10 | 'PHQ9: 10, PHQ-9: 9' | baseline.minimum.PHQ-9 names PHQ-9 for the second time; keep one",
        // evidence
        "tie: highest | 'tie: {value: highest, evidence: A}' | baseline.tie must have the evidence V, K or D",
        "tie: highest | 'tie: {value: highest, evidence: V}' | baseline.tie must name the source of its evidence",
        "tie: highest | 'tie: {value: highest, evidence: D, page: 3}' | baseline.tie has value, evidence and source, and no key page",
        "id: mine | 'id: mine\nstatus: published' | status must be own, approximates or reproduces, but was published",
        // what durability needs
        "rule: response_lost | rule: score_at_least | durability.loss.score_at_least must name an instrument and its points, as rule says",
        "confirm: 2 | 'confirm: 2, score_at_least: {PHQ9: 40}' | durability.loss.score_at_least.PHQ-9 must be within the scale's range, which is 0 to 27",
        "confirm: 2 | 'confirm: 2, confirm_from_days: 9, confirm_to_days: 7' | durability.loss.confirm_from_days must be at most confirm_to_days, which is 7, but was 9",
        "origin: first_response | 'origin: first_response, start: {from_day: 9, to_day: 7}' | durability.start.from_day must be at most to_day, which is 7, but was 9",
        // phases and safety
        "{gap_days: 10} | '{gap_days: 0}' | phases.booster.gap_days must be a whole number from 1 to 3650, but was 0",
        "{gap_days: 10} | '{days: 10}' | phases.booster.days is not a key of a protocol; there are max_sessions and gap_days",
        "{booster: {gap_days: 10}} | '{taper: {min_sessions: 1}}' | phases.taper.min_sessions must be a whole number from 2 to 100, but was 1",
        "{booster: {gap_days: 10}} | '{re_induction: 3}' | 'phases.re_induction must be a group with min_sessions and max_days, but was 3'",
        "long_term_after_days: 45 | long_term_after_days: 0 | adverse_events.long_term_after_days must be a whole number from 1 to 3650, but was 0",
        "{months: [6, 12]} | '{months: [6, 6]}' | exposure_bands.months[1] must be more than the number before it in the list, which is 6, but was 6",
        "{months: [6, 12]} | '{sessions: [6, 12, 9]}' | exposure_bands.sessions[2] must be more than the number before it in the list, which is 12, but was 9",
        "{months: [6, 12]} | '{mg_per_kg: [2, 1]}' | exposure_bands.mg_per_kg[1] must be more than the number before it in the list, which is 2, but was 1",
        "{months: [6, 12]} | '{sessions_per_month: [2, 1]}' | exposure_bands.sessions_per_month[1] must be more than the number before it in the list, which is 2, but was 1",
        "{months: [6, 12]} | '{months: []}' | exposure_bands.months must be a list, each of it a whole number from 1 to 1200, but was an empty list",
        "{months: [6, 12]} | '{months: 6}' | exposure_bands.months must be a list, each of it a whole number from 1 to 1200, but was 6",
        "systolic_at_least: 160 | systolic_at_least: 110 | vital_signs.diastolic_at_least must be less than systolic_at_least, which is 110, but was 110",
        "systolic_at_least: 160 | moaas_at_most: 5 | vital_signs.moaas_at_most must be a whole number from 0 to 4, but was 5",
        "systolic_at_least: 160 | 'systolic_at_least: 160}\ndoses: {raised_percent: 0' | doses.raised_percent must be a whole number from 1 to 1000, but was 0",
        // endpoints
        "id: mine | 'id: mine\nendpoints: [{name: a, origin: first_session, from_day: 9, to_day: 7, target_day: 8, pick: last}]' | 'endpoints: a must have from_day, target_day and to_day in this order, but they were 9, 8 and 7'",
        "id: mine | 'id: mine\nendpoints: [{name: a, origin: first_session, from_day: 1, to_day: 7, pick: last}]' | endpoints[0].target_day is missing; it must be a whole number from 0 to 3650",
        // named events
        "duplicates: drop | 'duplicates: drop, named_events: [{id: skin, terms: [rash]}, {id: skin, terms: [eczema]}]' | 'adverse_events.named_events: skin is there twice; give each its own id'",
        "duplicates: drop | 'duplicates: drop, named_events: [{id: skin}]' | 'adverse_events.named_events: skin must have terms or categories, because nothing else says what it is'",
        "duplicates: drop | 'duplicates: drop, named_events: [{terms: [rash]}]' | 'adverse_events.named_events[0].id is missing; it must be lower-case letters, digits and underscores, at most 40'",
        "duplicates: drop | 'duplicates: drop, named_events: [{id: skin, terms: [rash], socs: [skin]}]' | 'adverse_events.named_events[0].socs is not a key of a protocol; there are id, terms and categories'",
        "duplicates: drop | 'duplicates: drop, named_events: [{id: skin, terms: [7]}]' | 'adverse_events.named_events[0].terms[0] must be a term as the exports write it, but was 7'",
        "duplicates: drop | 'duplicates: drop, named_events: [{id: skin, terms: []}]' | 'adverse_events.named_events[0].terms must be a list, each of it a term as the exports write it, but was an empty list'",
        // not YAML, or not one protocol
        "confirm: 2 | 'confirm: 2, confirm: 3' | line 13: confirm is written twice; keep one",
        "id: mine | 'id: [mine' | line 2: this is not YAML; check indentation, quotes and brackets",
      })
  void refusesInOneLine(String written, String instead, String message) {
    assertThat(VALID).contains(written);
    String yaml = VALID.replace(written, instead);

    assertThatThrownBy(() -> ProtocolFile.read(yaml, "my.yaml"))
        .isInstanceOf(Refusal.class)
        .hasMessage("my.yaml: " + message)
        .extracting(e -> ((Refusal) e).reason().exitCode())
        .isEqualTo(2);
  }

  @ParameterizedTest(name = "[{index}] {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | is empty; `outcomes protocols standard` prints one to start from",
        "'# nothing' | is empty; `outcomes protocols standard` prints one to start from",
        "id: mine | baseline is missing; it must be a group with rule, lookback_days, same_day, tie and minimum",
      })
  void refusesWhatIsHardlyAProtocol(String yaml, String message) {
    assertThatThrownBy(() -> ProtocolFile.read(yaml, "my.yaml"))
        .isInstanceOf(Refusal.class)
        .hasMessage("my.yaml: " + message);
  }

  @Test
  void secondDocumentInTheFileIsRefused() {
    assertThatThrownBy(() -> ProtocolFile.read(VALID + "---\nid: other\n", "my.yaml"))
        .isInstanceOf(Refusal.class)
        .hasMessage("my.yaml: there is more than one protocol in it; keep one");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "min_sessions: 2 | min_sessions: 6",
        "gap_days: 5 | gap_days: 21",
        "courses: none | courses: {gap_days: 5}",
        "PHQ9: 10 | PHQ9: 27",
        "PHQ9: 10 | PHQ9: 0",
        "confirm: 2 | confirm: 9",
        "[0, 7, 28] | every",
        "remission: {qids_sr16: {at_most: 5}} | remission: {}",
      })
  void allowsTheLimitsThemselves(String written, String instead) {
    assertThat(VALID).contains(written);

    assertThat(ProtocolFile.read(VALID.replace(written, instead), "my.yaml").id())
        .isEqualTo("mine");
  }

  @Test
  void mayNameScalesThatTheMappingDeclares() {
    Instrument mood = Instrument.local("Local mood", List.of(), 0, 50, Direction.HIGHER_IS_WORSE);
    String yaml = VALID.replace("PHQ9: 10", "local-mood: 20");

    Protocol protocol =
        new ProtocolFile(yaml, "my.yaml").protocol(Instruments.standard().with(List.of(mood)));

    assertThat(protocol.baseline().minimumPoints())
        .containsExactlyEntriesOf(Map.of("Local mood", 20));
  }

  @Test
  void hashDoesNotChangeWithCommentsOrderOrDescription() {
    String reordered =
        VALID.replace("id: mine\n", "")
            + "# a comment\ndescription: Mine\nsource: A paper\nid:   \"mine\"\n";

    assertThat(hash(reordered)).isEqualTo(hash(VALID));
    assertThat(hash(VALID)).matches("[0-9a-f]{64}");
  }

  @Test
  void hashChangesWithEveryChoice() {
    assertThat(hash(VALID.replace("confirm: 2", "confirm: 1"))).isNotEqualTo(hash(VALID));
    assertThat(hash(VALID.replace("[0, 7, 28]", "[0, 7]"))).isNotEqualTo(hash(VALID));
    assertThat(hash(VALID.replace("gap_days: 10", "gap_days: 11"))).isNotEqualTo(hash(VALID));
    assertThat(hash(VALID.replace("at_most: 5", "below: 5"))).isNotEqualTo(hash(VALID));
  }

  private static String hash(String yaml) {
    return new ProtocolFile(yaml, "my.yaml").hash();
  }
}
