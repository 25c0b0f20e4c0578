package org.ketamineoutcomes.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProtocolSchemaTest {

  private static final JsonNode SCHEMA = load();

  @Test
  void everyKeyIsDescribed() {
    assertThat(groups(SCHEMA)).hasSizeGreaterThan(12);
    for (JsonNode group : groups(SCHEMA).toList()) {
      assertThat(group.get("properties"))
          .allSatisfy(key -> assertThat(key.path("description").asText()).isNotBlank());
    }
  }

  @Test
  void everyGroupSaysWhatItDoesWithKeysThatItDoesNotName() {
    assertThat(groups(SCHEMA)).allMatch(group -> group.has("additionalProperties"));
  }

  @Test
  void everyNumberHasARange() {
    assertThat(all(SCHEMA).filter(key -> key.path("type").asText().equals("integer")))
        .hasSizeGreaterThan(14)
        .allMatch(key -> key.has("minimum") && key.has("maximum"));
  }

  static Stream<Arguments> choices() {
    return Stream.of(
        Arguments.of("/baseline/rule", BaselineRule.Choice.values()),
        Arguments.of("/baseline/same_day", BaselineRule.SameDay.values()),
        Arguments.of("/baseline/tie", BaselineRule.Tie.values()),
        Arguments.of("/status", Declaration.Status.values()),
        Arguments.of("/missing_items/rule", MissingItemsRule.Rule.values()),
        Arguments.of("/missing_items/rounding", MissingItemsRule.Rounding.values()),
        Arguments.of("/denominator", Denominator.values()),
        Arguments.of("/onset/origin", OnsetRule.Origin.values()),
        Arguments.of("/onset/event", OnsetRule.Event.values()),
        Arguments.of("/durability/start/when", StartRule.Reached.values()),
        Arguments.of("/durability/origin", DurabilityRule.Origin.values()),
        Arguments.of("/durability/loss/rule", LossRule.Kind.values()),
        Arguments.of("/durability/loss/dated_at", LossRule.DatedAt.values()),
        Arguments.of("/durability/loss/unconfirmed", LossRule.Unconfirmed.values()),
        Arguments.of("/durability/retreatment", DurabilityRule.Retreatment.values()),
        Arguments.of("/durability/censor_at", DurabilityRule.CensorAt.values()),
        Arguments.of(
            "/adverse_events/treatment_emergent", AdverseEventRule.TreatmentEmergent.values()),
        Arguments.of("/adverse_events/follow_up_end", AdverseEventRule.FollowUpEnd.values()),
        Arguments.of("/adverse_events/day_count", AdverseEventRule.DayCount.values()),
        Arguments.of("/adverse_events/duplicates", AdverseEventRule.Duplicates.values()),
        Arguments.of("/confidence/survival", ConfidenceRule.Survival.values()),
        Arguments.of("/confidence/proportion", ConfidenceRule.Proportion.values()),
        Arguments.of("/confidence/rate", ConfidenceRule.Rate.values()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("choices")
  void allowsExactlyTheChoicesThatTheCodeHas(String key, Enum<?>[] choices) {
    JsonNode allowed = SCHEMA.at(key.replace("/", "/properties/") + "/enum");

    assertThat(StreamSupport.stream(allowed.spliterator(), false).map(JsonNode::asText))
        .map(text -> text.toUpperCase(Locale.ROOT).replace('-', '_'))
        .containsExactlyElementsOf(Arrays.stream(choices).map(Enum::name).toList());
  }

  private static Stream<JsonNode> groups(JsonNode schema) {
    return all(schema).filter(node -> node.path("properties").isObject());
  }

  private static Stream<JsonNode> all(JsonNode node) {
    return Stream.concat(
        Stream.of(node),
        StreamSupport.stream(node.spliterator(), false).flatMap(ProtocolSchemaTest::all));
  }

  private static JsonNode load() {
    try {
      return new ObjectMapper()
          .readTree(ProtocolSchemaTest.class.getResource("/schemas/protocol.schema.json"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
