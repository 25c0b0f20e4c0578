package org.ketamineoutcomes.protocol;

import java.io.Serializable;

/**
 * When a patient shows a signal of tolerance or dependence.
 *
 * @param withdrawalDays days after a session within which symptoms of withdrawal are a signal
 */
public record SignalRule(Shortening shortening, Unscheduled unscheduled, int withdrawalDays)
    implements Serializable {

  /**
   * When a patient's intervals between maintenance sessions have become shorter.
   *
   * @param minGaps how many intervals it takes to tell
   * @param slopePPercent the two-sided p-value, in percent, below which a falling slope counts
   * @param lastPercentOfFirst the mean of the last three counts if it is below this many percent of
   *     the mean of the first three
   */
  public record Shortening(int minGaps, int slopePPercent, int lastPercentOfFirst)
      implements Serializable {}

  /**
   * When a maintenance session came out of turn.
   *
   * @param usualGaps how many intervals before it it takes to know the usual one
   * @param percentOfUsual it came after less than this many percent of the usual one
   */
  public record Unscheduled(int usualGaps, int percentOfUsual) implements Serializable {}
}
