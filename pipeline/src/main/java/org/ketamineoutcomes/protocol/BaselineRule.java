package org.ketamineoutcomes.protocol;

import java.io.Serializable;
import java.util.Map;

/**
 * Which score before treatment a patient's later scores are compared with.
 *
 * @param lookbackDays how many days before the first session a score may stand; {@link
 *     Protocol#NO_LIMIT} for any
 * @param sameDay what an assessment of the first session's day is taken for when neither its time
 *     nor its relation to the session is recorded
 * @param tie which of several scores of one day counts, or of one time where times are known
 * @param minimumPoints the lowest baseline, in points, that lets a patient in, by instrument
 * @param defaultMinimumPoints the lowest baseline of instruments not named in {@code minimumPoints}
 */
public record BaselineRule(
    Choice rule,
    int lookbackDays,
    SameDay sameDay,
    Tie tie,
    Map<String, Integer> minimumPoints,
    int defaultMinimumPoints)
    implements Serializable {

  public BaselineRule {
    minimumPoints = Map.copyOf(minimumPoints);
  }

  /** Returns whether a baseline of {@code scoreHundredths} lets a patient in. */
  public boolean isHighEnough(String instrument, int scoreHundredths) {
    return scoreHundredths >= 100 * minimumPointsOf(instrument);
  }

  /** Returns the lowest baseline, in points, that lets a patient in. */
  public int minimumPointsOf(String instrument) {
    return minimumPoints.getOrDefault(instrument, defaultMinimumPoints);
  }

  /** Which of the scores in the look-back is the baseline. */
  public enum Choice {
    LAST,
    WORST,
    MEAN
  }

  /** What an assessment of the first session's day is taken for. */
  public enum SameDay {
    PRE_DOSE,
    POST_DOSE
  }

  /** Which of several scores of one day counts, or of one time where times are known. */
  public enum Tie {
    LAST_RECORD,
    HIGHEST,
    LOWEST
  }
}
