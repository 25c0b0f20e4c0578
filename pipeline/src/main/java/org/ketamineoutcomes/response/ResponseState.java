package org.ketamineoutcomes.response;

import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.protocol.DurabilityRule;
import org.ketamineoutcomes.protocol.LossRule;
import org.ketamineoutcomes.protocol.Protocol;

/** What a score of a course says of a response: that it is there, or that it is lost. */
record ResponseState(CourseScores scores, Protocol protocol, DurabilityRule rule) {

  /** Returns whether losses on the course's instrument are defined. */
  boolean isFollowed() {
    return switch (rule.loss().kind()) {
      case RESPONSE_LOST, RETURN_TO_BASELINE -> true;
      case REMISSION_LOST -> protocol.remission().containsKey(scores.instrument());
      case SCORE_AT_LEAST -> rule.loss().scoreAtLeast().containsKey(scores.instrument());
    };
  }

  /** Returns whether {@code score} proves what is followed; one that is itself a loss does not. */
  boolean isProof(Assessment score) {
    return isReached(score) && !isLoss(score);
  }

  boolean isLoss(Assessment score) {
    LossRule loss = rule.loss();
    return switch (loss.kind()) {
      case RESPONSE_LOST -> !isResponse(score);
      case REMISSION_LOST -> !protocol.isRemission(scores.instrument(), score.scoreHundredths());
      case SCORE_AT_LEAST ->
          score.scoreHundredths()
              >= 100L * loss.scoreAtLeast().getOrDefault(scores.instrument(), Protocol.NO_LIMIT);
      case RETURN_TO_BASELINE ->
          100L * score.scoreHundredths()
              >= (long) loss.returnToBaselinePercent() * scores.baselineHundredths();
    };
  }

  private boolean isReached(Assessment score) {
    return switch (rule.start().when()) {
      case RESPONSE -> isResponse(score);
      case REMISSION -> isNewRemission(score);
      case RESPONSE_OR_REMISSION -> isResponse(score) || isNewRemission(score);
    };
  }

  private boolean isResponse(Assessment score) {
    return protocol.response().isMet(scores.baselineHundredths(), score.scoreHundredths());
  }

  private boolean isNewRemission(Assessment score) {
    return protocol.isRemission(scores.instrument(), score.scoreHundredths())
        && !protocol.isRemission(scores.instrument(), scores.baselineHundredths());
  }
}
