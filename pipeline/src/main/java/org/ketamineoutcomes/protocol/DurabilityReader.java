package org.ketamineoutcomes.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import org.ketamineoutcomes.protocol.DurabilityRule.CensorAt;
import org.ketamineoutcomes.protocol.DurabilityRule.Origin;
import org.ketamineoutcomes.protocol.DurabilityRule.Retreatment;

/** Reads how long a response lasts. */
record DurabilityReader(KeyValues keys) {

  DurabilityRule read() {
    return new DurabilityRule(
        new StartRule(
            keys.choice("/durability/start/when", StartRule.Reached.class),
            keys.number("/durability/start/from_day"),
            keys.numberOrNoLimit("/durability/start/to_day")),
        keys.choice("/durability/origin", Origin.class),
        keys.number("/durability/landmark_day"),
        loss(),
        keys.choice("/durability/retreatment", Retreatment.class),
        keys.competing("/durability/competing"),
        keys.numberOrNoLimit("/durability/horizon_days"),
        keys.choice("/durability/censor_at", CensorAt.class));
  }

  private LossRule loss() {
    return new LossRule(
        keys.choice("/durability/loss/rule", LossRule.Kind.class),
        keys.byInstrument("/durability/loss/score_at_least", JsonNode::asInt),
        keys.number("/durability/loss/return_to_baseline_percent"),
        keys.number("/durability/loss/confirm"),
        keys.number("/durability/loss/confirm_from_days"),
        keys.numberOrNoLimit("/durability/loss/confirm_to_days"),
        keys.choice("/durability/loss/dated_at", LossRule.DatedAt.class),
        keys.choice("/durability/loss/unconfirmed", LossRule.Unconfirmed.class));
  }
}
