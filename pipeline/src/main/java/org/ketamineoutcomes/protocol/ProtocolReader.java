package org.ketamineoutcomes.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ketamineoutcomes.protocol.BaselineRule.Choice;
import org.ketamineoutcomes.protocol.BaselineRule.SameDay;
import org.ketamineoutcomes.protocol.BaselineRule.Tie;
import org.ketamineoutcomes.protocol.Declaration.Status;
import org.ketamineoutcomes.scale.Instruments;

/**
 * Turns keys that the schema allows into a protocol, and refuses keys that contradict each other.
 */
final class ProtocolReader {

  private final KeyValues keys;
  private final List<Rule> rules;
  private final ProtocolChecks checks;

  /**
   * Creates a reader.
   *
   * @param keys all that a protocol may have
   * @param rules the same with the evidence of each
   */
  ProtocolReader(JsonNode keys, List<Rule> rules, String sourceName, Instruments instruments) {
    this.checks = new ProtocolChecks(sourceName, instruments);
    this.keys = new KeyValues(keys, checks);
    this.rules = rules;
  }

  Protocol read() {
    SafetyReader safety = new SafetyReader(keys);
    Protocol protocol =
        new Protocol(
            keys.text("/id"),
            declaration(),
            instruments(),
            new MissingItemsRule(
                keys.choice("/missing_items/rule", MissingItemsRule.Rule.class),
                keys.choice("/missing_items/rounding", MissingItemsRule.Rounding.class)),
            baseline(),
            new ResponseCriterion(keys.number("/response/reduction_percent")),
            keys.byInstrument("/remission", ProtocolReader::remission),
            endpoints(),
            keys.choice("/denominator", Denominator.class),
            keys.numberOrNoLimit("/courses/gap_days"),
            induction(),
            phases(),
            onset(),
            new DurabilityReader(keys).read(),
            new DiscontinuationRule(
                keys.number("/discontinuation/gap_days"),
                keys.number("/discontinuation/gap_multiple")),
            new HorizonRule(
                keys.number("/restricted_mean_days/onset"),
                keys.number("/restricted_mean_days/durability"),
                keys.number("/restricted_mean_days/named_events")),
            safety.adverseEvents(),
            safety.exposureBands(),
            safety.vitalSigns(),
            safety.doses(),
            safety.signals(),
            confidence(),
            curveDays(),
            disclosure());
    checks.check(protocol);
    return protocol;
  }

  /** Without a method, what is small is hidden. */
  private DisclosureRule disclosure() {
    String method = "/disclosure/method";
    return new DisclosureRule(
        keys.has(method)
            ? keys.choice(method, DisclosureRule.Method.class)
            : DisclosureRule.Method.SUPPRESS,
        keys.number("/disclosure/min_cell"));
  }

  private BaselineRule baseline() {
    return new BaselineRule(
        keys.choice("/baseline/rule", Choice.class),
        keys.numberOrNoLimit("/baseline/lookback_days"),
        keys.choice("/baseline/same_day", SameDay.class),
        keys.choice("/baseline/tie", Tie.class),
        keys.byInstrument("/baseline/minimum", JsonNode::asInt),
        keys.number("/baseline/minimum/default"));
  }

  private Declaration declaration() {
    return new Declaration(
        keys.choice("/status", Status.class),
        keys.text("/description"),
        keys.text("/source"),
        keys.elements("/differs").map(JsonNode::asText).toList(),
        rules);
  }

  private Set<String> instruments() {
    Set<String> names = new LinkedHashSet<>();
    keys.elements("/instruments")
        .map(JsonNode::asText)
        .forEach(asWritten -> names.add(checks.instrument("/instruments", asWritten, names)));
    return names;
  }

  private List<Endpoint> endpoints() {
    return IntStream.range(0, keys.size("/endpoints"))
        .mapToObj(i -> endpoint("/endpoints/" + i))
        .toList();
  }

  private Endpoint endpoint(String pointer) {
    return new Endpoint(
        keys.text(pointer + "/name"),
        keys.choice(pointer + "/origin", Endpoint.Origin.class),
        keys.number(pointer + "/from_day"),
        keys.number(pointer + "/to_day"),
        keys.number(pointer + "/target_day"),
        keys.choice(pointer + "/pick", Endpoint.Pick.class));
  }

  private InductionRule induction() {
    return new InductionRule(
        keys.number("/induction/min_sessions"),
        keys.number("/induction/max_sessions"),
        keys.number("/induction/min_days"),
        keys.number("/induction/max_days"),
        keys.number("/induction/gap_days"));
  }

  private PhaseRule phases() {
    return new PhaseRule(
        new PhaseRule.ReInduction(
            keys.number("/phases/re_induction/min_sessions"),
            keys.number("/phases/re_induction/max_days")),
        new PhaseRule.Booster(
            keys.number("/phases/booster/max_sessions"), keys.number("/phases/booster/gap_days")),
        new PhaseRule.Taper(
            keys.number("/phases/taper/min_sessions"), keys.number("/phases/taper/max_days")));
  }

  private OnsetRule onset() {
    return new OnsetRule(
        keys.choice("/onset/origin", OnsetRule.Origin.class),
        keys.choice("/onset/event", OnsetRule.Event.class),
        new ResponseCriterion(keys.number("/onset/early_improvement_percent")),
        new OnsetRule.Sustained(
            keys.number("/onset/sustained/until_day"),
            keys.number("/onset/sustained/excursions"),
            keys.number("/onset/sustained/excursion_percent")),
        keys.competing("/onset/competing"));
  }

  private ConfidenceRule confidence() {
    return new ConfidenceRule(
        keys.choice("/confidence/survival", ConfidenceRule.Survival.class),
        keys.choice("/confidence/proportion", ConfidenceRule.Proportion.class),
        keys.choice("/confidence/rate", ConfidenceRule.Rate.class));
  }

  /** The word {@code every} has no elements, and the empty list stands for every day. */
  private List<Integer> curveDays() {
    return keys.numbers("/curve_days");
  }

  private static RemissionCriterion remission(JsonNode cutoff) {
    return cutoff.has("below")
        ? RemissionCriterion.below(cutoff.get("below").asInt())
        : RemissionCriterion.atMost(cutoff.get("at_most").asInt());
  }
}
