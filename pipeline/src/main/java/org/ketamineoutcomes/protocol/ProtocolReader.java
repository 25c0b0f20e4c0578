package org.ketamineoutcomes.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.ketamineoutcomes.protocol.AdverseEventRule.DayCount;
import org.ketamineoutcomes.protocol.AdverseEventRule.Duplicates;
import org.ketamineoutcomes.protocol.AdverseEventRule.FollowUpEnd;
import org.ketamineoutcomes.protocol.AdverseEventRule.TreatmentEmergent;
import org.ketamineoutcomes.protocol.BaselineRule.Choice;
import org.ketamineoutcomes.protocol.BaselineRule.SameDay;
import org.ketamineoutcomes.protocol.BaselineRule.Tie;
import org.ketamineoutcomes.protocol.DurabilityRule.CensorAt;
import org.ketamineoutcomes.protocol.DurabilityRule.Loss;
import org.ketamineoutcomes.protocol.DurabilityRule.Origin;
import org.ketamineoutcomes.protocol.DurabilityRule.Retreatment;
import org.ketamineoutcomes.protocol.Protocol.OnsetOrigin;
import org.ketamineoutcomes.scale.Instruments;

/**
 * Turns keys that the schema allows into a protocol, and refuses keys that contradict each other.
 */
final class ProtocolReader {

  private static final String DEFAULT = "default";

  private final JsonNode keys;
  private final ProtocolChecks checks;

  ProtocolReader(JsonNode keys, String sourceName, Instruments instruments) {
    this.keys = keys;
    this.checks = new ProtocolChecks(sourceName, instruments);
  }

  Protocol read() {
    Protocol protocol =
        new Protocol(
            at("/id").asText(),
            baseline(),
            new ResponseCriterion(number("/response/reduction_percent")),
            byInstrument("/remission", ProtocolReader::remission),
            numberOrNoLimit("/courses/gap_days"),
            induction(),
            choice("/onset/origin", OnsetOrigin.class),
            durability(),
            adverseEvents(),
            confidence(),
            curveDays(),
            number("/disclosure/min_cell"));
    checks.check(protocol);
    return protocol;
  }

  private BaselineRule baseline() {
    return new BaselineRule(
        choice("/baseline/rule", Choice.class),
        numberOrNoLimit("/baseline/lookback_days"),
        choice("/baseline/same_day", SameDay.class),
        choice("/baseline/tie", Tie.class),
        byInstrument("/baseline/minimum", JsonNode::asInt),
        number("/baseline/minimum/" + DEFAULT));
  }

  private InductionRule induction() {
    return new InductionRule(
        number("/induction/min_sessions"),
        number("/induction/max_sessions"),
        number("/induction/max_days"),
        number("/induction/gap_days"));
  }

  private DurabilityRule durability() {
    return new DurabilityRule(
        choice("/durability/origin", Origin.class),
        choice("/durability/loss/rule", Loss.class),
        number("/durability/loss/confirm"),
        choice("/durability/retreatment", Retreatment.class),
        choice("/durability/censor_at", CensorAt.class));
  }

  private AdverseEventRule adverseEvents() {
    return new AdverseEventRule(
        choice("/adverse_events/treatment_emergent", TreatmentEmergent.class),
        choice("/adverse_events/follow_up_end", FollowUpEnd.class),
        number("/adverse_events/plus_days"),
        choice("/adverse_events/day_count", DayCount.class),
        choice("/adverse_events/duplicates", Duplicates.class));
  }

  private ConfidenceRule confidence() {
    return new ConfidenceRule(
        choice("/confidence/survival", ConfidenceRule.Survival.class),
        choice("/confidence/proportion", ConfidenceRule.Proportion.class),
        choice("/confidence/rate", ConfidenceRule.Rate.class));
  }

  /** The word {@code every} has no elements, and the empty list stands for every day. */
  private List<Integer> curveDays() {
    return StreamSupport.stream(at("/curve_days").spliterator(), false)
        .map(JsonNode::asInt)
        .toList();
  }

  private static RemissionCriterion remission(JsonNode cutoff) {
    return cutoff.has("below")
        ? RemissionCriterion.below(cutoff.get("below").asInt())
        : RemissionCriterion.atMost(cutoff.get("at_most").asInt());
  }

  private <T> Map<String, T> byInstrument(String pointer, Function<JsonNode, T> read) {
    Map<String, T> values = new LinkedHashMap<>();
    at(pointer)
        .fields()
        .forEachRemaining(
            entry -> {
              if (!entry.getKey().equals(DEFAULT)) {
                String name = checks.instrument(pointer, entry.getKey(), values.keySet());
                values.put(name, read.apply(entry.getValue()));
              }
            });
    return values;
  }

  private <E extends Enum<E>> E choice(String pointer, Class<E> choices) {
    return Enum.valueOf(choices, at(pointer).asText().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private int numberOrNoLimit(String pointer) {
    return at(pointer).isNumber() ? number(pointer) : Protocol.NO_LIMIT;
  }

  private int number(String pointer) {
    return at(pointer).asInt();
  }

  private JsonNode at(String pointer) {
    return keys.at(pointer);
  }
}
