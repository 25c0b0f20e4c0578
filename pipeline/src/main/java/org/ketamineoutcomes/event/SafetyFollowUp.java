package org.ketamineoutcomes.event;

import java.util.OptionalInt;
import org.ketamineoutcomes.history.TreatmentHistory;

/**
 * A patient's time at risk of a first adverse event, in days since the first session, and what ends
 * it.
 *
 * @param endDay the last day at risk
 * @param death the day of death, if it is known, whenever it was
 */
public record SafetyFollowUp(int endDay, OptionalInt death) {

  public static SafetyFollowUp of(TreatmentHistory history, TimeAtRisk time) {
    OptionalInt death = history.deathDay();
    int first = time.firstDay();
    return new SafetyFollowUp(
        time.lastDay() - first,
        death.isPresent() ? OptionalInt.of(death.getAsInt() - first) : OptionalInt.empty());
  }

  /** Returns whether the patient died while at risk, which ends it. */
  public boolean endsInDeath() {
    return death.isPresent() && death.getAsInt() <= endDay;
  }
}
