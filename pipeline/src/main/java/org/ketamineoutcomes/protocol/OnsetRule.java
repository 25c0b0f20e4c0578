package org.ketamineoutcomes.protocol;

import java.io.Serializable;
import java.util.Set;

/**
 * How soon patients respond.
 *
 * @param earlyImprovement a smaller improvement, looked for early
 * @param competing what else ends a course and makes the event impossible
 */
public record OnsetRule(
    Origin origin,
    Event event,
    ResponseCriterion earlyImprovement,
    Sustained sustained,
    Set<CompetingEvent> competing)
    implements Serializable {

  public OnsetRule {
    competing = Set.copyOf(competing);
  }

  /** What onset is counted from. */
  public enum Origin {
    FIRST_SESSION
  }

  /** What onset is the onset of. */
  public enum Event {
    RESPONSE,
    REMISSION
  }

  /**
   * A first response is sustained if it lasts to {@code untilDay}, but for at most {@code
   * excursions} scores before that day that are no response and at which {@code excursionPercent}
   * percent of baseline are still gone.
   */
  public record Sustained(int untilDay, int excursions, int excursionPercent)
      implements Serializable {

    /** Returns whether enough of {@code baseline} is gone for {@code score} to be an excursion. */
    public boolean isExcursion(int baseline, int score) {
      return 100L * score <= (100L - excursionPercent) * baseline;
    }
  }
}
