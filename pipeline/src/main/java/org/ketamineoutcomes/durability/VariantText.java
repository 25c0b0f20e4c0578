package org.ketamineoutcomes.durability;

import java.util.Locale;
import org.ketamineoutcomes.protocol.DurabilityRule;
import org.ketamineoutcomes.protocol.LossRule;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.table.TableRow;

/** A rule of durability in the words of the protocol, a column for each thing it decides. */
final class VariantText {

  private VariantText() {}

  static TableRow set(TableRow row, DurabilityRule rule, String instrument) {
    LossRule loss = rule.loss();
    return row.set("origin", origin(rule))
        .set("loss", loss(loss, instrument))
        .set("confirm", confirm(loss))
        .set("dated_at", word(loss.datedAt()))
        .set("unconfirmed", word(loss.unconfirmed()))
        .set("retreatment", word(rule.retreatment()));
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String origin(DurabilityRule rule) {
    return switch (rule.origin()) {
      case FIRST_RESPONSE, LAST_INDUCTION_SESSION -> word(rule.origin());
      case LANDMARK -> "landmark, day " + rule.landmarkDay();
    };
  }

  private static String loss(LossRule loss, String instrument) {
    return switch (loss.kind()) {
      case RESPONSE_LOST, REMISSION_LOST -> word(loss.kind());
      case SCORE_AT_LEAST -> "score_at_least, " + loss.scoreAtLeast().get(instrument);
      case RETURN_TO_BASELINE ->
          "return_to_baseline, %d%%".formatted(loss.returnToBaselinePercent());
    };
  }

  private static String confirm(LossRule loss) {
    if (loss.confirmations() == 1) {
      return "1";
    }
    return loss.confirmToDays() == Protocol.NO_LIMIT
        ? "%d, %d days apart or more".formatted(loss.confirmations(), loss.confirmFromDays())
        : "%d, %d to %d days apart"
            .formatted(loss.confirmations(), loss.confirmFromDays(), loss.confirmToDays());
  }
}
