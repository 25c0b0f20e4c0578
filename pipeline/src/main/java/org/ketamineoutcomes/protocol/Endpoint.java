package org.ketamineoutcomes.protocol;

import java.io.Serializable;

/**
 * The days around which response is looked for.
 *
 * @param fromDay the first day on which a score counts, in days from {@code origin}
 * @param toDay the last such day
 * @param targetDay the day that the closest score is close to
 */
public record Endpoint(String name, Origin origin, int fromDay, int toDay, int targetDay, Pick pick)
    implements Serializable {

  /** What the days are counted from. */
  public enum Origin {
    FIRST_SESSION,
    LAST_INDUCTION_SESSION
  }

  /** Which of several scores counts; of two as close or as bad, the earlier. */
  public enum Pick {
    CLOSEST,
    FIRST,
    LAST,
    WORST
  }
}
