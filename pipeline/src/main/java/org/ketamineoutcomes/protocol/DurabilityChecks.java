package org.ketamineoutcomes.protocol;

import org.ketamineoutcomes.protocol.StartRule.Reached;

/** What must hold between the keys of a protocol that say how long a response lasts. */
record DurabilityChecks(ProtocolChecks all) {

  void check(Protocol protocol) {
    DurabilityRule durability = protocol.durability();
    LossRule loss = durability.loss();
    loss.scoreAtLeast()
        .forEach(
            (instrument, points) ->
                all.checkWithin(
                    "durability.loss.score_at_least." + instrument, instrument, points));
    if (loss.kind() == LossRule.Kind.SCORE_AT_LEAST && loss.scoreAtLeast().isEmpty()) {
      throw all.refusal(
          "durability.loss.score_at_least must name an instrument and its points, as rule says");
    }
    if (loss.confirmFromDays() > loss.confirmToDays()) {
      throw all.refusal(
          "durability.loss.confirm_from_days must be at most confirm_to_days, which is %d, but was %d"
              .formatted(loss.confirmToDays(), loss.confirmFromDays()));
    }
    if (durability.start().fromDay() > durability.start().toDay()) {
      throw all.refusal(
          "durability.start.from_day must be at most to_day, which is %d, but was %d"
              .formatted(durability.start().toDay(), durability.start().fromDay()));
    }
    checkRemission(protocol);
  }

  private void checkRemission(Protocol protocol) {
    if (!protocol.remission().isEmpty()) {
      return;
    }
    if (protocol.durability().start().when() != Reached.RESPONSE) {
      throw all.refusal("remission must have a cut-off, because durability.start.when needs one");
    }
    if (protocol.durability().loss().kind() == LossRule.Kind.REMISSION_LOST) {
      throw all.refusal("remission must have a cut-off, because durability.loss.rule needs one");
    }
    if (protocol.onset().event() == OnsetRule.Event.REMISSION) {
      throw all.refusal("remission must have a cut-off, because onset.event needs one");
    }
  }
}
