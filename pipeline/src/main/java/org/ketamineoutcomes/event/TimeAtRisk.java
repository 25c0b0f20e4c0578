package org.ketamineoutcomes.event;

import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.AdverseEventRule;
import org.ketamineoutcomes.protocol.AdverseEventRule.DayCount;
import org.ketamineoutcomes.protocol.AdverseEventRule.FollowUpEnd;

/**
 * The days on which a patient's adverse events could have been seen: from the first session to the
 * end that the protocol names, and never past death.
 *
 * @param firstDay the day of the first session
 * @param lastDay the last day at risk, not before the first
 */
public record TimeAtRisk(int firstDay, int lastDay, AdverseEventRule rule) {

  public static TimeAtRisk of(TreatmentHistory history, AdverseEventRule rule) {
    int end =
        switch (rule.followUpEnd()) {
          case LAST_SESSION -> history.lastSessionDay();
          case OBSERVATION_END -> history.observationEndDay();
        };
    int death = history.deathDay().orElse(Integer.MAX_VALUE);
    return new TimeAtRisk(history.firstSessionDay(), Math.min(end + rule.plusDays(), death), rule);
  }

  /** Returns the days at risk of a patient without the event. */
  public long days() {
    return daysUntil(lastDay);
  }

  /** Returns the days at risk up to an event on {@code day}; time ends with follow-up. */
  public long daysUntil(int day) {
    return (long) Math.min(day, lastDay)
        - firstDay
        + (rule.dayCount() == DayCount.INCLUSIVE ? 1 : 0);
  }

  /**
   * Returns whether an event that began on {@code day} may still be counted. Where time at risk is
   * a window after the last session, events after it are not; where it is the whole observation, an
   * event known in spite of its end is.
   */
  public boolean isCountedOn(int day) {
    return rule.followUpEnd() == FollowUpEnd.OBSERVATION_END || day <= lastDay;
  }
}
