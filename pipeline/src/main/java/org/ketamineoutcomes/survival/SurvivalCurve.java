package org.ketamineoutcomes.survival;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A survival curve: 1 from day zero, stepping down on each day with an event, with two-sided 95%
 * confidence limits.
 *
 * @param patients how many patients the curve is estimated from
 * @param scale the scale of the limits
 * @param steps the days on which anyone's follow-up ended, in an event or not, earliest first
 */
public record SurvivalCurve(long patients, IntervalScale scale, List<Step> steps) {

  /**
   * The curve on one day, and until the next step.
   *
   * @param atRisk patients followed to this day at least and free of the event before it
   * @param events how many had the event on this day
   * @param censored how many were censored on this day
   * @param survival the probability of being free of the event after this day, from 0 to 1
   * @param stdError the standard error of {@code survival}; {@code NaN} where that is 0
   * @param lower95 its lower limit; {@code NaN} where undefined
   * @param upper95 its upper limit; {@code NaN} where undefined
   */
  public record Step(
      int day,
      long atRisk,
      long events,
      long censored,
      double survival,
      double stdError,
      double lower95,
      double upper95) {

    private Step on(int otherDay, long othersAtRisk) {
      return new Step(otherDay, othersAtRisk, 0, 0, survival, stdError, lower95, upper95);
    }
  }

  /**
   * A day by which a share of patients have had the event, with its 95% limits; each is empty if
   * the curve does not come down far enough to tell.
   */
  public record Quantile(OptionalDouble day, OptionalDouble lower95, OptionalDouble upper95) {}

  /**
   * The mean number of days free of the event within the first so many days.
   *
   * @param days the area under the curve up to the horizon
   * @param stdError its standard error
   */
  public record RestrictedMean(double days, double stdError) {}

  private static final Step BEFORE_ANY = new Step(0, 0, 0, 0, 1, 0, 1, 1);

  public SurvivalCurve {
    steps = List.copyOf(steps);
  }

  /** Returns the last day of anyone's follow-up; empty if there are no patients. */
  public OptionalInt lastDay() {
    return steps.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(steps.get(steps.size() - 1).day());
  }

  /**
   * Returns the curve on any {@code day}: the value in force, and how many are at risk on that day.
   * Before the first step it is 1 and so are its limits, whatever their scale; after the last it
   * stays as it was, with no one at risk. This is how R's {@code summary.survfit} reads a curve.
   */
  public Step at(int day) {
    int next = 0;
    while (next < steps.size() && steps.get(next).day() < day) {
      next++;
    }
    if (next == steps.size()) {
      return next == 0 ? BEFORE_ANY.on(day, 0) : steps.get(next - 1).on(day, 0);
    }
    Step step = steps.get(next);
    if (step.day() == day) {
      return step;
    }
    // whoever enters or leaves does so on the day of a step
    return (next == 0 ? BEFORE_ANY : steps.get(next - 1)).on(day, step.atRisk());
  }

  /**
   * Returns the day by which {@code proportion} of patients have had the event: the first on which
   * the curve is at or below 1 − {@code proportion}. Where it is exactly that over a stretch of
   * days the middle of the stretch is returned. The limits are those of Brookmeyer and Crowley: the
   * same reading, taken from the lower and from the upper limit of the curve. All as R's {@code
   * quantile.survfit}, but that a final value of 1 − {@code proportion} is recognised through
   * rounding for every proportion alike, and that of limits that rise again the first day counts
   * and not that of the highest value that is low enough.
   *
   * @throws IllegalArgumentException if {@code proportion} is not between 0 and 1
   * @see <a href="https://doi.org/10.2307/2530286">Brookmeyer and Crowley (1982)</a>
   */
  public Quantile quantile(double proportion) {
    if (!(proportion > 0 && proportion < 1)) {
      throw new IllegalArgumentException("A proportion must be between 0 and 1");
    }
    return new Quantile(
        DayAtHeight.of(steps, Step::survival, 1 - proportion),
        DayAtHeight.of(steps, Step::lower95, 1 - proportion),
        DayAtHeight.of(steps, Step::upper95, 1 - proportion));
  }

  /**
   * Returns the mean number of days free of the event within {@code horizon} days. If the last
   * follow-up ends before the horizon the curve is taken to stay as it was.
   *
   * @throws IllegalArgumentException if {@code horizon} is negative
   * @see <a href="https://doi.org/10.1186/1471-2288-13-152">Royston and Parmar (2013)</a>
   */
  public RestrictedMean restrictedMean(int horizon) {
    if (horizon < 0) {
      throw new IllegalArgumentException("A horizon must not be before day 0");
    }
    double areaToTheRight = 0;
    double variance = 0;
    int end = horizon;
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      if (step.day() <= horizon) {
        areaToTheRight += step.survival() * (end - step.day());
        long survivors = step.atRisk() - step.events();
        if (survivors > 0) {
          double hazardVariance = (double) step.events() / ((double) step.atRisk() * survivors);
          variance += areaToTheRight * areaToTheRight * hazardVariance;
        }
        end = step.day();
      }
    }
    return new RestrictedMean(areaToTheRight + end, Math.sqrt(variance));
  }
}
