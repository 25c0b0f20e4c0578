package org.ketamineoutcomes.proportion;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The proportion of sessions with an event, with limits that allow for the sessions of one person
 * being alike.
 *
 * <p>With p the proportion of N sessions, and y of n sessions with an event for each of m persons,
 * the variance of log(p / (1 − p)) is m / (m − 1) times the sum of (y − p·n)², divided by (N·p·(1 −
 * p))². The limits are symmetric on that scale, with the t distribution of m − 1 degrees of
 * freedom. They are those of {@code svyciprop(method = "logit")} of the R package survey, with
 * persons as the primary sampling units.
 *
 * <p>That variance is of no use where it is 0 or undefined: no session has an event, or all have,
 * or each person has the same proportion. There the limits are Clopper and Pearson's for N² divided
 * by the sum of n², which is how many persons the sessions are worth if those of one person always
 * agree. It is the worst that clustering can do, so the limits are on the wide side.
 *
 * <p>Worked by hand: persons with 1 of 1, 0 of 1, 1 of 2 and 2 of 4 sessions have p = 1/2,
 * residuals 1/2, −1/2, 0 and 0, and variance 4/3 · 1/2 / (8 · 1/4)² = 1/6.
 *
 * @param proportion events divided by sessions
 * @param limits the 95% limits
 * @param method how the limits were found
 * @param designEffect how many times larger the variance of the proportion is than that of as many
 *     independent sessions; empty if the proportion is 0 or 1
 * @see <a href="https://doi.org/10.1093/biomet/73.1.13">Liang and Zeger (1986)</a>
 */
public record ClusteredProportion(
    double proportion, Interval limits, Method method, OptionalDouble designEffect) {

  /** How the limits of a clustered proportion were found. */
  public enum Method {
    /** Symmetric on the logit scale, with a variance between persons. */
    LOGIT_BY_PERSON,
    /** Exact, for the effective number of persons. */
    CLOPPER_PEARSON_EFFECTIVE_PERSONS
  }

  private static final double TAIL = 0.025;

  /**
   * Returns the proportion and its limits; empty with fewer than two persons, who cannot show how
   * persons differ.
   *
   * @param persons how many persons had a session; those without one do not count
   * @param sessions how many sessions they had
   * @param events how many sessions had the event
   * @param sumEventsSquared the sum over persons of the square of a person's events
   * @param sumEventsTimesSessions the sum over persons of a person's events times sessions
   * @param sumSessionsSquared the sum over persons of the square of a person's sessions
   * @throws IllegalArgumentException if no persons with sessions can have such sums
   */
  public static Optional<ClusteredProportion> limits(
      long persons,
      long sessions,
      long events,
      long sumEventsSquared,
      long sumEventsTimesSessions,
      long sumSessionsSquared) {
    if (events < 0
        || events > sumEventsSquared
        || sumEventsSquared > sumEventsTimesSessions
        || sumEventsTimesSessions > sumSessionsSquared
        || events > sessions
        || persons > sessions
        || sessions > sumSessionsSquared) {
      throw new IllegalArgumentException("No persons have such sums of events and sessions");
    }
    if (persons < 2) {
      return Optional.empty();
    }
    double residuals =
        squaredResiduals(
            sessions, events, sumEventsSquared, sumEventsTimesSessions, sumSessionsSquared);
    double correction = (double) persons / (persons - 1);
    double proportion = (double) events / sessions;
    double binomial = proportion * ((double) (sessions - events) / sessions);
    OptionalDouble designEffect =
        binomial == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                correction * residuals / sessions / sessions * (sessions - 1) / binomial);
    if (residuals == 0) {
      double effective = (double) sessions * sessions / sumSessionsSquared;
      return Optional.of(
          new ClusteredProportion(
              proportion,
              ClopperPearson.limits(
                  proportion * effective, (double) (sessions - events) / sessions * effective),
              Method.CLOPPER_PEARSON_EFFECTIVE_PERSONS,
              designEffect));
    }
    double stdError = Math.sqrt(correction * residuals) / (sessions * binomial);
    return Optional.of(
        new ClusteredProportion(
            proportion,
            logitLimits((double) events / (sessions - events), stdError, persons - 1),
            Method.LOGIT_BY_PERSON,
            designEffect));
  }

  /**
   * The sum over persons of (y − p·n)², which is (N²·Σy² − 2·N·Y·Σyn + Y²·Σn²) / N² for Y of N
   * sessions with an event. The terms nearly cancel, so they are summed as whole numbers.
   */
  private static double squaredResiduals(
      long sessions,
      long events,
      long sumEventsSquared,
      long sumEventsTimesSessions,
      long sumSessionsSquared) {
    BigInteger allSessions = BigInteger.valueOf(sessions);
    BigInteger allEvents = BigInteger.valueOf(events);
    BigInteger numerator =
        allSessions
            .pow(2)
            .multiply(BigInteger.valueOf(sumEventsSquared))
            .subtract(
                allSessions
                    .multiply(allEvents)
                    .shiftLeft(1)
                    .multiply(BigInteger.valueOf(sumEventsTimesSessions)))
            .add(allEvents.pow(2).multiply(BigInteger.valueOf(sumSessionsSquared)));
    return numerator.doubleValue() / allSessions.pow(2).doubleValue();
  }

  private static Interval logitLimits(double odds, double stdError, long degreesOfFreedom) {
    double quantile = TDistribution.of((double) degreesOfFreedom).inverseSurvivalProbability(TAIL);
    double factor = Math.exp(quantile * stdError);
    return new Interval(1 / (1 + factor / odds), 1 / (1 + 1 / (factor * odds)));
  }
}
