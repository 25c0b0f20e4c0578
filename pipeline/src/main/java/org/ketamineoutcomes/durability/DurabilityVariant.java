package org.ketamineoutcomes.durability;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ketamineoutcomes.protocol.DurabilityRule;
import org.ketamineoutcomes.protocol.DurabilityRule.Origin;
import org.ketamineoutcomes.protocol.DurabilityRule.Retreatment;
import org.ketamineoutcomes.protocol.LossRule;
import org.ketamineoutcomes.protocol.LossRule.DatedAt;
import org.ketamineoutcomes.protocol.LossRule.Kind;
import org.ketamineoutcomes.protocol.LossRule.Unconfirmed;
import org.ketamineoutcomes.protocol.Protocol;

/**
 * A protocol's rule of durability with one thing changed.
 *
 * @param name what the column {@code variant} says
 */
public record DurabilityVariant(String name, DurabilityRule rule) implements Serializable {

  /** The scores from which on published relapse rules speak of relapse. */
  private static final List<Map.Entry<String, Integer>> RELAPSE_SCORES =
      List.of(
          Map.entry("PHQ-9", 10),
          Map.entry("PHQ-9", 15),
          Map.entry("MADRS", 22),
          Map.entry("QIDS-SR16", 11));

  /** The days between two scores of relapse in SUSTAIN-1. */
  private static final int CONFIRM_FROM_DAYS = 5;

  private static final int CONFIRM_TO_DAYS = 15;

  /** Returns the rule as written, then with each change, in the order of the table. */
  public static List<DurabilityVariant> of(Protocol protocol) {
    DurabilityRule rule = protocol.durability();
    LossRule loss = rule.loss();
    List<DurabilityVariant> variants = new ArrayList<>();
    variants.add(new DurabilityVariant("as_written", rule));
    for (Retreatment retreatment : Retreatment.values()) {
      variants.add(named("retreatment", retreatment, with(rule, rule.origin(), loss, retreatment)));
    }
    for (Origin origin : Origin.values()) {
      variants.add(named("origin", origin, with(rule, origin, loss, rule.retreatment())));
    }
    for (Kind kind : List.of(Kind.RESPONSE_LOST, Kind.REMISSION_LOST, Kind.RETURN_TO_BASELINE)) {
      variants.add(named("loss", kind, with(rule, of(loss, kind, loss.scoreAtLeast()))));
    }
    for (Map.Entry<String, Integer> score : RELAPSE_SCORES) {
      variants.add(
          new DurabilityVariant(
              "loss_%s_at_least_%d".formatted(word(score.getKey()), score.getValue()),
              with(rule, of(loss, Kind.SCORE_AT_LEAST, Map.ofEntries(score)))));
    }
    LossRule twice = confirmed(loss, 2, CONFIRM_FROM_DAYS, CONFIRM_TO_DAYS);
    variants.add(
        new DurabilityVariant("confirm_1", with(rule, confirmed(loss, 1, 0, Protocol.NO_LIMIT))));
    variants.add(new DurabilityVariant("confirm_2", with(rule, twice)));
    for (DatedAt datedAt : DatedAt.values()) {
      variants.add(
          named("confirm_2_dated_at", datedAt, with(rule, of(twice, datedAt, loss.unconfirmed()))));
    }
    for (Unconfirmed unconfirmed : Unconfirmed.values()) {
      variants.add(
          named(
              "confirm_2_unconfirmed",
              unconfirmed,
              with(rule, of(twice, loss.datedAt(), unconfirmed))));
    }
    return List.copyOf(variants);
  }

  /** Returns whether the variant is about scores on {@code instrument} at all. */
  public boolean isAbout(String instrument, Protocol protocol) {
    return switch (rule.loss().kind()) {
      case RESPONSE_LOST, RETURN_TO_BASELINE -> true;
      case REMISSION_LOST -> protocol.remission().containsKey(instrument);
      case SCORE_AT_LEAST -> rule.loss().scoreAtLeast().containsKey(instrument);
    };
  }

  private static DurabilityVariant named(String key, Enum<?> value, DurabilityRule rule) {
    return new DurabilityVariant(key + "_" + VariantText.word(value), rule);
  }

  private static String word(String instrument) {
    return instrument.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  private static DurabilityRule with(DurabilityRule rule, LossRule loss) {
    return with(rule, rule.origin(), loss, rule.retreatment());
  }

  private static DurabilityRule with(
      DurabilityRule rule, Origin origin, LossRule loss, Retreatment retreatment) {
    return new DurabilityRule(
        rule.start(),
        origin,
        rule.landmarkDay(),
        loss,
        retreatment,
        rule.competing(),
        rule.horizonDays(),
        rule.censorAt());
  }

  private static LossRule of(LossRule loss, Kind kind, Map<String, Integer> scoreAtLeast) {
    return new LossRule(
        kind,
        scoreAtLeast,
        loss.returnToBaselinePercent(),
        loss.confirmations(),
        loss.confirmFromDays(),
        loss.confirmToDays(),
        loss.datedAt(),
        loss.unconfirmed());
  }

  private static LossRule confirmed(LossRule loss, int confirmations, int fromDays, int toDays) {
    return new LossRule(
        loss.kind(),
        loss.scoreAtLeast(),
        loss.returnToBaselinePercent(),
        confirmations,
        fromDays,
        toDays,
        loss.datedAt(),
        loss.unconfirmed());
  }

  private static LossRule of(LossRule loss, DatedAt datedAt, Unconfirmed unconfirmed) {
    return new LossRule(
        loss.kind(),
        loss.scoreAtLeast(),
        loss.returnToBaselinePercent(),
        loss.confirmations(),
        loss.confirmFromDays(),
        loss.confirmToDays(),
        datedAt,
        unconfirmed);
  }
}
