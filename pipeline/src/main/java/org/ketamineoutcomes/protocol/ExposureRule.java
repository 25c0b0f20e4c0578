package org.ketamineoutcomes.protocol;

import java.io.Serializable;
import java.util.List;

/**
 * The bands of exposure in which adverse events are counted. Each list has the highest values of
 * the bands but the last, lowest first.
 *
 * @param sessions days with a session so far
 * @param months months of 30.4375 days since the first session
 * @param milligramsPerKg sum of doses so far
 * @param sessionsPerMonth sessions so far by months so far
 */
public record ExposureRule(
    List<Integer> sessions,
    List<Integer> months,
    List<Integer> milligramsPerKg,
    List<Integer> sessionsPerMonth)
    implements Serializable {

  public ExposureRule {
    sessions = List.copyOf(sessions);
    months = List.copyOf(months);
    milligramsPerKg = List.copyOf(milligramsPerKg);
    sessionsPerMonth = List.copyOf(sessionsPerMonth);
  }
}
