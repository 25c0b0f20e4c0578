package org.ketamineoutcomes.survival;

import java.util.List;
import java.util.OptionalInt;

/**
 * The share of patients who have had an event of one cause by each day, where other events may come
 * first: 0 from day zero, stepping up, with two-sided 95% confidence limits.
 *
 * @param patients how many patients the curve is estimated from
 * @param steps the days on which anyone entered late or left, in whatever way, earliest first
 */
public record IncidenceCurve(long patients, List<Step> steps) {

  /**
   * The curve on one day, and until the next step.
   *
   * @param atRisk patients followed to this day at least and free of every event before it
   * @param events how many had the event of this cause on this day
   * @param competing how many had an event of another cause on this day
   * @param censored how many were censored on this day
   * @param incidence the probability of having had the event by the end of this day, from 0 to 1
   * @param stdError the standard error of {@code incidence}
   * @param lower95 its lower limit; {@code NaN} where undefined
   * @param upper95 its upper limit; {@code NaN} where undefined
   */
  public record Step(
      int day,
      long atRisk,
      long events,
      long competing,
      long censored,
      double incidence,
      double stdError,
      double lower95,
      double upper95) {

    private Step on(int otherDay, long othersAtRisk) {
      return new Step(otherDay, othersAtRisk, 0, 0, 0, incidence, stdError, lower95, upper95);
    }
  }

  public IncidenceCurve {
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
   * Before the first step it is 0 and so are its limits; after the last it stays as it was, with no
   * one at risk.
   */
  public Step at(int day) {
    Step inForce = new Step(day, 0, 0, 0, 0, 0, 0, 0, 0);
    for (Step step : steps) {
      if (step.day() == day) {
        return step;
      }
      if (step.day() > day) {
        // whoever enters or leaves does so on the day of a step
        return inForce.on(day, step.atRisk());
      }
      inForce = step;
    }
    return inForce.on(day, 0);
  }
}
