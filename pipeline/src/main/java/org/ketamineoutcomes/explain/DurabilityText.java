package org.ketamineoutcomes.explain;

import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.protocol.DurabilityRule;
import org.ketamineoutcomes.protocol.LossRule;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.response.FollowedResponse;
import org.ketamineoutcomes.survival.TimeToEvent;

/** How long a response lasted, from what, why no longer, and by which rows. */
final class DurabilityText {

  private DurabilityText() {}

  static String of(FollowedResponse followed, Protocol protocol, Places places) {
    String reason = reason(followed, protocol);
    return "%s %d days after %s, %s"
        .formatted(
            word(followed.time()),
            followed.time().followUp().day(),
            origin(followed, protocol.durability(), places),
            followed.row().map(row -> reason + " " + places.of(row)).orElse(reason));
  }

  static String whyNot(Protocol protocol) {
    DurabilityRule rule = protocol.durability();
    String reached = EntryText.word(rule.start().when()).replace('_', ' ');
    return switch (rule.origin()) {
      case FIRST_RESPONSE -> "no " + reached;
      case LAST_INDUCTION_SESSION ->
          "no %s after the last induction session, or no day in view after it%s"
              .formatted(
                  reached,
                  rule.retreatment() == DurabilityRule.Retreatment.IGNORE
                      ? ""
                      : ", or a session before it");
      case LANDMARK -> "no %s at the landmark".formatted(reached);
    };
  }

  private static String word(TimeToEvent time) {
    return switch (time.followUp().cause()) {
      case TimeToEvent.EVENT -> "event";
      case TimeToEvent.COMPETING -> "competing";
      default -> "censored";
    };
  }

  private static String origin(FollowedResponse followed, DurabilityRule rule, Places places) {
    String proof = places.of(followed.proof());
    return switch (rule.origin()) {
      case FIRST_RESPONSE -> "the response";
      case LAST_INDUCTION_SESSION ->
          "the last induction session, in view from day %d %s"
              .formatted(followed.time().entryDay().orElse(0), proof);
      case LANDMARK -> "the landmark, proved by " + proof;
    };
  }

  private static String reason(FollowedResponse followed, Protocol protocol) {
    LossRule loss = protocol.durability().loss();
    return switch (followed.reason()) {
      case LOSS -> lost(loss);
      case UNCONFIRMED_LOSS -> "a score %s that none confirms".formatted(bad(loss));
      case RETREATMENT ->
          followed.row().filter(Session.class::isInstance).isPresent()
              ? "the next session"
              : "the first session of the next course";
      case COMPETING -> "the last score that counts, death or discontinuation came next";
      case LAST_ASSESSMENT -> "the last score that counts";
      case LAST_OK -> "the last score before losses that none confirms";
      case HORIZON -> "nobody is followed further";
    };
  }

  private static String lost(LossRule loss) {
    if (loss.confirmations() == 1) {
      return "the first score " + bad(loss);
    }
    return switch (loss.datedAt()) {
      case FIRST -> "the first of %d scores in a row %s".formatted(loss.confirmations(), bad(loss));
      case CONFIRMING ->
          "the last of %d scores in a row %s".formatted(loss.confirmations(), bad(loss));
    };
  }

  private static String bad(LossRule loss) {
    return switch (loss.kind()) {
      case RESPONSE_LOST -> "without response";
      case REMISSION_LOST -> "without remission";
      case SCORE_AT_LEAST -> "as high as relapse";
      case RETURN_TO_BASELINE ->
          "as high as %d%% of baseline".formatted(loss.returnToBaselinePercent());
    };
  }
}
