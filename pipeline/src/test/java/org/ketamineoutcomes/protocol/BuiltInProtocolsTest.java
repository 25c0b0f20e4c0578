package org.ketamineoutcomes.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.refusal.Refusal;

class BuiltInProtocolsTest {

  private static final String STANDARD =
      """
      id: standard
      baseline:   {rule: last, lookback_days: 30, same_day: pre_dose, tie: last_record, minimum: {PHQ-9: 10, MADRS: 20, default: 1}}
      response:   {reduction_percent: 50}
      remission:  {PHQ-9: {below: 5}, MADRS: {at_most: 10}}
      courses:    {gap_days: 90}
      induction:  {min_sessions: 4, max_sessions: 8, max_days: 28, gap_days: 7}
      onset:      {origin: first_session}
      durability: {origin: first_response, loss: {rule: response_lost, confirm: 1}, retreatment: ignore, censor_at: last_assessment}
      adverse_events: {treatment_emergent: from_first_session, follow_up_end: last_session, plus_days: 30, day_count: inclusive, duplicates: keep}
      confidence: {level: 0.95, survival: log-log, proportion: clopper-pearson, rate: exact}
      curve_days: every
      disclosure: {method: bands, min_cell: 11}
      """;

  private static final String R_REFERENCE =
      """
      id: r-reference
      baseline:   {rule: last, lookback_days: none, same_day: pre_dose, tie: last_record, minimum: {default: 1}}
      response:   {reduction_percent: 50}
      remission:  {PHQ-9: {below: 5}, MADRS: {at_most: 10}}
      courses:    none
      induction:  {min_sessions: 4, max_sessions: 8, max_days: 28, gap_days: 7}
      onset:      {origin: first_session}
      durability: {origin: first_response, loss: {rule: response_lost, confirm: 1}, retreatment: ignore, censor_at: last_assessment}
      adverse_events: {treatment_emergent: from_first_session, follow_up_end: observation_end, plus_days: 0, day_count: inclusive, duplicates: keep}
      confidence: {level: 0.95, survival: log-log, proportion: clopper-pearson, rate: exact}
      curve_days: every
      disclosure: {min_cell: 0}
      """;

  @Test
  void standardSaysWhatTheContractSays() throws IOException {
    assertThat(content(ProtocolFile.named("standard").yaml())).isEqualTo(content(STANDARD));
  }

  @Test
  void rReferenceFollowsTheRulesThatRIsGiven() throws IOException {
    assertThat(content(ProtocolFile.named("r-reference").yaml())).isEqualTo(content(R_REFERENCE));
  }

  @Test
  void everyBuiltInProtocolHasTheNameOfItsFileAndItsOwnContent() {
    List<ProtocolFile> builtIn = BuiltInProtocols.all();

    assertThat(builtIn.get(0).sourceName()).isEqualTo("standard");
    assertThat(builtIn)
        .allSatisfy(file -> assertThat(file.yaml()).contains("\nid: " + file.sourceName() + "\n"));
    assertThat(builtIn).extracting(ProtocolFile::hash).doesNotHaveDuplicates();
    assertThat(builtIn).extracting(ProtocolFile::description).doesNotContain("");
  }

  @Test
  void misspeltNameIsAnsweredWithTheNearest() {
    assertThatThrownBy(() -> ProtocolFile.named("standrad"))
        .isInstanceOf(Refusal.class)
        .hasMessage("standrad is not a built-in protocol or a file; the nearest is standard");
  }

  @Test
  void nameLikeNoOtherIsAnsweredWithAll() {
    assertThatThrownBy(() -> ProtocolFile.named("no/such.yaml"))
        .isInstanceOf(Refusal.class)
        .hasMessageMatching(
            "no/such\\.yaml is not a built-in protocol or a file; built in are "
                + "standard, ([a-z0-9_-]+, )*[a-z0-9_-]+ and [a-z0-9_-]+");
  }

  private static JsonNode content(String yaml) throws JsonProcessingException {
    ObjectNode content = (ObjectNode) new YAMLMapper().readTree(yaml);
    return content.without(List.of("description", "source"));
  }
}
