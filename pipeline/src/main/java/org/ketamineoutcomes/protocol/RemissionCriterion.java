package org.ketamineoutcomes.protocol;

import java.io.Serializable;

/** Remission: a score of at most {@code atMostHundredths} hundredths of a point. */
public record RemissionCriterion(int atMostHundredths) implements Serializable {

  public static RemissionCriterion atMost(int points) {
    return new RemissionCriterion(100 * points);
  }

  public static RemissionCriterion below(int points) {
    return new RemissionCriterion(100 * points - 1);
  }

  public boolean isMet(int scoreHundredths) {
    return scoreHundredths <= atMostHundredths;
  }
}
