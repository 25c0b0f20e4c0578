package org.ketamineoutcomes.response;

import java.util.Optional;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.protocol.LossRule;

/**
 * Looks through scores, one after another, for a loss that enough of them show.
 *
 * <p>It has one owner at a time; not safe for use by several threads.
 */
final class LossSearch {

  private final LossRule rule;
  private Optional<Assessment> first = Optional.empty();
  private Optional<Assessment> confirming = Optional.empty();
  private int count;
  private Assessment last;
  private int lastGoodDay;
  private Assessment lastGood;

  /**
   * Begins a search.
   *
   * @param proof what was seen last before it
   * @param fromDay the day through which the response is known to hold
   */
  LossSearch(LossRule rule, Assessment proof, int fromDay) {
    this.rule = rule;
    last = proof;
    lastGood = proof;
    lastGoodDay = fromDay;
  }

  /** Takes the next score, and returns whether it completes a loss. */
  boolean isLostWith(Assessment score, boolean isLoss) {
    last = score;
    if (!isLoss) {
      count = 0;
      lastGood = score;
      lastGoodDay = score.day();
      return false;
    }
    if (count > 0 && score.day() - confirming.orElseThrow().day() < rule.confirmFromDays()) {
      return false;
    }
    if (count == 0 || score.day() - confirming.orElseThrow().day() > rule.confirmToDays()) {
      count = 0;
      first = Optional.of(score);
    }
    count++;
    confirming = Optional.of(score);
    return count == rule.confirmations();
  }

  /** Returns whether a loss was seen that nothing later confirmed or refuted. */
  boolean isPending() {
    return count > 0;
  }

  /** Returns the first score of the loss, found or pending. */
  Assessment first() {
    return first.orElseThrow();
  }

  /** Returns the score that dates the loss that was found. */
  Assessment dating() {
    return switch (rule.datedAt()) {
      case FIRST -> first();
      case CONFIRMING -> confirming.orElseThrow();
    };
  }

  Assessment last() {
    return last;
  }

  Assessment lastGood() {
    return lastGood;
  }

  int lastGoodDay() {
    return lastGoodDay;
  }
}
