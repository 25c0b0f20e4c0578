package org.ketamineoutcomes.survival;

import java.util.List;
import java.util.Optional;

/**
 * When events happened, as far as interval-censored follow-up can tell: probabilities that sum to
 * 1, each of an event somewhere within an interval. Where within it, the data cannot say.
 *
 * @param patients how many patients the estimate is made from
 * @param masses the intervals that could hold any probability, earliest first; they do not overlap,
 *     and may have probability 0
 * @param kuhnTuckerExcess how far the estimate is from the greatest likelihood: at the maximum it
 *     is 0, and the logarithm of the likelihood falls short of it by no more than this times {@code
 *     patients}
 */
public record IntervalCurve(long patients, List<Mass> masses, double kuhnTuckerExcess) {

  /** The probability of an event within an interval; if that has no end, of one after it begins. */
  public record Mass(EventInterval interval, double probability) {}

  /** Absorbs what the estimate lacks in precision, so that 1/2 on paper counts as 1/2. */
  private static final double TOLERANCE = 1e-6;

  public IntervalCurve {
    masses = List.copyOf(masses);
  }

  /**
   * Returns the greatest probability of being free of the event after {@code day} that the estimate
   * allows: that with each event at the end of its interval.
   */
  public double highestSurvivalAt(int day) {
    double happened = 0;
    for (Mass mass : masses) {
      if (mass.interval().by().orElse(Integer.MAX_VALUE) <= day) {
        happened += mass.probability();
      }
    }
    return 1 - happened;
  }

  /**
   * Returns the least probability of being free of the event after {@code day} that the estimate
   * allows: that with each event on the first day of its interval.
   */
  public double lowestSurvivalAt(int day) {
    double remaining = 0;
    for (Mass mass : masses) {
      if (mass.interval().after() >= day) {
        remaining += mass.probability();
      }
    }
    return remaining;
  }

  /**
   * Returns the interval within which {@code proportion} of patients come to have had the event;
   * empty if that is only after the last one with an end.
   *
   * @throws IllegalArgumentException if {@code proportion} is not between 0 and 1
   */
  public Optional<EventInterval> quantile(double proportion) {
    if (!(proportion > 0 && proportion < 1)) {
      throw new IllegalArgumentException("A proportion must be between 0 and 1");
    }
    double happened = 0;
    for (Mass mass : masses) {
      happened += mass.probability();
      if (happened >= proportion - TOLERANCE) {
        return Optional.of(mass.interval()).filter(interval -> interval.by().isPresent());
      }
    }
    return Optional.empty();
  }
}
